/**
 * A coach's whole caseload: 200 teachers with 5,000 sessions. Each read as the backend answers it, and as
 * the page gets it (checked at both ends), beside reading the plain rows. Run: npm run bench -- caseload
 */
import { createHandlers } from '#backend/compose.ts'
import { bulkInsert } from '#backend/database/bulk-insert.ts'
import { addDays } from '#shared/domain/days.ts'
import { teacherId } from '#shared/domain/ids.ts'
import { sessionTypes } from '#shared/domain/session-types.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

type BenchRow = {
  readonly what: string
  /** Milliseconds. */
  readonly backend: number
  readonly throughClient: number
  /** All rows of `session` as the driver hands them over. */
  readonly plainRows: number
  readonly ratio: number
}

const TEACHERS = 200
const SESSIONS = 5_000
const firstDay = '2025-08-18'

export async function benchCaseload({ runs = 15 } = {}): Promise<readonly BenchRow[]> {
  const test = await openTestWorkspace()
  try {
    await fill(test)
    const rows: BenchRow[] = []
    for (const { what, backend, client } of reads(test)) {
      const plainRows = await median(runs, () =>
        test.workspace.read.selectFrom('session').selectAll().execute(),
      )
      const own = await median(runs, backend)
      const throughClient = await median(runs, client)
      rows.push({ what, backend: own, throughClient, plainRows, ratio: own / plainRows })
    }
    return rows
  } finally {
    await test.close()
  }
}

const call = { signal: new AbortController().signal, progress: () => undefined }

function reads({ backend, client }: TestWorkspace) {
  const handlers = createHandlers(backend)
  const id = teacherId.parse(TEACHERS / 2)
  const month = { from: '2026-02-01', to: '2026-02-28' }
  return [
    {
      what: `the caseload of ${TEACHERS} teachers`,
      backend: () => handlers.caseload.teachers(undefined, call),
      client: () => client.caseload.teachers(),
    },
    {
      what: 'one teacher',
      backend: () => handlers.caseload.teacher({ id }, call),
      client: () => client.caseload.teacher({ id }),
    },
    {
      what: `all ${SESSIONS} sessions`,
      backend: () => handlers.sessions.list({}, call),
      client: () => client.sessions.list({}),
    },
    {
      what: 'the sessions of a month',
      backend: () => handlers.sessions.list(month, call),
      client: () => client.sessions.list(month),
    },
    {
      what: 'what a new session may expect',
      backend: () =>
        handlers.sessions.suggest(
          { heldOn: '2026-02-24', teacherIds: [id], type: 'Co-planning' },
          call,
        ),
      client: () =>
        client.sessions.suggest({ heldOn: '2026-02-24', teacherIds: [id], type: 'Co-planning' }),
    },
  ]
}

/** Milliseconds of the middle run, after two that warm up. */
async function median(runs: number, read: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = -2; run < runs; run++) {
    const started = performance.now()
    await read()
    if (run >= 0) times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

/** Every tenth session is a team's; each has a note of a few lines. */
async function fill({ workspace, client }: TestWorkspace): Promise<void> {
  const { id: schoolId } = await client.caseload.addSchool({ name: 'Harbor Bend' })
  const numbers = Array.from({ length: TEACHERS }, (_, index) => index + 1)
  const sessions = Array.from({ length: SESSIONS }, (_, index) => index + 1)
  await workspace.mutate('Fill', async (tx) => {
    await bulkInsert(
      tx,
      'teacher',
      numbers.map((id) => ({ id, givenName: `Given ${id}`, familyName: `Family ${id}` })),
    )
    await bulkInsert(
      tx,
      'class',
      numbers.map((id) => ({ id, schoolId, name: `Class ${id}`, course: 'Grade 4', grade: '4' })),
    )
    await bulkInsert(
      tx,
      'teachingAssignment',
      numbers.map((id) => ({ teacherId: id, classId: id, startsOn: firstDay, endsOn: null })),
    )
    await bulkInsert(
      tx,
      'session',
      sessions.map((id) => sessionRow(id, schoolId)),
    )
    await bulkInsert(tx, 'sessionParticipant', sessions.flatMap(participants))
  })
}

const sessionRow = (id: number, schoolId: number) => ({
  id,
  heldOn: addDays(firstDay, id % 280),
  startsAt: `${String(8 + (id % 7)).padStart(2, '0')}:30`,
  minutes: 20 + (id % 5) * 10,
  mode: id % 9 === 0 ? 'virtual' : 'in person',
  type: sessionTypes[id % sessionTypes.length] ?? 'PLC',
  schoolId,
  cycleId: null,
  phase: null,
  status: id % 12 === 0 ? 'planned' : 'done',
  sharedNote: 'Students compared 3/4 and 7/8 on a number line. '.repeat(1 + (id % 6)),
  privateNote: id % 4 === 0 ? 'Tired, but willing.' : '',
})

function participants(sessionId: number) {
  const team = sessionId % 10 === 0 ? 4 : 1
  return Array.from({ length: team }, (_, index) => ({
    sessionId,
    teacherId: ((sessionId + index * 7) % TEACHERS) + 1,
  }))
}
