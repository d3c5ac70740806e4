/** Kept small groups of the same students in place of proposed ones; where there are none, nothing is to be chosen. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { queryOfScope } from '#renderer/app/student-data.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Scope } from '#shared/contracts/analysis/scope.ts'

type Props = {
  readonly scope: Scope | null
  readonly groups: number | null
  readonly onChange: (groups: number | null) => void
}

export function KeptGroupsPill({ scope, groups, onChange }: Props) {
  const sets = useBackendQuery('smallGroups', 'sets', {})
  const own = (sets.data ?? []).filter((set) => scope && keyOf(set.scope) === keyOf(scope))
  if (own.length === 0 && groups === null) return null
  return (
    <PillSelect
      label="Groups"
      value={String(groups ?? 0)}
      choices={[
        { value: '0', label: 'as proposed' },
        ...own.map(({ id, name, keptOn }) => ({
          value: String(id),
          label: `${name}, kept ${formatDay(keptOn)}`,
        })),
      ]}
      onChange={(id) => onChange(Number(id) || null)}
      width={280}
    />
  )
}

const keyOf = (scope: Scope): string => queryOfScope(scope).join()
