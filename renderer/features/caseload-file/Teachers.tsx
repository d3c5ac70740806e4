/** Who is new and who changes, with every change; those who stay as they are are only counted. */
import { Plus, Pencil } from 'lucide-react'
import type { CaseloadEntry } from '#shared/contracts/caseload-file.ts'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './CaseloadFile.module.css'

const looks = {
  new: { icon: Plus, word: 'new' },
  changed: { icon: Pencil, word: 'changes' },
} as const

const privateFields: ReadonlySet<string> = new Set(['Readiness', 'Concerns'])

export function Teachers({ teachers }: { readonly teachers: readonly CaseloadEntry[] }) {
  const unchanged = teachers.filter(({ outcome }) => outcome === 'unchanged').length
  return (
    <Section title="Teachers" note={teachers.length - unchanged}>
      <ul>
        {teachers.map((entry) =>
          entry.outcome === 'unchanged' ? null : (
            <Entry key={entry.rows[0]} entry={entry} outcome={entry.outcome} />
          ),
        )}
      </ul>
      {unchanged > 0 && (
        <p className={classes.say}>{plural(unchanged, 'teacher')} stay as they are.</p>
      )}
    </Section>
  )
}

type EntryProps = { readonly entry: CaseloadEntry; readonly outcome: keyof typeof looks }

function Entry({ entry: { rows, name, changes }, outcome }: EntryProps) {
  const isHidden = usePrivateNotesHidden()
  const { icon: Icon, word } = looks[outcome]
  return (
    <li className={classes.entry}>
      <Icon size={14} aria-hidden="true" className={classes.entryIcon} data-outcome={outcome} />
      <span>
        <b className="m">{name}</b> <span className="t2">{word}</span>
      </span>
      <span className={classes.rows}>
        {rows.length === 1 ? 'row' : 'rows'} {rows.join(', ')}
      </span>
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(({ what, from, to }) => (
            <li key={`${what} ${to}`}>
              <span className="t3">{what}</span>{' '}
              {privateFields.has(what) && isHidden ? (
                'hidden'
              ) : (
                <>
                  {from !== '' && (
                    <>
                      <s className="t3">{from}</s>
                      <span className="sr-only"> becomes</span>{' '}
                    </>
                  )}
                  {to}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
