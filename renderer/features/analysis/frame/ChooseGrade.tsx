/** Where grades cannot be looked at together: one button a grade. */
import { Button } from '@mantine/core'
import { formatScope } from '#renderer/app/student-data.ts'
import type { ScopeChoice } from '#renderer/app/student-data.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { AnalysisChoices } from './use-analysis.ts'
import classes from './Analysis.module.css'

export const gradesOf = (scopes: readonly ScopeChoice[], scope: Scope): readonly string[] =>
  scopes.find((one) => formatScope(one) === formatScope(scope))?.grades ?? []

type Props = { readonly choices: AnalysisChoices }

export function ChooseGrade({ choices: { scope, scopes, change } }: Props) {
  if (scope === null) return null
  return (
    <div className={classes.grades}>
      <p>Each grade has a test of its own. Choose one to see its students:</p>
      <p className={classes.gradeButtons}>
        {gradesOf(scopes, scope).map((grade) => (
          <Button key={grade} size="xs" onClick={() => change({ scope: { ...scope, grade } })}>
            Grade {grade}
          </Button>
        ))}
      </p>
    </div>
  )
}
