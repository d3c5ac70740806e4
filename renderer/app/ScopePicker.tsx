/** Whose students: scope, and grade and student group where there are several. For analyses and reports. */
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { PillChoice } from '#renderer/ui/PillSelect.tsx'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { formatGroup, formatScope, parseGroup, parseScope } from './student-data.ts'
import type { GroupChoice, ScopeChoice } from './student-data.ts'

type Props = {
  readonly scope: Scope
  readonly scopes: readonly ScopeChoice[]
  readonly groups: readonly GroupChoice[]
  readonly onChange: (scope: Scope) => void
}

/** Another scope keeps the group but not the grade, which it may not have. */
export function ScopePicker({ scope, scopes, groups, onChange }: Props) {
  const grades = scopes.find((one) => formatScope(one) === formatScope(scope))?.grades ?? []
  return (
    <>
      <PillSelect
        label="Scope"
        value={formatScope(scope)}
        choices={scopeChoices(scopes)}
        onChange={(value) => {
          const chosen = parseScope(value)
          if (chosen) onChange({ ...chosen, group: scope.group })
        }}
      />
      {(grades.length > 1 || scope.grade !== null) && (
        <PillSelect
          label="Grade"
          value={scope.grade ?? ALL}
          choices={gradeChoices(grades, scope.grade)}
          onChange={(grade) => onChange({ ...scope, grade: grade === ALL ? null : grade })}
        />
      )}
      {(groups.length > 0 || scope.group !== null) && (
        <PillSelect
          label="Group"
          value={scope.group === null ? ALL : formatGroup(scope.group)}
          choices={groupChoices(groups, scope.group)}
          onChange={(group) => onChange({ ...scope, group: parseGroup(group) })}
        />
      )}
    </>
  )
}

const ALL = 'all'

const headings = { teacher: 'Teachers', class: 'Classes' } as const

const scopeChoices = (scopes: readonly ScopeChoice[]): readonly PillChoice[] =>
  scopes.map((one) => ({
    value: formatScope(one),
    label: one.label,
    group:
      one.kind === 'teacher' || one.kind === 'class'
        ? `${headings[one.kind]}, ${one.group}`
        : one.group,
  }))

/** The one that holds is always among them, also from an old address. */
const gradeChoices = (grades: readonly string[], chosen: string | null): readonly PillChoice[] => [
  { value: ALL, label: 'All' },
  ...[...new Set([...grades, ...(chosen === null ? [] : [chosen])])].map((grade) => ({
    value: grade,
    label: grade,
  })),
]

function groupChoices(
  groups: readonly GroupChoice[],
  chosen: Scope['group'],
): readonly PillChoice[] {
  const isListed = chosen && groups.some((one) => formatGroup(one) === formatGroup(chosen))
  return [
    { value: ALL, label: 'All' },
    ...[...groups, ...(chosen && !isListed ? [chosen] : [])].map((one) => ({
      value: formatGroup(one),
      label: `${one.attribute}: ${one.value}`,
      group: one.attribute,
    })),
  ]
}
