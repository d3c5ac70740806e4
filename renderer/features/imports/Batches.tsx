/** The files that came in, the latest first, and what became of their rows. */
import { Link } from 'wouter'
import { Chip } from '#renderer/ui/Chip.tsx'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount, formatTime } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import classes from './StudentDataPage.module.css'

export type Batch = CallOutput<'imports', 'batches'>[number]

type Props = { readonly list: readonly Batch[]; readonly chosenId: number | undefined }

export function Batches({ list, chosenId }: Props) {
  const latestFirst = list.toSorted((a, b) => b.id - a.id)
  return (
    <Section title="Imported files" note={`each one batch, which can be undone`}>
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Layout</th>
              <th scope="col">Added</th>
              <th scope="col" className={table.r}>
                Read
              </th>
              <th scope="col" className={table.r}>
                Stored
              </th>
              <th scope="col" className={table.r}>
                Refused
              </th>
              <th scope="col" className={table.r}>
                New students
              </th>
            </tr>
          </thead>
          <tbody>
            {latestFirst.map((batch) => (
              <BatchRow key={batch.id} batch={batch} isChosen={batch.id === chosenId} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function BatchRow({ batch, isChosen }: { readonly batch: Batch; readonly isChosen: boolean }) {
  const { accounting } = batch
  return (
    <tr className={classes.row} data-chosen={isChosen} data-undone={batch.isUndone}>
      <th scope="row">
        <Link href={isChosen ? '/data' : `/data?batch=${batch.id}`} className="link">
          {batch.fileName}
        </Link>{' '}
        {batch.isUndone && <Chip>undone</Chip>}
      </th>
      <td className="t2">{batch.recipeName}</td>
      <td className="t2">{formatTime(batch.committedAt)}</td>
      <td className={table.r}>{formatCount(accounting.rowsRead)}</td>
      <td className={table.r}>{formatCount(accounting.rowsStored)}</td>
      <td className={table.r}>{formatCount(accounting.rowsRefused)}</td>
      <td className={table.r}>{formatCount(accounting.studentsNew)}</td>
    </tr>
  )
}
