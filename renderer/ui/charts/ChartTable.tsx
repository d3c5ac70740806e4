/** The numbers of a chart as a table, for whoever would rather read than look. */
import type { ChartTable as Table } from '#shared/charts/chart.ts'
import classes from './VegaChart.module.css'

type Props = { readonly title: string; readonly table: Table }

export function ChartTable({ title, table }: Props) {
  const { columns, rows } = table
  return (
    <table className={classes.table}>
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" data-align={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${index} ${row[0]}`}>
            {row.map((text, column) =>
              column === 0 ? (
                <th key={columns[0]?.title} scope="row">
                  {text}
                </th>
              ) : (
                <td key={columns[column]?.title} data-align={columns[column]?.align}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
