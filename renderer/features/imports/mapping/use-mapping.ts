/** Placing columns by hand: the draft of the mapping, its columns, and the first rows that it would store. */
import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useMemo, useState } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { ColumnsOfFile, FirstRows } from '#shared/contracts/import-mapping.ts'
import { noConstants, type Mapping, type Placement } from '#shared/domain/mapping/mapping.ts'
import type { ImportChoices } from '../use-import.ts'
import { useMappingDraft } from './use-mapping-draft.ts'

export type MappingState = {
  readonly file: UseQueryResult<ColumnsOfFile>
  /** Null until the columns are read. */
  readonly mapping: Mapping | null
  readonly rows: UseQueryResult<FirstRows>
  readonly place: (column: string, placed: Placement) => void
  readonly change: (mapping: Mapping) => void
  /** What placing a column did to another one, for the person; empty when nothing. */
  readonly note: string
  /** From a layout, unless the person is at it already. */
  readonly begin: (recipeId: string | null) => void
  /** From the suggestions alone, or from a layout, whatever was placed before. */
  readonly startFrom: (recipeId: string | null) => void
}

/** Stands in until there is a mapping; nothing is asked for it. */
const noMapping: Mapping = {
  ...{ recipeId: null, shape: 'row per student', constants: noConstants },
  placements: {},
}
const SOON = 180

/** @param isOn columns are read when the person places them, not before. */
export function useMapping(choices: ImportChoices, isOn: boolean): MappingState {
  const [start, setStart] = useState<string | null>(null)
  const { token, reading } = choices
  const file = useBackendQuery(
    'imports',
    'columns',
    { token, ...(reading && { reading }), ...(start !== null && { recipeId: start }) },
    { enabled: isOn },
  )
  const { mapping, note, change, place, clear, forget } = useMappingDraft(file.data)
  const [settled] = useDebouncedValue(mapping, SOON)
  const rows = useBackendQuery(
    'imports',
    'firstRows',
    {
      token,
      ...(file.data && { reading: file.data.reading }),
      ...(choices.dayOrder && { dayOrder: choices.dayOrder }),
      mapping: settled ?? noMapping,
    },
    { enabled: isOn && settled !== null, keepPrevious: true },
  )
  const begin = useCallback(
    (recipeId: string | null) => {
      setStart(recipeId)
      clear()
    },
    [clear],
  )
  const startFrom = useCallback(
    (recipeId: string | null) => {
      forget()
      begin(recipeId)
    },
    [forget, begin],
  )
  return useMemo(
    () => ({
      ...{ file, mapping, rows, place, change, note, startFrom },
      begin: (recipeId) => {
        if (recipeId !== start) begin(recipeId)
      },
    }),
    [file, mapping, rows, place, change, note, startFrom, begin, start],
  )
}
