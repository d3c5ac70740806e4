/** Stands in the rail of every page while private notes are covered, and uncovers them. */
import { EyeOff } from 'lucide-react'
import { togglePrivateNotes, usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import classes from './PrivateNotesSign.module.css'

export function PrivateNotesSign() {
  const isHidden = usePrivateNotesHidden()
  return (
    <>
      {isHidden && (
        <button
          type="button"
          className={classes.sign}
          title="Private notes are hidden on every page. Show them (H)"
          onClick={togglePrivateNotes}
        >
          <EyeOff size={14} aria-hidden="true" />
          <span className={classes.words}>Private hidden</span>
        </button>
      )}
      <span className="sr-only" role="status">
        {isHidden ? 'Private notes are hidden' : ''}
      </span>
    </>
  )
}
