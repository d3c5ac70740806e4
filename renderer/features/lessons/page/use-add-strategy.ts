/** A new row of what students may do; returns its id, so that one can type into it. */
import type { RowFields } from '#shared/contracts/lessons/rows.ts'
import { useEditing } from './editing.ts'

export function useAddStrategy() {
  const { addRow } = useEditing()
  return (row: Partial<RowFields<'strategies'>>): Promise<number | null> =>
    addRow('strategies', row)
}
