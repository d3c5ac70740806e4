/** A note that is the coach's own: dashed, locked, and said so. */
import { Lock } from 'lucide-react'
import { RichTextView } from '#renderer/ui/RichText/RichTextView.tsx'
import classes from './Timeline.module.css'

export function PrivateNote({ text }: { readonly text: string }) {
  return (
    <div className={classes.private}>
      <Lock size={14} aria-hidden="true" />
      <div>
        <div className={classes.privateText}>
          <RichTextView text={text} />
        </div>
        <small>Private, never printed</small>
      </div>
    </div>
  )
}
