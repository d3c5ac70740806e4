/** The library: one row a plan, narrowed by words, tag, standard or teacher. */
import { sql, type RawBuilder } from 'kysely'
import type { ReadDb } from '../../database/connection.ts'
import type { Input, Output } from './call-input.ts'
import { linesOf, type LessonRecord } from './columns.ts'
import { lessonsWithWords } from './words.ts'

type Row = Output<'list'>[number]

type Listed = Pick<
  LessonRecord,
  'id' | 'title' | 'teacherId' | 'grade' | 'taughtOn' | 'startsAt' | 'standards' | 'tags'
> &
  Pick<LessonRecord, 'demand' | 'goal' | 'changedOn'> & {
    readonly givenName: string | null
    readonly familyName: string | null
    readonly className: string | null
    readonly classGrade: string | null
    readonly allMinutes: number
    readonly strategyCount: number
    readonly versionCount: number
  }

export async function listLessons(
  read: ReadDb,
  only: Input<'list'>,
  today: string,
): Promise<Row[]> {
  const { rows } = await sql<Listed>`
    SELECT lesson.id, lesson.title, lesson.teacherId, lesson.grade, lesson.taughtOn, lesson.startsAt,
      lesson.standards, lesson.tags, lesson.demand, lesson.goal, lesson.changedOn,
      teacher.givenName, teacher.familyName, class.name AS className, class.grade AS classGrade,
      (SELECT COALESCE(SUM(minutes), 0) FROM lessonSegment WHERE lessonId = lesson.id) AS allMinutes,
      (SELECT COUNT(*) FROM lessonStrategy WHERE lessonId = lesson.id) AS strategyCount,
      (SELECT COUNT(*) FROM lessonVersion WHERE lessonId = lesson.id) AS versionCount
    FROM lesson
    LEFT JOIN teacher ON teacher.id = lesson.teacherId
    LEFT JOIN class ON class.id = lesson.classId
    WHERE ${await narrowedBy(read, only)}`.execute(read)
  return rows.toSorted(nextFirst(today)).map(rowOf)
}

/** SQL that is true of the plans that are asked for. */
async function narrowedBy(
  read: ReadDb,
  { search, tag, standard, teacherId }: Input<'list'>,
): Promise<RawBuilder<unknown>> {
  const parts = [
    sql`TRUE`,
    ...(teacherId === null ? [] : [sql`lesson.teacherId = ${teacherId}`]),
    ...(tag === null ? [] : [hasLine('lesson.tags', tag)]),
    ...(standard === null ? [] : [hasLine('lesson.standards', standard)]),
    ...(search.trim() === ''
      ? []
      : [sql`lesson.id IN (${sql.join([...(await lessonsWithWords(read, search))])})`]),
  ]
  return sql.join(parts, sql` AND `)
}

/** Lists have one entry a line. */
const hasLine = (column: string, line: string): RawBuilder<unknown> =>
  sql`instr(char(10) || ${sql.ref(column)} || char(10), ${`\n${line}\n`}) > 0`

/** Planned days first, the next one leading; then the rest, the one changed last leading. */
const nextFirst =
  (today: string) =>
  (a: Listed, b: Listed): number => {
    const [aheadA, aheadB] = [a, b].map(({ taughtOn }) => taughtOn !== null && taughtOn >= today)
    if (aheadA && aheadB) return compare(dayAndTime(a), dayAndTime(b)) || a.id - b.id
    if (aheadA || aheadB) return aheadA ? -1 : 1
    return compare(b.changedOn, a.changedOn) || b.id - a.id
  }

const dayAndTime = ({ taughtOn, startsAt }: Listed): string => `${taughtOn} ${startsAt ?? '99'}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const rowOf = (lesson: Listed): Row => ({
  id: lesson.id,
  title: lesson.title,
  teacher:
    lesson.teacherId === null
      ? null
      : {
          id: lesson.teacherId,
          givenName: lesson.givenName ?? '',
          familyName: lesson.familyName ?? '',
        },
  class: lesson.className,
  grade: lesson.classGrade ?? lesson.grade,
  taughtOn: lesson.taughtOn,
  startsAt: lesson.startsAt,
  standards: linesOf(lesson.standards),
  tags: linesOf(lesson.tags),
  demand: lesson.demand,
  goal: lesson.goal,
  minutes: lesson.allMinutes,
  strategies: lesson.strategyCount,
  versions: lesson.versionCount,
  changedOn: lesson.changedOn,
})
