/** The mapping that a person is making, kept with the workspace: leaving the page loses nothing. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import type { ColumnsOfFile } from '#shared/contracts/import-mapping.ts'
import { placeColumn } from '#shared/domain/mapping/change-mapping.ts'
import { mapping as mappingShape } from '#shared/domain/mapping/mapping.ts'
import type { Mapping, Placement } from '#shared/domain/mapping/mapping.ts'

type Draft = {
  readonly mapping: Mapping
  readonly note: string
  /**
   * How it was before the person began with this column. Arrow keys go through a list choice by choice, and
   * must not take from other columns what is only passed by.
   */
  readonly before: { readonly column: string; readonly mapping: Mapping } | null
}

const keptMapping = mappingShape.nullable()
const asLeft = 'As you left it the last time.'

/** @param file undefined until its columns are read */
export function useMappingDraft(file: ColumnsOfFile | undefined) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const { value: left, set: keep, forget } = useRemembered(keyOf(file), keptMapping, null)
  useEffect(() => {
    if (draft) keep(draft.mapping)
  }, [draft, keep])
  const initial = left ?? file?.mapping
  const change = useCallback(
    (next: Mapping) => setDraft({ mapping: next, note: '', before: null }),
    [],
  )
  const place = useCallback(
    (column: string, placed: Placement) =>
      setDraft((now) => {
        const shown = now?.mapping ?? initial
        if (!shown) return now
        const before = now?.before?.column === column ? now.before : { column, mapping: shown }
        const { mapping: next, freed } = placeColumn(before.mapping, column, placed)
        const note = freed === null ? '' : `${freed} is not used any more.`
        return { mapping: next, note, before }
      }),
    [initial],
  )
  const clear = useCallback(() => setDraft(null), [])
  const mapping = draft?.mapping ?? initial ?? null
  const note = draft?.note ?? (left === null ? '' : asLeft)
  return useMemo(
    () => ({ mapping, note, change, place, clear, forget }),
    [mapping, note, change, place, clear, forget],
  )
}

/** Files of the same columns go on from one another, also under another name. */
function keyOf(file: ColumnsOfFile | undefined): string {
  const names = file?.columns.map(({ name }) => name) ?? []
  return `draft mapping ${names.length} ${names.join('|')}`.slice(0, 200)
}
