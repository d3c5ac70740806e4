/** Names or codes on the board, for instance while others look on. */
import { Segments } from '#renderer/ui/Segments.tsx'
import type { Groups } from './use-groups.ts'
import classes from './GroupsRow.module.css'

export function NamesSwitch({ groups }: { readonly groups: Groups }) {
  return (
    <span className={classes.end}>
      <Segments
        label="Students by"
        choices={[
          { value: 'names', label: 'Names' },
          { value: 'codes', label: 'Codes' },
        ]}
        value={groups.shown}
        onChange={groups.show}
      />
    </span>
  )
}
