/** The chart from the keyboard: arrows move, S chooses to share; one tab stop for all of it. */
import { useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { RunRow } from '#shared/contracts/lesson-runs/records.ts'
import { markIn } from './chart-columns.ts'
import type { Column } from './chart-columns.ts'
import { useRun } from './run-acts.ts'

type Place = { readonly row: number; readonly column: number }

type Size = { readonly rows: readonly RunRow[]; readonly columns: readonly Column[] }

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -1000],
  End: [0, 1000],
}

export function useChartKeys(grid: RefObject<HTMLTableElement | null>, { rows, columns }: Size) {
  const { run, act } = useRun()
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const at = within(place, { rows, columns })
  const share = async (): Promise<void> => {
    const row = rows[at.row]
    const column = columns[at.column]
    if (!row || !column) return
    const mark = markIn(run.marks, row, column)
    await act(async (calls, id) => {
      const markId = mark?.id ?? (await calls.mark({ id, rowId: row.id, who: column.who })).markId
      await calls.select({ id, markId, place: mark?.shareOrder ? null : 'last' })
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key.toLowerCase() === 's') {
      event.preventDefault()
      return void share()
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = within({ row: at.row + step[0], column: at.column + step[1] }, { rows, columns })
    setPlace(next)
    const line = grid.current?.tBodies[0]?.rows[next.row]
    line?.querySelectorAll<HTMLElement>('td button')[next.column]?.focus()
  }
  return { at, onKeyDown, moveTo: setPlace }
}

const within = (place: Place, { rows, columns }: Size): Place => ({
  row: Math.max(0, Math.min(place.row, rows.length - 1)),
  column: Math.max(0, Math.min(place.column, columns.length - 1)),
})
