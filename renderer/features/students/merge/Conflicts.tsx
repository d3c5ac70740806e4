/** Tests that both records have with other values: one of the two is kept, as chosen here. */
import { Radio } from '@mantine/core'
import type { MergeChoice, MergeConflict } from '#shared/contracts/students.ts'
import { formatFullDay, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import classes from '../Students.module.css'

type Props = {
  readonly conflicts: readonly MergeConflict[]
  /** By administration; the kept record's test where none is named. */
  readonly tests: Readonly<Record<string, MergeChoice>>
  readonly onChoose: (administrationId: number, choice: MergeChoice) => void
}

export function Conflicts({ conflicts, tests, onChoose }: Props) {
  if (conflicts.length === 0) {
    return (
      <Section title="Contradicts" note="nothing">
        <p className={classes.say}>No test stands in both records with other values.</p>
      </Section>
    )
  }
  return (
    <Section title="Contradicts" note={`${plural(conflicts.length, 'test')}: which one is kept?`}>
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.administrationId}
          conflict={conflict}
          side={tests[String(conflict.administrationId)] ?? 'keep'}
          onChoose={(choice) => onChoose(conflict.administrationId, choice)}
        />
      ))}
    </Section>
  )
}

type OneProps = {
  readonly conflict: MergeConflict
  readonly side: MergeChoice
  readonly onChoose: (choice: MergeChoice) => void
}

function Conflict({ conflict, side, onChoose }: OneProps) {
  const isSameDay = conflict.keep.testedOn === conflict.other.testedOn
  const choice = (own: MergeChoice) => (
    <Radio
      name={`merge-${conflict.administrationId}`}
      checked={side === own}
      onChange={() => onChoose(own)}
      label={`${formatFullDay(conflict[own].testedOn)}, ${plural(conflict[own].values, 'value')}`}
    />
  )
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{conflict.test}</th>
            <th scope="col">Of the kept record</th>
            <th scope="col">Of the one that goes</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Keep</th>
            <td data-chosen={side === 'keep'}>{choice('keep')}</td>
            <td data-chosen={side === 'other'}>{choice('other')}</td>
          </tr>
          {conflict.differs.map(({ measure, keep, other }) => (
            <tr key={measure}>
              <th scope="row">{measure}</th>
              <td className="tnum" data-chosen={side === 'keep'}>
                {keep ?? '–'}
              </td>
              <td className="tnum" data-chosen={side === 'other'}>
                {other ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.say}>
        {isSameDay
          ? 'Both are of one day: what only the other one has is added.'
          : 'They are of two days, so the other one goes as a whole.'}
      </p>
    </>
  )
}
