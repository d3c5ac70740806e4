/** The row of choices: cycles, tests, course and measure. Teachers are ticked in the page itself. */
import type { ImpactCycleChoice, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { ScopeRow, TestPicker } from '../frame/ScopeRow.tsx'
import { useImpactAddress } from './use-impact.ts'

type Props = {
  readonly administrations: readonly Administration[]
  readonly pair: { readonly before: Administration; readonly after: Administration }
  readonly cycles: readonly ImpactCycleChoice[]
  readonly chosen: readonly number[]
  readonly impact: ImpactResult | undefined
}

export function ImpactChoices({ administrations, pair, cycles, chosen, impact }: Props) {
  const { change } = useImpactAddress()
  const { before, after } = pair
  return (
    <ScopeRow>
      <CyclePickers cycles={cycles} chosen={chosen} />
      <TestPicker
        label="Before"
        list={administrations.filter((one) => one.id !== after.id)}
        value={before}
        onChange={(id) => change({ before: id, test: after.id, compare: null })}
      />
      <TestPicker
        label="After"
        list={administrations}
        value={after}
        onChange={(id) =>
          change({ test: id, before: before.id === id ? null : before.id, compare: null })
        }
      />
      {impact && <CoursePicker impact={impact} />}
      {impact && <MeasurePicker impact={impact} />}
    </ScopeRow>
  )
}

const removed = 'remove'

function CyclePickers({ cycles, chosen }: Pick<Props, 'cycles' | 'chosen'>) {
  const { change } = useImpactAddress()
  const choices = (own: number | null) =>
    cycles
      .filter(({ id }) => id === own || !chosen.includes(id))
      .map(({ id, title, coachedBetween }) => ({
        value: String(id),
        label: title,
        group: coachedBetween > 0 ? 'Coaching between the tests' : 'Not between the tests',
      }))
  const replace = (own: number, value: string): void =>
    change({
      cycles: chosen.flatMap((id) =>
        id !== own ? [id] : value === removed ? [] : [Number(value)],
      ),
    })
  const remove = { value: removed, label: 'Take this cycle out', group: 'Or' }
  return (
    <>
      {chosen.map((id) => (
        <PillSelect
          key={id}
          label="Cycle"
          value={String(id)}
          choices={chosen.length > 1 ? [...choices(id), remove] : choices(id)}
          onChange={(value) => replace(id, value)}
          width={260}
        />
      ))}
      {choices(null).length > 0 && (
        <PillSelect
          label={chosen.length === 0 ? 'Cycle' : 'Add a cycle'}
          value=""
          choices={choices(null)}
          onChange={(value) => change({ cycles: [...chosen, Number(value)] })}
        />
      )}
    </>
  )
}

function CoursePicker({ impact: { courses, course } }: { readonly impact: ImpactResult }) {
  const { change } = useImpactAddress()
  if (courses.length < 2) return null
  const chosen = courses.findIndex(
    (one) => one.grade === course?.grade && one.course === course.course,
  )
  return (
    <PillSelect
      label="Course"
      value={String(chosen)}
      choices={courses.map(({ label }, index) => ({ value: String(index), label }))}
      onChange={(index) => {
        const one = courses[Number(index)]
        if (one) {
          change({
            course: { grade: one.grade, course: one.course },
            measure: null,
            compare: null,
          })
        }
      }}
    />
  )
}

function MeasurePicker({ impact: { measures, measure } }: { readonly impact: ImpactResult }) {
  const { address, change } = useImpactAddress()
  if (measures.length === 0) return null
  const usual = address.measure === null ? measure : 'The usual one'
  return (
    <PillSelect
      label="Measure"
      value={address.measure ?? ''}
      choices={[
        { value: '', label: usual },
        ...measures.map(({ code, label }) => ({ value: code, label })),
      ]}
      onChange={(code) => change({ measure: code === '' ? null : code })}
      width={240}
    />
  )
}
