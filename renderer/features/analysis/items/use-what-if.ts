/** The figures of an item with another key, weight or without it, while one looks at the idea. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemIdea } from '#shared/contracts/analysis/what-if.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'

type Asked = { readonly itemId: number | null; readonly idea: ItemIdea | null }

export type WhatIfQuery = ReturnType<typeof useWhatIf>

export function useWhatIf(items: Items, choices: AnalysisChoices, { itemId, idea }: Asked) {
  return useBackendQuery(
    'analysis',
    'whatIf',
    {
      scope: choices.scope ?? { kind: 'district', id: null },
      administrationId: items.administration.id,
      itemId: itemId ?? 0,
      idea: idea ?? { isDropped: true },
      cut: choices.address.cut,
    },
    { enabled: idea !== null && itemId !== null },
  )
}

/** "with B as key", "without it", "counted twice". */
export function ideaInWords(idea: ItemIdea): string {
  if ('answerKey' in idea) return `with ${idea.answerKey} as key`
  return 'maxPoints' in idea ? 'counted twice' : 'without it'
}
