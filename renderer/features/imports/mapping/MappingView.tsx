/** Says of each column what it is, and sees at once how the first rows will be stored. */
import { useState, type ReactNode } from 'react'
import { formatCount, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import type { ColumnsOfFile } from '#shared/contracts/import-mapping.ts'
import type { Mapping } from '#shared/domain/mapping/mapping.ts'
import { SaveRecipe } from '../recipes/SaveRecipe.tsx'
import type { ImportState } from '../use-import.ts'
import { ColumnFilter, columnsShown, type Shown } from './ColumnFilter.tsx'
import { FirstRowsTable } from './FirstRowsTable.tsx'
import { MappingTop } from './MappingTop.tsx'
import { PlacedColumns } from './PlacedColumns.tsx'
import page from '../ImportPage.module.css'
import classes from './MappingView.module.css'

type Props = {
  readonly state: ImportState
  /** Why the person is here, where it is not of their own will; stands above all. */
  readonly intro?: ReactNode
}

export function MappingView({ state, intro }: Props) {
  const { file, mapping } = state.byHand
  return (
    <div className={page.preview}>
      {intro}
      <QueryView query={file} label="Reading the columns">
        {(data) => mapping && <Placing file={data} mapping={mapping} state={state} />}
      </QueryView>
    </div>
  )
}

function Placing({
  file,
  mapping,
  state,
}: Omit<Props, 'intro'> & { readonly file: ColumnsOfFile; readonly mapping: Mapping }) {
  const [shown, setShown] = useState<Shown>({ which: 'all', text: '' })
  const { byHand } = state
  const columns = columnsShown(file.columns, mapping, shown)
  const placed = Object.values(mapping.placements).filter(({ as }) => as !== 'nothing').length
  return (
    <>
      <MappingTop file={file} mapping={mapping} state={state} />
      <div className={`${page.halves} ${classes.halves}`}>
        <Section
          className={page.columns}
          title="Columns"
          note={`${formatCount(placed)} of ${formatCount(file.columns.length)} placed`}
          end={<SaveRecipe state={state} mapping={mapping} />}
        >
          <ColumnFilter columns={file.columns} mapping={mapping} shown={shown} onShow={setShown} />
          <p className={classes.freed} role="status">
            {byHand.note}
          </p>
          <PlacedColumns columns={columns} all={file.columns} mapping={mapping} state={state} />
        </Section>
        <Section
          className={`${page.problems} ${classes.storedSide}`}
          title="As it will be stored"
          note={
            byHand.rows.data?.needs.length === 0
              ? `first ${plural(byHand.rows.data.rowsRead, 'row')}`
              : undefined
          }
        >
          <div
            className={classes.storedRows}
            role="region"
            aria-label="First rows as they will be stored"
            tabIndex={0}
          >
            <FirstRowsTable rows={byHand.rows} mapping={mapping} />
          </div>
        </Section>
      </div>
    </>
  )
}
