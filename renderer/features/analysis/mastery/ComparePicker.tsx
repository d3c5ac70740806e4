/** Whom these students are set beside: others of their schools, of the district, or nobody. */
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { comparisonIn } from '../frame/address.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'

type Props = { readonly choices: AnalysisChoices }

/** Others are of the same grades and took the same test. A district has nobody beside it. */
export function ComparePicker({ choices: { address, scope, change } }: Props) {
  if (scope === null || scope.kind === 'district') return null
  const own =
    scope.kind === 'school' ? [] : [{ value: 'same schools', label: 'Others of the school' }]
  return (
    <PillSelect
      label="Compare"
      value={address.compare ?? 'usual'}
      choices={[
        { value: 'usual', label: 'Nearest others' },
        ...own,
        { value: 'district', label: 'Others of the district' },
        { value: 'none', label: 'Nobody' },
      ]}
      onChange={(value) => change({ compare: comparisonIn(value) })}
    />
  )
}
