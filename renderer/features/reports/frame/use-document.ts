/** How the document of one kind of report was last chosen to be: it comes back with the next of the kind. */
import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import type { ReportKindName } from '#shared/contracts/reports.ts'
import { documentChoices } from '#shared/contracts/reports/document.ts'

const chosen = z.object(documentChoices)
export type DocumentChosen = z.output<typeof chosen>
const atFirst = chosen.parse({})

export type DocumentState = {
  readonly chosen: DocumentChosen
  readonly change: (changed: Partial<DocumentChosen>) => void
  /** False for the moment in which the last choice is read. */
  readonly isReady: boolean
}

export function useDocument(kind: ReportKindName): DocumentState {
  const { value, set, isReady } = useRemembered(`report document ${kind}`, chosen, atFirst)
  const change = useCallback(
    (changed: Partial<DocumentChosen>) => set({ ...value, ...changed }),
    [set, value],
  )
  return useMemo(() => ({ chosen: value, change, isReady }), [value, change, isReady])
}
