// Puts the whole sample together in memory: file name → text. Writing is left to generate.ts, so
// that a test can compare what would be written with what is there.
import { createActionSteps } from './action-steps.ts'
import { BENCHMARK_HEADER, benchmarkRow, createAbilities, playBenchmark } from './benchmark.ts'
import type { BenchmarkScore } from './benchmark.ts'
import { SCHOOL_YEAR, TODAY } from './calendar.ts'
import { toCsv } from './csv.ts'
import { CYCLES, GOALS } from './cycles.ts'
import { ASSIGNMENTS, CLASSES, SCHOOLS, TEACHERS } from './district.ts'
import { MISKEYED, publishedItem, QUIZ_ITEMS } from './quiz-items.ts'
import { playQuiz, QUIZ_HEADER } from './quiz.ts'
import { createLessons } from './lessons.ts'
import { createObservations } from './observations.ts'
import { createReadme } from './readme.ts'
import { BELL_SCHEDULES, DAYS_OFF_NAMED, PRIORITIES, TERMS } from './school-year.ts'
import { createSessions } from './sessions.ts'
import { TIME_PLAN } from './time-plan.ts'
import { createStudents, ROSTER_HEADER, rosterRows } from './students.ts'
import { createWinterFile } from './winter-file.ts'

export type SampleFiles = ReadonlyMap<string, string>

export function createSampleFiles(): SampleFiles {
  const students = createStudents()
  const abilities = createAbilities(students)
  const fall = playBenchmark('Fall', students, abilities)
  const winter = createWinterFile(playBenchmark('Winter', students, abilities), students)
  const quiz = playQuiz(students, abilities)
  const roster = rosterRows(students)
  const sessions = createSessions()
  const steps = createActionSteps(sessions)
  const lessons = createLessons(sessions)
  const observations = createObservations(sessions)
  const expected = {
    caseload: {
      schools: SCHOOLS.length,
      teachers: TEACHERS.length,
      classes: CLASSES.length,
      teachingAssignments: ASSIGNMENTS.length,
      cycles: CYCLES.length,
      goals: GOALS.length,
      sessionsDone: sessions.filter(({ status }) => status === 'done').length,
      sessionsPlanned: sessions.filter(({ status }) => status === 'planned').length,
      actionSteps: steps.length,
      lessons: lessons.length,
      observations: observations.length,
    },
    roster: { rows: roster.length, students: students.length },
    fall: countOf(fall),
    winter: winter.expected,
    quiz: { rows: quiz.length, items: QUIZ_ITEMS.length, miskeyed: miskeyed() },
  }
  const caseload = {
    invented: true,
    name: 'Kestrel Valley (invented sample)',
    schoolYear: SCHOOL_YEAR,
    today: TODAY,
    ...district,
    sessions,
    actionSteps: steps,
    lessons,
    observations,
  }
  return new Map([
    ['caseload.json', toJson(caseload)],
    ['roster.csv', toCsv([ROSTER_HEADER, ...roster])],
    ['fall-benchmark.csv', toCsv([BENCHMARK_HEADER, ...fall.map((r) => benchmarkRow('Fall', r))])],
    ['winter-benchmark.csv', `${BYTE_ORDER_MARK}${toCsv(winter.rows)}`],
    ['fractions-quiz.csv', toCsv([QUIZ_HEADER, ...quiz])],
    ['fractions-quiz.items.json', toJson(QUIZ_ITEMS.map(publishedItem))],
    ['expected.json', toJson(expected)],
    ['README.md', createReadme(expected)],
  ])
}

const district = {
  timePlan: TIME_PLAN,
  schools: SCHOOLS,
  terms: TERMS,
  daysOff: DAYS_OFF_NAMED,
  priorities: PRIORITIES,
  bellSchedules: BELL_SCHEDULES,
  teachers: TEACHERS,
  classes: CLASSES,
  teachingAssignments: ASSIGNMENTS,
  cycles: CYCLES,
  goals: GOALS,
}

const BYTE_ORDER_MARK = '\uFEFF'

function countOf(results: readonly BenchmarkScore[]) {
  return {
    rows: results.length,
    students: new Set(results.map(({ student }) => student.id)).size,
    missingScores: results.filter(({ points }) => points === null).length,
  }
}

function miskeyed() {
  const [item] = MISKEYED
  if (!item || MISKEYED.length > 1) throw new Error('Exactly one quiz item must be mis-keyed')
  return { label: item.label, keyInFile: item.key, rightAnswer: item.right }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
