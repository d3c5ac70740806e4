/** How many students stood at which level in each of the two windows. */
import { releaseTable } from '#shared/disclosure/release-table.ts'
import { heldBack } from '#shared/disclosure/small-numbers.ts'
import type { Section } from '../student-results/facts.ts'
import { counted, printShare } from '../text/print.ts'
import { dataTable, held, out, plain, sub } from './blocks.ts'
import { fewestTeachers, type Evaluation, type Outcomes } from './facts.ts'

export function levels(outcomes: Outcomes, { minimum }: Evaluation): Section {
  const { names } = outcomes.levels
  const { before, after } = outcomes.growth
  const windows = outcomes.levels.windows.filter(({ id }) => id === before.id || id === after.id)
  if (names.length === 0 || windows.length === 0) return plain()
  if (outcomes.teachers < fewestTeachers) {
    return {
      ...plain(),
      disclosure: [held('Levels', 'all', `under ${fewestTeachers} teachers stand behind them`)],
      withheld: windows.length * names.length,
    }
  }
  const table = releaseTable(
    {
      kind: 'counts',
      title: 'Levels',
      columns: ['Window', ...names],
      rows: windows.map(({ window, schoolYear }) => `${window} ${schoolYear}`),
      counts: windows.map(({ shares }) => shares.map(({ count }) => count)),
      totals: 'of rows',
    },
    'others',
    minimum,
  )
  return {
    blocks: [
      sub('Levels'),
      dataTable({
        caption: 'Students by level and window',
        widths: [2, ...names.map(() => 1.3), 1],
        head: table.columns.map((title, place) => (place === 0 ? title : `>${title}`)),
        rows: table.rows.map((row, place) =>
          row.map((cell, column) => withShare(cell, { column, n: windows[place]?.n ?? 0 })),
        ),
        note: 'All students of each window, not the same ones in both; shares are of the row.',
      }),
      ...(table.withheld === 0 ? [figure({ names, windows, spokenOf: 'highest' })] : []),
    ],
    disclosure: [
      out('Levels', counted(windows.length * names.length - table.withheld, 'count'), 'by window'),
      ...(table.withheld > 0
        ? [
            held(
              'Levels of few students',
              counted(table.withheld, 'count'),
              `n under ${minimum}, and what would give them away`,
            ),
          ]
        : []),
    ],
    withheld: table.withheld,
  }
}

/** "34 (28%)". */
function withShare(
  cell: string | number | null,
  { column, n }: { readonly column: number; readonly n: number },
) {
  if (column === 0 || typeof cell !== 'number' || n === 0) return cell ?? heldBack
  return cell === n ? String(cell) : `${cell} (${printShare(cell / n)})`
}

function figure(
  data: Pick<Outcomes['levels'], 'names' | 'windows'> & { readonly spokenOf: 'highest' },
) {
  const windows = data.windows.map(({ window, schoolYear, n, shares }) => ({
    label: `${window} ${schoolYear}`,
    n,
    shares,
  }))
  const said = windows.map(
    ({ label, shares }) =>
      `${label}: ${shares.map(({ share }, level) => `${data.names[level] ?? ''} ${printShare(share.value)}`).join(', ')}.`,
  )
  return {
    kind: 'figure' as const,
    caption: 'Shares of students by level',
    drawing: 'native' as const,
    chart: {
      chart: 'levelShares' as const,
      data: { ...data, windows },
      description: `Stacked bars of the shares of students in ${data.names.length} levels, lowest first. ${said.join(' ')}`,
    },
  }
}
