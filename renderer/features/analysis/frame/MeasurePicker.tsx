/** Which score is looked at: what the file usually goes by, or one domain or standard. */
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { AnalysisChoices } from './use-analysis.ts'

type Props = {
  readonly choices: AnalysisChoices
  readonly measures: Administration['measures']
}

const usual = 'usual'
const headings = { overall: 'Totals', domain: 'Domains', standard: 'Standards' } as const

/** Nothing where there is nothing to choose. */
export function MeasurePicker({ choices: { address, change }, measures }: Props) {
  const { measure } = address
  if (measures.length < 2 && measure === null) return null
  const hasTotal = measures.some(({ kind }) => kind === 'overall')
  return (
    <PillSelect
      label="Score"
      value={measure ?? usual}
      choices={[
        { value: usual, label: hasTotal ? 'Total' : 'Whole test' },
        ...measures.map(({ kind, code }) => ({ value: code, label: code, group: headings[kind] })),
      ]}
      onChange={(value) => change({ measure: value === usual ? null : value })}
      width={220}
    />
  )
}
