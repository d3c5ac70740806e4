/**
 * A district in which coached can be set beside comparison, with the made-up classes of
 * shared/statistics/impact.test.ts: six students a teacher, before 20 + (5t + 7i) mod 13 (one more
 * for the coached), gain 2 + (3t + 4i) mod 5 + t mod 3 (three more for the coached). Teacher t has row
 * id 100 + t, class id t + 1; all of grade 4 at Harbor Bend unless said otherwise.
 */
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { insertRows, type Rows } from './analysis-fixture.ts'

export const teacher = (t: number): number => 100 + t
/** 0 and 1 in it; 1 joined in October. */
export const RATIOS = 1
/** 6 in it in autumn. */
export const OTHER_CYCLE = 2
/** 8 in it, from February on. */
export const LATE_CYCLE = 3
export const FALL = 1
export const WINTER = 2
/** Another test than the benchmark. */
export const QUIZ = 3

const coached = [0, 1]
/** 4, 5 and 7 are comparison; 6 was coached too, 8 teaches another course and starts eight points higher, 9 has no Winter scores. */
const everyone = [0, 1, 4, 5, 6, 7, 8, 9]
const names = ['Abara', 'Bloom', '', '', 'Chen', 'Diaz', 'Ekholm', 'Fox', 'Garza', 'Hale']

export async function openCoachedDistrict(): Promise<TestWorkspace> {
  const test = await openTestWorkspace()
  await insertRows(test, {
    school: [{ id: 1, name: 'Harbor Bend' }],
    teacher: everyone.map((t) => ({
      id: teacher(t),
      givenName: 'Kim',
      familyName: names[t] ?? '',
    })),
    class: everyone.map((t) => ({
      id: t + 1,
      schoolId: 1,
      name: `4-${t}`,
      course: t === 8 ? 'Accelerated' : 'Mathematics',
      grade: '4',
    })),
    teachingAssignment: everyone.map((t) => ({
      teacherId: teacher(t),
      classId: t + 1,
      startsOn: '2025-08-18',
    })),
    student: students.map(({ id }) => ({ id, code: `S-${id}` })),
    studentIdentity: students.map(({ id }) => ({
      studentId: id,
      localId: `00${id}`,
      givenName: 'Given',
      familyName: `Family${id}`,
    })),
    enrolment: students.map(({ id, t }) => ({
      studentId: id,
      schoolId: 1,
      classId: t + 1,
      grade: '4',
      startsOn: '2025-08-18',
      endsOn: null,
    })),
    assessment: [
      { id: 1, name: 'Benchmark' },
      { id: 2, name: 'Quiz' },
    ],
    administration: [
      { id: FALL, assessmentId: 1, window: 'Fall', schoolYear: '2025-26', windowOrder: 1 },
      { id: WINTER, assessmentId: 1, window: 'Winter', schoolYear: '2025-26', windowOrder: 2 },
      { id: QUIZ, assessmentId: 2, window: 'Quiz', schoolYear: '2025-26', windowOrder: 3 },
    ],
    measure: [
      { id: 1, assessmentId: 1, kind: 'overall', code: 'Total', maximum: 50 },
      { id: 2, assessmentId: 2, kind: 'overall', code: 'Total', maximum: 10 },
    ],
    ...scores(),
    ...coaching(),
  })
  return test
}

const students = everyone.flatMap((t) =>
  [0, 1, 2, 3, 4, 5].map((i) => {
    const before = 20 + ((t * 5 + i * 7) % 13) + (coached.includes(t) ? 1 : 0) + (t === 8 ? 8 : 0)
    const gain = 2 + ((t * 3 + i * 4) % 5) + (t % 3) + (coached.includes(t) ? 3 : 0)
    return { id: t * 10 + i + 1, t, before, after: before + gain }
  }),
)

function scores(): { readonly sitting: Rows; readonly score: Rows } {
  const sat = students.flatMap(({ id, t, before, after }) => [
    {
      id: 1000 + id,
      administrationId: FALL,
      studentId: id,
      testedOn: '2025-09-16',
      points: before,
    },
    ...(t === 9
      ? []
      : [
          {
            id: 2000 + id,
            administrationId: WINTER,
            studentId: id,
            testedOn: '2026-01-21',
            points: after,
          },
        ]),
    { id: 3000 + id, administrationId: QUIZ, studentId: id, testedOn: '2026-02-10', points: 5 },
  ])
  return {
    sitting: sat.map(({ points: _, ...sitting }) => sitting),
    score: sat.map(({ id, administrationId, points }) => ({
      sittingId: id,
      measureId: administrationId === QUIZ ? 2 : 1,
      points,
      possible: administrationId === QUIZ ? 10 : 50,
      batchId: 1,
    })),
  }
}

function coaching() {
  const cycle = (id: number, title: string, startsOn: string, endedOn: string | null) => ({
    id,
    title,
    model: 'Impact Cycle',
    startsOn,
    plannedEndOn: endedOn,
    endedOn,
    status: endedOn === null ? 'active' : 'closed',
    focusStandards: '',
    focusPractices: '',
    coachReflection: '',
    teacherReflection: '',
    result: '',
  })
  const session = (id: number, heldOn: string, type: string, minutes: number, status = 'done') => ({
    id,
    heldOn,
    minutes,
    type,
    status,
    mode: 'in person',
    schoolId: 1,
    cycleId: RATIOS as number | null,
  })
  return {
    coachingCycle: [
      cycle(RATIOS, 'Ratio tables', '2025-09-29', null),
      cycle(OTHER_CYCLE, 'Number talks', '2025-09-08', '2025-11-07'),
      cycle(LATE_CYCLE, 'Area models', '2026-02-02', null),
    ],
    cycleMember: [
      { cycleId: RATIOS, teacherId: teacher(0), joinedOn: null, leftOn: null },
      { cycleId: RATIOS, teacherId: teacher(1), joinedOn: '2025-10-20', leftOn: null },
      { cycleId: OTHER_CYCLE, teacherId: teacher(6), joinedOn: null, leftOn: null },
      { cycleId: LATE_CYCLE, teacherId: teacher(8), joinedOn: null, leftOn: null },
    ],
    session: [
      session(1, '2025-10-06', 'Co-planning', 45),
      session(2, '2025-10-20', 'Modeling', 60),
      session(3, '2025-11-03', 'Modeling', 50),
      session(4, '2025-11-10', 'Debrief', 30, 'canceled'),
      session(5, '2026-02-02', 'Check-in', 15),
      { ...session(6, '2025-12-01', 'Check-in', 20), cycleId: null },
    ],
    sessionParticipant: [
      { sessionId: 1, teacherId: teacher(0) },
      { sessionId: 2, teacherId: teacher(0) },
      { sessionId: 2, teacherId: teacher(1) },
      { sessionId: 3, teacherId: teacher(1) },
      { sessionId: 5, teacherId: teacher(1) },
      { sessionId: 6, teacherId: teacher(5) },
    ],
  } satisfies Record<string, Rows>
}
