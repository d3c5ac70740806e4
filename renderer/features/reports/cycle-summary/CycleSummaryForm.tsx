/** The choices of a cycle summary. Text is taken over when its field is left. */
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'
import { ForWhomFields } from '../frame/ForWhomFields.tsx'
import classes from '../frame/Reports.module.css'
import { pairOf, windowPairs } from '../frame/window-pairs.ts'
import type { CycleAddress } from './cycle-address.ts'
import type { Cycle, UsualChoices } from './CycleSummaryPage.tsx'

type Props = {
  readonly cycle: Cycle
  readonly cycles: readonly Cycle[]
  readonly tests: readonly Administration[]
  readonly windows: CycleAddress['windows']
  readonly chosen: UsualChoices
  readonly onAddress: (changed: Partial<CycleAddress>) => void
  readonly onChoose: (changed: Partial<UsualChoices>) => void
}

export function CycleSummaryForm(props: Props) {
  const { chosen, onChoose } = props
  return (
    <>
      <AboutPills {...props} />
      <AudienceRadios
        value={chosen.audience}
        onChange={(audience) => onChoose({ audience })}
        details={{
          teacher: 'own students',
          team: 'the cycle’s own',
          principal: 'no goals, no lists',
          district: 'no one is named',
        }}
      />
      <div className={classes.words} role="group" aria-label="In your own words">
        <ForWhomFields words={chosen} placeholder="Elena" onChange={onChoose} />
      </div>
    </>
  )
}

function AboutPills({ cycle, cycles, tests, windows, chosen, onAddress, onChoose }: Props) {
  const pairs = windowPairs(tests)
  const shown = windows && `${windows.before}-${windows.after}`
  return (
    <div className={classes.pills} role="group" aria-label="What it is about">
      <PillSelect
        label="Cycle"
        value={String(cycle.id)}
        choices={cycles.map((one) => ({
          value: String(one.id),
          label: one.title,
          group: one.status === 'closed' ? 'Closed' : 'Open',
        }))}
        onChange={(id) => onAddress({ cycle: Number(id) })}
      />
      <PillSelect
        label="Students"
        value={shown ?? ''}
        choices={[{ value: '', label: 'left out' }, ...pairs]}
        onChange={(value) => onAddress({ windows: pairOf(value) })}
      />
      <Segments
        label="Students appear as"
        choices={[
          { value: 'codes', label: 'Codes' },
          { value: 'names', label: 'Names' },
        ]}
        value={chosen.names}
        onChange={(names) => onChoose({ names })}
      />
    </div>
  )
}
