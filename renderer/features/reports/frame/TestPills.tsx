/** Which tests a report of results is about: one by standard, the window before it, one with items. */
import { hasStandardScores } from '#shared/domain/measured-standards.ts'
import { latestFirst } from '#renderer/app/student-data.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'

type Tests = {
  readonly test: number | null
  /** Null: not chosen; 0: left out on purpose. */
  readonly before: number | null
  readonly items: number | null
}

type Props = {
  readonly tests: Tests
  readonly administrations: readonly Administration[]
  readonly onChange: (changed: Partial<Tests>) => void
}

export function TestPills({ tests: { test, before, items }, administrations, onChange }: Props) {
  const none = { value: '0', label: 'none' }
  const others = administrations.filter(({ id }) => id !== test)
  return (
    <>
      <PillSelect
        label="Test"
        value={String(test ?? '')}
        choices={choicesOf(administrations.filter(hasStandardScores))}
        onChange={(id) => onChange({ test: Number(id), before: null })}
      />
      <PillSelect
        label="Earlier window"
        value={String(before ?? 0)}
        choices={[none, ...choicesOf(others)]}
        onChange={(id) => onChange({ before: Number(id) })}
      />
      <PillSelect
        label="Items"
        value={String(items ?? 0)}
        choices={[none, ...choicesOf(administrations.filter(({ hasItems }) => hasItems))]}
        onChange={(id) => onChange({ items: Number(id) })}
      />
    </>
  )
}

export const choicesOf = (list: readonly Administration[]) =>
  latestFirst(list).map((one) => ({
    value: String(one.id),
    label: [one.assessment, one.window, one.endsOn && formatDay(one.endsOn)]
      .filter(Boolean)
      .join(', '),
    group: one.schoolYear,
  }))
