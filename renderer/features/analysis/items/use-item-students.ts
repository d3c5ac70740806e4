/** Which students stand behind a count of an item, and where to go with them. */
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { Behind } from '#shared/contracts/analysis/students.ts'
import { useOpenStudents } from '../frame/drill-down.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'

export type OpenItemStudents = (title: string, behind: Behind) => void

export function useItemStudents(items: Items, { scope }: AnalysisChoices): OpenItemStudents {
  const open = useOpenStudents()
  const { administration, scopeLabel } = items
  return (title, behind) => {
    if (scope === null) return
    open({
      title,
      note: `${scopeLabel} · ${administration.assessment}, ${administration.window}`,
      students: { scope, administrationId: administration.id, behind },
    })
  }
}
