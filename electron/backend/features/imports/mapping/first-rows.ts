/**
 * The first rows of a file as they will be stored under a mapping. Read as an import reads them, from the
 * beginning of the file alone; whether a student is known already is worked out later.
 */
import type { FirstRows, StoredRow } from '#shared/contracts/import-mapping.ts'
import type { Reading } from '#shared/contracts/imports.ts'
import type { DayOrder } from '#shared/domain/dates.ts'
import type { Mapping } from '#shared/domain/mapping/mapping.ts'
import { mappingNeeds } from '#shared/domain/mapping/mapping-needs.ts'
import type { Backend } from '../../../context.ts'
import { openSource } from '../../../files/reading/source.ts'
import { wordingOf } from '../problems.ts'
import { mapColumns } from '../recognising/columns.ts'
import type { Judged } from '../recognising/look-at-file.ts'
import { allRecipes } from '../recipes/all-recipes.ts'
import { createCollected, type Cell, type Collected } from '../rows/collected.ts'
import {
  createDateEvidence,
  shownOrder,
  USUAL_ORDER,
  type DateEvidence,
} from '../rows/day-order.ts'
import { createRowContext } from '../rows/row-context.ts'
import { createRowReader } from '../rows/row-reader.ts'
import { LEVEL_ONLY } from '../rows/measure-rows.ts'
import { baseOf, judgeForMapping } from './mapped-recipe.ts'
import { recipeOfMapping } from './recipe-of-mapping.ts'

const READ_ROWS = 40
const SHOWN_ROWS = 60
const SHOWN_PROBLEMS = 12

type Asked = {
  readonly path: string
  readonly reading: Partial<Reading>
  readonly mapping: Mapping
  readonly dayOrder?: DayOrder | undefined
}

/** @throws {CallError} `FILE_UNUSABLE` */
export async function firstRows(backend: Backend, asked: Asked): Promise<FirstRows> {
  const needs = [...mappingNeeds(asked.mapping)]
  if (needs.length > 0) return { needs, rows: [], rowsRead: 0, rowsRefused: 0, problems: [] }
  const { mapping, reading } = asked
  const source = await openSource(asked.path)
  try {
    const recipes = await allRecipes(backend)
    const given = { recipeId: mapping.recipeId, reading }
    const judged = await judgeForMapping(source, recipes, given)
    const collected = await readRows(backend, judged, { ...asked, fileName: source.name })
    const { rowsRead, rowsRefused } = collected.counts
    const problems = problemsOf(collected)
    return { needs: [], rows: storedRows(collected), rowsRead, rowsRefused, problems }
  } finally {
    source.close()
  }
}

/** Once more with the day first when these rows show that it is written so. */
async function readRows(
  backend: Backend,
  judged: Judged,
  { mapping, dayOrder, fileName }: Asked & { readonly fileName: string },
): Promise<Collected> {
  const { header, headerRow, records } = judged
  const recipe = recipeOfMapping(mapping, header, baseOf(judged, mapping.recipeId))
  const columns = mapColumns(recipe, header, judged.rows)
  const look = {
    chosen: { recipe, columns, score: 1 },
    reading: { ...judged.reading, headerRow },
  }
  const read = async (dates: DateEvidence): Promise<Collected> => {
    const context = await createRowContext(backend, { look, dates, fileName })
    const collected = createCollected()
    const readRow = createRowReader({ ...context, collected })
    records
      .slice(headerRow, headerRow + READ_ROWS)
      .forEach((cells, index) => readRow(cells, headerRow + 1 + index))
    return collected
  }
  const said = dayOrder ?? recipe.dayOrder
  const dates = createDateEvidence(said ?? USUAL_ORDER, said !== undefined)
  const first = await read(dates)
  const shown = said === undefined ? shownOrder(dates) : null
  if (shown === null || shown === dates.order) return first
  return read(createDateEvidence(shown, true))
}

function storedRows({ batch, catalogue }: Collected): StoredRow[] {
  const students = new Map(batch.incomingStudent.map((student) => [student[0], student]))
  const sittings = new Map(batch.incomingSitting.map((sitting) => [sitting[0], sitting]))
  const scores = batch.incomingValue.slice(0, SHOWN_ROWS).map((value): StoredRow => {
    const [sittingNo, targetNo, row, points, possible, missing, response] = value
    const [, studentNo, administrationNo, testedOn] = sittings.get(sittingNo ?? null) ?? []
    const administration = catalogue.administrations[Number(administrationNo) - 1]
    const target = catalogue.targets[Number(targetNo) - 1]
    return {
      row: Number(row),
      student: studentText(students.get(studentNo ?? null)),
      test: administration?.assessment ?? '',
      window: [administration?.window, administration?.schoolYear].filter(Boolean).join(' '),
      date: text(testedOn),
      measure: target?.kind === 'item' ? `Item ${target.code}` : (target?.code ?? ''),
      points: number(points),
      possible: number(possible) ?? target?.item?.maxPoints ?? null,
      missing: missing === LEVEL_ONLY ? null : text(missing),
      level: text(value[9]),
      response: text(response),
    }
  })
  return scores.length > 0 ? scores : enrolmentRows({ batch, catalogue }, students)
}

/** A roster stores who is where: shown in the same columns. */
function enrolmentRows(
  { batch, catalogue }: Pick<Collected, 'batch' | 'catalogue'>,
  students: ReadonlyMap<Cell | undefined, readonly Cell[]>,
): StoredRow[] {
  return batch.incomingEnrolment.slice(0, SHOWN_ROWS).map((enrolment) => {
    const [studentNo, schoolNo, classNo, grade, startsOn, , teacher, , row] = enrolment
    const school = catalogue.schools[Number(schoolNo) - 1]?.name
    const ownClass = catalogue.classes[Number(classNo) - 1]?.name
    const none = { points: null, possible: null, missing: null, level: null, response: null }
    return {
      ...none,
      row: Number(row),
      student: studentText(students.get(studentNo)),
      test: school ?? '',
      window: [ownClass, text(teacher)].filter(Boolean).join(', '),
      date: text(startsOn),
      measure: grade === null || grade === undefined ? '' : `Grade ${grade}`,
    }
  })
}

function studentText(student: readonly Cell[] | undefined): string {
  const [, localId, stateId, given, family] = student ?? []
  const name = [given, family].filter(Boolean).join(' ')
  return [name, localId ?? stateId].filter(Boolean).join(', ')
}

const text = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined || cell === '' ? (cell === '' ? '' : null) : String(cell)

const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)

const problemsOf = ({ batch }: Collected): FirstRows['problems'] =>
  batch.incomingProblem
    .filter(([, outcome]) => outcome === 'refused')
    .slice(0, SHOWN_PROBLEMS)
    .map(([kind, , row, column, found]) => ({
      row: Number(row),
      title: wordingOf(String(kind)).title,
      column: String(column ?? ''),
      found: String(found ?? ''),
    }))
