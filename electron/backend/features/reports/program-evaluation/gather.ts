/** Reads a program evaluation: the period's sessions, cycles and goals, and what students did in two windows. */
import type { ProgramEvaluationChoices } from '#shared/contracts/reports/program-evaluation.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { heldSessions } from '../../time/index.ts'
import { aboutReport } from '../about.ts'
import { prioritiesOf } from '../coaching-time/priorities.ts'
import { readerOf } from '../disclosure/audience-rules.ts'
import type { ReportSource } from '../report-kind.ts'
import { printDays } from '../text/print.ts'
import { cyclesIn } from './gather-cycles.ts'
import { outcomesOf } from './gather-outcomes.ts'
import { practiceOf } from './gather-practice.ts'
import { coachTime, reachOf } from './gather-time.ts'
import type { ProgramFacts } from './facts.ts'

/**
 * @throws {CallError} `NOT_FOUND` when a choice is no longer there, no session was held, only one
 *   window is named, or a principal's school is not
 */
export async function gatherProgram(
  source: ReportSource,
  choices: ProgramEvaluationChoices,
  { signal, progress }: CallContext,
): Promise<ProgramFacts> {
  const { read } = source
  const { schoolId, audience } = choices
  const step = (value: number, detail: string) => {
    signal.throwIfAborted()
    progress({ value, title: 'Reading the program', detail })
  }
  step(0.02, 'sessions')
  const about = await aboutReport(source)
  const period = { from: choices.period.from, to: choices.period.to }
  const school = await schoolOf(read, choices)
  const held = await heldSessions(read, period)
  const sessions = held.filter((one) => schoolId === null || one.schoolId === schoolId)
  if (sessions.length === 0) {
    throw missing(
      `No session was held ${printDays(period.from, period.to)}${school ? ` at ${school}` : ''}, so there is nothing to evaluate.`,
    )
  }
  const where = { period, schoolId }
  const cycles = await cyclesIn(read, where)
  const time = await coachTime(read, sessions, { ...where, today: about.today })
  const reach = await reachOf(read, { sessions, cycles, where, school })
  step(0.08, 'goals')
  const priorities = await prioritiesOf(read, { sessions, ...where })
  const practice = await practiceOf(read, { cycles, where, reader: readerOf(audience) })
  const outcomes = await outcomesOf(read, { choices, cycles }, step)
  signal.throwIfAborted()
  return { ...about, school, time, reach, priorities, practice, outcomes }
}

async function schoolOf(
  read: ReportDb,
  { schoolId, audience }: ProgramEvaluationChoices,
): Promise<string | null> {
  if (schoolId === null) {
    if (audience === 'district') return null
    throw missing('A principal reads about one school: choose which.')
  }
  const found = await read
    .selectFrom('school')
    .select('name')
    .where('id', '=', schoolId)
    .executeTakeFirst()
  if (found) return found.name
  throw missing('This school is no longer here.')
}

const missing = (what: string): CallError => new CallError('NOT_FOUND', { data: { what } })
