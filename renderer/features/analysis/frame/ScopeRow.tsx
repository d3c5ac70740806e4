/** The row of choices above an analysis: whose students, which test or tests, which cut, picture or table. */
import { ChartBar, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ScopePicker as ScopePills } from '#renderer/app/ScopePicker.tsx'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { defaultCutPercent } from './address.ts'
import { administrationChoices } from '#renderer/app/test-choices.ts'
import type { AnalysisChoices } from './use-analysis.ts'
import classes from './Analysis.module.css'

type Props = { readonly choices: AnalysisChoices }

export function ScopeRow({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.scopeRow} role="group" aria-label="What is shown">
      {children}
    </div>
  )
}

export function ScopePicker({ choices: { scopes, groups, scope, change } }: Props) {
  return (
    scope && (
      <ScopePills
        scope={scope}
        scopes={scopes}
        groups={groups}
        onChange={(chosen) => change({ scope: chosen })}
      />
    )
  )
}

type TestPickerProps = {
  readonly label: string
  readonly list: readonly Administration[]
  readonly value: Administration | undefined
  readonly onChange: (id: number) => void
}

export function TestPicker({ label, list, value, onChange }: TestPickerProps) {
  return (
    <PillSelect
      label={label}
      value={value ? String(value.id) : ''}
      choices={administrationChoices(list)}
      onChange={(id) => onChange(Number(id))}
    />
  )
}

const cuts = [50, 60, 67, 70, 75, defaultCutPercent, 85, 90, 100]

export function CutPicker({ choices: { address, change } }: Props) {
  const percent = Math.round(address.cut * 100)
  const known = [...new Set([...cuts, percent])].toSorted((a, b) => a - b)
  return (
    <PillSelect
      label="Cut"
      value={String(percent)}
      choices={known.map((cut) => ({ value: String(cut), label: `${cut}%` }))}
      onChange={(cut) => change({ cut: Number(cut) / 100 })}
    />
  )
}

export function ViewPicker({ choices: { address, change } }: Props) {
  return (
    <span className={classes.viewPicker}>
      <Segments
        label="Show as"
        choices={[
          { value: 'picture', label: 'Picture', icon: ChartBar },
          { value: 'table', label: 'Table', icon: Table2 },
        ]}
        value={address.view}
        onChange={(view) => change({ view })}
      />
    </span>
  )
}
