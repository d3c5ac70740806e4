/** Stands where private words would: they are covered while somebody looks on. */
import { EyeOff } from 'lucide-react'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import classes from './HiddenNote.module.css'
import { togglePrivateNotes } from './private-notes.ts'

/** @param what names what is covered, for instance `Readiness and concerns`. */
export function HiddenNote({ what }: { readonly what: string }) {
  return (
    <p className={classes.hidden}>
      <EyeOff size={14} aria-hidden="true" />
      <span>{what} hidden</span>
      <button type="button" className="link" onClick={togglePrivateNotes}>
        Show
      </button>
      <Kbd shortcut="H" isDecoration />
    </p>
  )
}
