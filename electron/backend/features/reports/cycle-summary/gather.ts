/** Reads a cycle with its sessions, and what its members' students did before and after. */
import type { CycleSummaryChoices } from '#shared/contracts/reports/cycle-summary.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import type { ReportDb } from '../../../database/report-connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { growthOf, masteryOf } from '../../analysis/index.ts'
import { cyclePage, type CycleRead } from '../../cycles/index.ts'
import { aboutReport } from '../about.ts'
import { readerOf } from '../disclosure/audience-rules.ts'
import { unnamedTeachers } from '../disclosure/unnamed-teachers.ts'
import type { ReportSource } from '../report-kind.ts'
import type { CycleFacts } from './facts.ts'

/** Share of the points of a standard from which a student is at mastery. */
const cut = 0.8

/** @throws {CallError} `NOT_FOUND` when the cycle or a test is no longer there, or only one window is named */
export async function gatherCycle(
  source: ReportSource,
  choices: CycleSummaryChoices,
  { signal, progress }: CallContext,
): Promise<CycleFacts> {
  const { read } = source
  const { beforeId, afterId, cycleId } = choices
  const about = await aboutReport(source)
  progress({ value: 0.05, title: 'Reading the cycle' })
  const cycle = asShown(await existing(read, { id: cycleId, today: about.today }))
  if ((beforeId === null) !== (afterId === null)) throw oneWindow()
  progress({ value: 0.12, title: 'Reading results' })
  signal.throwIfAborted()
  const scope = { kind: 'cycle' as const, id: cycleId, grade: null, group: null }
  const windows =
    beforeId === null || afterId === null ? null : { scope, before: beforeId, after: afterId }
  const growth = windows && (await growthOf(read, { ...windows, measure: null, cut }))
  const mastery =
    windows && (await masteryOf(read, { scope, administrationId: windows.after, cut }))
  signal.throwIfAborted()
  return {
    ...about,
    cycle,
    standards: cycle.focusStandards.map((await standardsOf(read)).named),
    ...(await heldIn(read, cycleId)),
    unnamed: await unnamedTeachers(
      read,
      cycle.members.map(({ id }) => id),
      readerOf(choices.audience),
    ),
    growth,
    mastery,
  }
}

/** Goals that are kept from this reader are empty on the connection: they are not there. */
function asShown(cycle: CycleRead): CycleRead {
  const goals = cycle.goals.filter(({ text }) => text !== '')
  return {
    ...cycle,
    goals: goals.map((goal) => ({
      ...goal,
      dataPoints: goal.dataPoints.filter(({ value }) => Number.isFinite(value)),
    })),
  }
}

async function existing(read: ReportDb, asked: { readonly id: number; readonly today: string }) {
  try {
    return await cyclePage(read, asked)
  } catch (error) {
    if (error instanceof CallError && error.code === 'CYCLE_MISSING') {
      throw new CallError('NOT_FOUND', { data: { what: 'This cycle is no longer here.' } })
    }
    throw error
  }
}

function oneWindow(): CallError {
  const what = 'Students before and after need two windows: choose both tests, or neither.'
  return new CallError('NOT_FOUND', { data: { what } })
}

async function heldIn(
  read: ReportDb,
  cycleId: number,
): Promise<Pick<CycleFacts, 'minutes' | 'strategies'>> {
  const held = await read
    .selectFrom('session')
    .select(['minutes', 'preparationMinutes', 'travelMinutes', 'strategies'])
    .where('cycleId', '=', cycleId)
    .where('status', '=', 'done')
    .execute()
  const strategies = held.flatMap((session) =>
    session.strategies
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  return {
    minutes: held.reduce(
      (sum, { minutes, preparationMinutes, travelMinutes }) =>
        sum + minutes + preparationMinutes + travelMinutes,
      0,
    ),
    strategies: [...new Set(strategies)].toSorted((a, b) => a.localeCompare(b, 'en')),
  }
}
