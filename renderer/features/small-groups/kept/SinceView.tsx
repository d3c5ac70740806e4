/** The same groups after a later test: who moved, who did not, of whom it cannot be told. */
import { ArrowUpRight, Equal, Minus } from 'lucide-react'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { Methods } from '#renderer/ui/Methods.tsx'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import type { Recheck, RecheckOutcome } from '#shared/contracts/small-groups/recheck.ts'
import { administrationId } from '#shared/domain/ids.ts'
import type { SmallGroupSetId } from '#shared/domain/ids.ts'
import { shareText } from './share-text.ts'
import table from '#renderer/ui/DataTable.module.css'
import classes from './Kept.module.css'

type Props = {
  readonly setId: SmallGroupSetId
  readonly later: number | null
  readonly nameOf: (student: { readonly name: string; readonly code: string }) => string
  readonly onChoose: (testId: number) => void
}

export function SinceView({ setId, later, nameOf, onChoose }: Props) {
  const recheck = useBackendQuery(
    'smallGroups',
    'recheck',
    { id: setId, administrationId: later === null ? null : administrationId.parse(later) },
    { keepPrevious: true },
  )
  return (
    <div className={classes.since} role="region" aria-label="Since then">
      <QueryView query={recheck} rows={8} label="Looking at the later test">
        {(result) => (
          <>
            <Sentences sentences={result.sentences} limits={result.limits} />
            {result.tests.length > 1 && (
              <PillSelect
                label="Later test"
                value={String(result.testId ?? '')}
                choices={result.tests.map(({ id, name, on }) => ({
                  value: String(id),
                  label: on === null ? name : `${name}, ${formatDay(on)}`,
                }))}
                onChange={(id) => onChoose(Number(id))}
              />
            )}
            {result.groups.map((group) => (
              <RecheckedGroup key={group.id} group={group} nameOf={nameOf} />
            ))}
            <Methods methods={result.methods} />
          </>
        )}
      </QueryView>
    </div>
  )
}

type GroupProps = {
  readonly group: Recheck['groups'][number]
  readonly nameOf: Props['nameOf']
}

function RecheckedGroup({ group, nameOf }: GroupProps) {
  return (
    <Section
      title={group.name}
      note={[group.classLabel, shareText(group.moved, group.movedCount)]
        .filter(Boolean)
        .join(' · ')}
    >
      <table
        className={`${table.table} ${classes.rechecked}`}
        aria-label={[group.name, group.classLabel].filter(Boolean).join(', ')}
      >
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col">Then</th>
            <th scope="col">Later</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {group.students.map((student) => (
            <tr key={student.id}>
              <th scope="row">{nameOf(student)}</th>
              <td>{student.before || '–'}</td>
              <td>{student.after || '–'}</td>
              <td>
                <Outcome outcome={student.outcome} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const outcomes = {
  moved: { icon: ArrowUpRight, words: 'Moved on' },
  same: { icon: Equal, words: 'As before' },
  'not-tested': { icon: Minus, words: 'No result here' },
  'cannot-tell': { icon: Minus, words: 'Cannot tell: too little asked' },
  'not-before': { icon: Minus, words: 'Did not show it before' },
} as const

function Outcome({ outcome }: { readonly outcome: RecheckOutcome }) {
  const { icon: Icon, words } = outcomes[outcome]
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Icon size={14} aria-hidden="true" />
      {words}
    </span>
  )
}
