/** Saves one table of the page as CSV, at a place the person chooses. */
import type { Table } from '#shared/domain/table.ts'
import { saveTable } from '#renderer/app/save-table.tsx'

type Props = {
  /** What it is, for instance `Time by category`. */
  readonly title: string
  readonly period: string
  readonly table: Table
}

export function SaveTable({ title, period, table }: Props) {
  return (
    <button
      type="button"
      className="link"
      aria-label={`Export table: ${title}`}
      onClick={() => void saveTable(`${title}, ${period}`, table)}
    >
      Export
    </button>
  )
}
