/** The line in a page's header that says whether everything is saved. */
import { Check, CircleAlert } from 'lucide-react'
import classes from './saved.module.css'
import type { SaveState } from './use-save-state.ts'

const words: Readonly<Record<SaveState, string>> = {
  idle: 'Saved as you go',
  saving: 'Saving',
  saved: 'Saved',
  failed: 'Not saved',
}

export function SaveNote({ state }: { readonly state: SaveState }) {
  const Icon = state === 'failed' ? CircleAlert : Check
  return (
    <span className={classes.note} data-state={state} role="status">
      {(state === 'saved' || state === 'failed') && <Icon size={14} aria-hidden="true" />}
      {words[state]}
    </span>
  )
}
