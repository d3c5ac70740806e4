/** Which cycles the board shows. Pure. */
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import { memberSchools } from '#renderer/coaching/member-names.ts'

/** An empty choice lets all through. */
export type CycleFilter = { readonly model: string; readonly school: string }
export const noFilter: CycleFilter = { model: '', school: '' }

export const fits = (cycle: CycleRow, { model, school }: CycleFilter): boolean =>
  (model === '' || cycle.model === model) &&
  (school === '' || memberSchools(cycle).includes(school))

const values: Readonly<Record<keyof CycleFilter, (cycle: CycleRow) => readonly string[]>> = {
  model: ({ model }) => [model],
  school: memberSchools,
}

export function filterChoices(cycles: readonly CycleRow[], name: keyof CycleFilter) {
  const found = [...new Set(cycles.flatMap(values[name]))].toSorted()
  return [{ value: '', label: 'All' }, ...found.map((value) => ({ value, label: value }))]
}
