/** Between the preview of an import and its columns: when the person places them, and what then counts. */
import { useState } from 'react'
import type { Job } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import type { ImportPreview } from '#shared/contracts/imports.ts'
import type { Mapping } from '#shared/domain/mapping/mapping.ts'
import type { ImportChoices } from '../use-import.ts'
import { useMapping, type MappingState } from './use-mapping.ts'

export type Placing = {
  /** Whether the person is placing columns by hand, also because no layout fits. */
  readonly isMapping: boolean
  readonly byHand: MappingState
  /** The column that the person came for; null when for all. */
  readonly focusColumn: string | null
  /** To the columns: as the layout in use has them, where there is one. */
  readonly startMapping: (column?: string) => void
  /** Back to the preview as it was. */
  readonly leaveMapping: () => void
  /** What was placed is a recipe by now, and counts as that as long as nothing is placed otherwise. */
  readonly keptAs: (mapping: Mapping, recipeId: string) => void
  /** Previews the whole file by what was placed. */
  readonly checkMapping: () => void
}

type Around = {
  readonly choices: ImportChoices
  readonly choose: (changed: Partial<ImportChoices>) => void
  readonly preview: ImportPreview | null
  readonly previewJob: Job<'imports', 'preview'>
}

export function usePlacing({ choices, choose, preview, previewJob }: Around): Placing {
  const [placing, setPlacing] = useState<{ readonly column: string | null } | null>(null)
  const [kept, setKept] = useState<{ mapping: Mapping; recipeId: string } | null>(null)
  const [seen, setSeen] = useState<unknown>(null)
  const unknown = unknownLayout(previewJob)
  // No layout fits: the columns are placed by hand, and that stays while it is read another way.
  if (unknown !== null && unknown !== seen) {
    setSeen(unknown)
    setPlacing({ column: null })
  }
  const isMapping = placing !== null
  const byHand = useMapping(choices, isMapping)
  return {
    ...{ isMapping, byHand, focusColumn: placing?.column ?? null },
    startMapping: (column) => {
      // What was placed before stays; a layout is taken over as it is.
      if (!choices.mapping) byHand.begin(preview?.recipe.recipeId ?? null)
      setPlacing({ column: column ?? null })
    },
    leaveMapping: () => setPlacing(null),
    keptAs: (mapping, recipeId) => setKept({ mapping, recipeId }),
    checkMapping: () => {
      const { mapping, file } = byHand
      if (!mapping) return
      const reading = file.data?.reading
      const placed =
        kept?.mapping === mapping ? { recipeId: kept.recipeId, mapping: undefined } : { mapping }
      setPlacing(null)
      choose({ ...placed, ...(reading && { reading }) })
    },
  }
}

/** The failure itself, so that each is answered once. */
const unknownLayout = ({ state }: Job<'imports', 'preview'>): unknown =>
  state.status === 'failed' && hasCode(state.error, 'LAYOUT_UNKNOWN') ? state.error : null
