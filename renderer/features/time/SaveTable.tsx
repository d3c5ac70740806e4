/** Saves one table of the page as CSV, at a place the person chooses. */
import type { Table } from '#shared/domain/table.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'
import { describeError } from '#renderer/app/describe-error.ts'

type Props = {
  /** What it is, for instance `Time by category`. */
  readonly title: string
  readonly period: string
  readonly table: Table
}

export function SaveTable({ title, period, table }: Props) {
  const job = useJob('tables', 'save')
  const save = async (): Promise<void> => {
    const place = await window.numberlineShell.chooseSave({
      title: `Save ${title.toLowerCase()}`,
      defaultName: `${title}, ${period.replaceAll(/[/\\:]/g, '-')}.csv`,
      filters: [{ name: 'Delimited text', extensions: ['csv'] }],
    })
    if (!place) return
    const rows = table.rows.map((row) => [...row])
    await job.run({ saveTo: place.token, columns: [...table.columns], rows })
  }
  return (
    <>
      <span className="t2 sm" role="status">
        {job.state.status === 'done' && `Saved as ${job.state.output.fileName}`}
        {job.state.status === 'failed' && describeError(job.state.error).sentence}
      </span>
      <button
        type="button"
        className="link"
        aria-label={`Save table: ${title}`}
        onClick={() => void save()}
      >
        Save table
      </button>
    </>
  )
}
