/** What a caseload file would do: the sum, each teacher who is new or changes, and what cannot be read. */
import { AccountingEquation } from '#renderer/ui/AccountingEquation.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { partsOf } from './accounting.ts'
import { Columns } from './Columns.tsx'
import { Problems } from './Problems.tsx'
import { Teachers } from './Teachers.tsx'
import type { Preview } from './use-bring-in.ts'
import classes from './CaseloadFile.module.css'

export function PreviewView({ preview }: { readonly preview: Preview }) {
  const { accounting, teachers, columns, problems, newSchools } = preview
  return (
    <div className={classes.preview}>
      <div className={classes.top}>
        <AccountingEquation rowsRead={accounting.rowsRead} parts={partsOf(accounting)} />
        <p className="t2">Nothing is stored yet. Bringing it in is one step that can be undone.</p>
      </div>
      <div className={classes.halves}>
        <div className={classes.half} tabIndex={0} role="region" aria-label="What changes">
          {newSchools.length > 0 && (
            <Section title="New schools" note={newSchools.length}>
              <p className={classes.say}>{newSchools.join(', ')}</p>
            </Section>
          )}
          <Teachers teachers={teachers} />
          <Columns columns={columns} />
        </div>
        <div
          className={classes.problems}
          tabIndex={0}
          role="region"
          aria-label="Problems of the file"
        >
          <Problems problems={problems} />
        </div>
      </div>
    </div>
  )
}
