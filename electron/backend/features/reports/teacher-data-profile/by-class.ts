/** Mastery by standard, class by class and together, each with its count and interval: for the students' own teacher. */
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import { noSection, type Section, type StudentResults } from '../student-results/facts.ts'
import { counted, noValue, printRange, printShare } from '../text/print.ts'
import { bold, number, text, words } from '../text/runs.ts'

/** Columns that a landscape page has room for; further classes have a table of their own. */
const mostColumns = 5

/** A class and the whole give the other classes away, so that nobody else reads them. */
export function byClass({ facts, rules }: StudentResults): Section {
  const { parts, mastery } = facts
  if (!rules.areOwnStudents || parts.length < 2) return noSection
  const tables = Math.ceil(parts.length / mostColumns)
  const each = Math.ceil(parts.length / tables)
  const chunks = Array.from({ length: tables }, (_, place) =>
    parts.slice(place * each, (place + 1) * each),
  )
  return {
    blocks: [
      { kind: 'pageBreak' },
      { kind: 'heading', level: 1, runs: text('Standards by class'), part: 'by-class' },
      {
        kind: 'paragraph',
        runs: text(
          'Classes are small and their students differ: where two intervals overlap widely, the classes cannot be told apart.',
        ),
      },
      ...chunks.map((classes, place) =>
        table(mastery, classes, tables > 1 ? ` (${place + 1} of ${tables})` : ''),
      ),
    ],
    disclosure: [
      {
        outcome: 'out',
        what: 'Mastery by class',
        amount: counted(parts.length, 'class', 'classes'),
        why: 'for the students’ own teacher',
      },
    ],
    withheld: 0,
  }
}

type Part = StudentResults['facts']['parts'][number]

function table(all: Mastery, parts: readonly Part[], which: string): Block {
  const columns = [{ label: 'Together', mastery: all }, ...parts]
  const each = Math.min(1900, Math.floor(9000 / columns.length))
  return {
    kind: 'table',
    caption: `Students at mastery by class${which}, with counts and 95% intervals`,
    isNumbered: true,
    style: 'data',
    widths: [1280, 13824 - 1280 - each * columns.length, ...columns.map(() => each)],
    head: [
      words('Standard'),
      words('What students do'),
      ...columns.map(({ label, mastery }) => ({
        ...number(label),
        detail: text(`n = ${mastery.tested}`),
      })),
    ],
    rows: all.standards.map((standard) => [
      { runs: [bold(standard.code)], align: 'start' },
      words(standard.isThin ? `${standard.title}*` : standard.title),
      ...columns.map(({ mastery }) => shareCell(mastery, standard.code)),
    ]),
    totalRow: false,
    note: text(
      `${all.standards.some(({ isThin }) => isThin) ? '* Thin evidence: under 3 items or points. ' : ''}Under each share: students at mastery of those tested, and the 95% Wilson interval in percent.`,
    ),
  }
}

function shareCell({ standards }: Mastery, code: string): Cell {
  const found = standards.find((one) => one.code === code)
  if (!found || found.atCut.value === null) return number(noValue)
  return {
    ...number(printShare(found.atCut.value)),
    detail: text(`${found.studentsAtCut} of ${found.atCut.n} · ${printRange(found.atCut)}`),
  }
}
