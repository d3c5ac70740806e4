/** The library: one row a plan, narrowed by words, tag, standard or teacher. */
import { sql } from 'kysely'
import { folded, matches } from '#shared/domain/fold-text.ts'
import type { ReadDb } from '../../database/connection.ts'
import type { Input, Output } from './call-input.ts'
import { linesOf, type LessonRecord } from './columns.ts'

type Row = Output<'list'>[number]

type Listed = LessonRecord & {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly className: string | null
  readonly classGrade: string | null
  readonly allMinutes: number
  readonly strategyCount: number
  readonly versionCount: number
  /** What students may do and what the parts say, for the search. */
  readonly words: string
}

export async function listLessons(
  read: ReadDb,
  { search, tag, standard, teacherId }: Input<'list'>,
  today: string,
): Promise<Row[]> {
  const lessons = await listed(read)
  return lessons
    .filter(
      (lesson) =>
        (tag === null || linesOf(lesson.tags).includes(tag)) &&
        (standard === null || linesOf(lesson.standards).includes(standard)) &&
        (teacherId === null || lesson.teacherId === teacherId) &&
        (search.trim() === '' || matches(folded(wordsOf(lesson)), search)),
    )
    .toSorted(nextFirst(today))
    .map(rowOf)
}

async function listed(read: ReadDb): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    SELECT lesson.*, teacher.givenName, teacher.familyName, class.name AS className,
      class.grade AS classGrade,
      (SELECT COALESCE(SUM(minutes), 0) FROM lessonSegment WHERE lessonId = lesson.id) AS allMinutes,
      (SELECT COUNT(*) FROM lessonStrategy WHERE lessonId = lesson.id) AS strategyCount,
      (SELECT COUNT(*) FROM lessonVersion WHERE lessonId = lesson.id) AS versionCount,
      COALESCE((SELECT group_concat(name || ' ' || assessing || ' ' || advancing, ' ')
        FROM lessonStrategy WHERE lessonId = lesson.id), '') || ' ' ||
      COALESCE((SELECT group_concat(name || ' ' || teacherDoes || ' ' || studentsDo, ' ')
        FROM lessonSegment WHERE lessonId = lesson.id), '') AS words
    FROM lesson
    LEFT JOIN teacher ON teacher.id = lesson.teacherId
    LEFT JOIN class ON class.id = lesson.classId`.execute(read)
  return rows
}

const wordsOf = (lesson: Listed): string =>
  [
    lesson.title,
    lesson.goal,
    lesson.task,
    lesson.standards,
    lesson.tags,
    lesson.vocabulary,
    lesson.givenName,
    lesson.familyName,
    lesson.className,
    lesson.words,
  ].join(' ')

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
