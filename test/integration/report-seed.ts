/** Two windows of a benchmark and a quiz for the grade 4 students of one school of the sample roster. */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { WriteDb } from '#backend/database/open-workspace.ts'
import type { AdministrationId } from '#shared/domain/ids.ts'
import { resourcesFolder, type TestWorkspace } from '#test/support/workspace.ts'

export type Seeded = {
  readonly schoolId: number
  readonly students: number
  readonly fall: AdministrationId
  readonly winter: AdministrationId
  readonly quiz: AdministrationId
}

const standards = ['4.NF.A.1', '4.NF.A.2', '4.NF.B.3', '4.OA.A.3', '4.NBT.B.5']
const grade = '4'

/** Scores follow from the student's row id alone, so that every run gives the same ones. */
export async function seedPacket({ workspace }: TestWorkspace): Promise<Seeded> {
  const { result } = await workspace.mutate('Add test scores', async (tx, historyId) => {
    const { schoolId, ids } = await largestGrade(tx)
    const batchId = await addBatch(tx, historyId)
    const benchmark = await add(tx, 'assessment', { name: 'Unit benchmark' })
    const measures: number[] = []
    for (const code of standards) {
      measures.push(
        await add(tx, 'measure', { assessmentId: benchmark, kind: 'standard', code, maximum: 5 }),
      )
    }
    const sit = async (
      administrationId: number,
      testedOn: string,
      points: (student: number, place: number) => number,
    ) => {
      for (const studentId of ids) {
        if ((studentId + administrationId) % 23 === 0) continue
        const sittingId = await add(tx, 'sitting', { administrationId, studentId, testedOn })
        for (const [place, measureId] of measures.entries()) {
          await add(tx, 'score', {
            sittingId,
            measureId,
            points: points(studentId, place),
            possible: 5,
            missing: null,
            batchId,
          })
        }
      }
    }
    const fall = await add(tx, 'administration', {
      assessmentId: benchmark,
      window: 'Fall',
      schoolYear: '2025–26',
      windowOrder: 1,
    })
    await sit(
      fall,
      '2025-09-16',
      (student, place) => ((student * 7 + place * 3) % 6) * (place > 2 ? 1 : 0.8),
    )
    const winter = await add(tx, 'administration', {
      assessmentId: benchmark,
      window: 'Winter',
      schoolYear: '2025–26',
      windowOrder: 2,
    })
    await sit(winter, '2026-01-21', (student, place) =>
      Math.min(5, ((student * 7 + place * 3) % 6) + ((student + place) % 3 === 0 ? 1 : 0)),
    )
    const quiz = await addQuiz(tx, ids, batchId)
    return { schoolId, students: ids.length, fall, winter, quiz } as Seeded
  })
  return result
}

async function largestGrade(tx: WriteDb) {
  const { rows } = await sql<{ schoolId: number; studentId: number }>`
    SELECT schoolId, studentId FROM enrolment WHERE grade = ${grade} AND endsOn IS NULL
      AND startsOn < '2025-09-01' AND classId IS NOT NULL AND schoolId = (
        SELECT schoolId FROM enrolment WHERE grade = ${grade}
        GROUP BY schoolId ORDER BY COUNT(*) DESC LIMIT 1)`.execute(tx)
  const schoolId = rows[0]?.schoolId
  if (schoolId === undefined) throw new Error('The sample has no grade 4')
  return { schoolId, ids: rows.map(({ studentId }) => studentId) }
}

async function add(
  tx: WriteDb,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<number> {
  const columns = sql.join(Object.keys(values).map((column) => sql.ref(column)))
  const row = sql.join(Object.values(values))
  const { rows } = await sql<{
    id: number
  }>`INSERT INTO ${sql.table(table)} (${columns}) VALUES (${row}) RETURNING id`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`No row was added to ${table}`)
  return id
}

const addBatch = (tx: WriteDb, historyId: number): Promise<number> =>
  add(tx, 'importBatch', {
    historyId,
    fileName: 'test.csv',
    sha256: 'none',
    recipeId: 'test',
    recipeName: 'Test',
    rowsRead: 0,
    rowsStored: 0,
    rowsChanged: 0,
    rowsRefused: 0,
    rowsRepeated: 0,
    rowsNotStudents: 0,
    studentsNew: 0,
    studentsMatched: 0,
    committedAt: '2026-02-01T12:00:00Z',
  })

type QuizItem = {
  readonly label: string
  readonly number: number
  readonly standard: string
  readonly key: string
  readonly stem: string
  readonly options: readonly {
    readonly label: string
    readonly text: string
    readonly misconception: string | null
  }[]
}

async function addQuiz(tx: WriteDb, ids: readonly number[], batchId: number): Promise<number> {
  const file = `${resourcesFolder}/sample/fractions-quiz.items.json`
  const items: readonly QuizItem[] = JSON.parse(readFileSync(file, 'utf8'))
  const assessmentId = await add(tx, 'assessment', { name: 'Fractions test quiz' })
  const rows: number[] = []
  for (const { number, label, standard, key, stem, options } of items) {
    const itemId = await add(tx, 'item', {
      assessmentId,
      position: number,
      label,
      standardCode: standard,
      maxPoints: 1,
      answerKey: key,
      stem,
    })
    for (const option of options) await add(tx, 'itemOption', { itemId, ...option })
    rows.push(itemId)
  }
  const administrationId = await add(tx, 'administration', {
    assessmentId,
    window: 'January',
    schoolYear: '2025–26',
    windowOrder: 1,
  })
  for (const studentId of ids) {
    const sittingId = await add(tx, 'sitting', {
      administrationId,
      studentId,
      testedOn: '2026-01-29',
    })
    for (const [place, item] of items.entries()) {
      const knows = (studentId * 5 + place * 7) % 10 < 4 + (studentId % 4)
      const wrong = item.options.filter(({ label }) => label !== item.key)
      const response = knows
        ? item.key
        : (wrong[studentId % 3 === 0 ? 0 : (studentId + place) % wrong.length]?.label ?? null)
      await add(tx, 'itemResponse', {
        sittingId,
        itemId: rows[place],
        response,
        points: knows ? 1 : 0,
        batchId,
      })
    }
  }
  return administrationId
}
