/** Both records side by side; where they differ, one of them, or both, is chosen per field. */
import { Radio } from '@mantine/core'
import { Lock } from 'lucide-react'
import type { MergeField, MergeSide } from '#shared/contracts/teacher-merge.ts'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { HiddenNote } from '#renderer/coaching/HiddenNote.tsx'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { fullName } from '../record/record-words.ts'
import { mergeRows } from './merge-fields.ts'
import type { MergeRow } from './merge-fields.ts'
import type { MergeSides } from './use-merge.ts'
import classes from './Merge.module.css'

type Props = {
  readonly keep: TeacherRecord
  readonly other: TeacherRecord
  readonly sides: MergeSides
  readonly onChoose: (field: MergeField, side: MergeSide) => void
}

export function MergeComparison({ keep, other, sides, onChoose }: Props) {
  const isHidden = usePrivateNotesHidden()
  const rows = mergeRows(keep, other)
  const different = rows.filter(({ isDifferent }) => isDifferent)
  const shown = different.filter(({ isPrivate }) => !(isPrivate && isHidden))
  const same = rows.filter(({ isDifferent, keep: value }) => !isDifferent && value !== '')
  return (
    <Section title="Differs" note={plural(different.length, 'field')}>
      {shown.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.field}>
                Field
              </th>
              <th scope="col">{fullName(keep)}, kept</th>
              <th scope="col">{fullName(other)}, goes</th>
              <th scope="col" className={classes.both}>
                Both
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row
                key={row.field}
                row={row}
                side={sides[row.field] ?? 'keep'}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < different.length && <HiddenNote what="Readiness and concerns" />}
      {same.length > 0 && (
        <p className={classes.say}>
          The same in both: {same.map(({ label }) => label.toLowerCase()).join(', ')}.
        </p>
      )}
    </Section>
  )
}

type RowProps = {
  readonly row: MergeRow
  readonly side: MergeSide
  readonly onChoose: Props['onChoose']
}

function Row({ row, side, onChoose }: RowProps) {
  const { field, label, keep, other, canJoin, isPrivate } = row
  const choice = (value: MergeSide, text: string) => (
    <Radio
      name={`merge-${field}`}
      checked={side === value}
      onChange={() => onChoose(field, value)}
      label={text === '' ? <span className="t3">empty</span> : text}
    />
  )
  return (
    <tr>
      <th scope="row">
        {label}
        {isPrivate && <Lock size={12} aria-label="private" className={classes.lock} />}
      </th>
      <td data-chosen={side !== 'other'}>{choice('keep', keep)}</td>
      <td data-chosen={side !== 'keep'}>{choice('other', other)}</td>
      <td>{canJoin && choice('both', 'both')}</td>
    </tr>
  )
}
