/** What happened with a teacher, latest first, under month heads; planned sessions stand ahead. Pure. */
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { formatMonth } from '#renderer/ui/format.ts'
import { formatGoalValue } from '#renderer/coaching/goal-progress.ts'

export type TimelineEntry = {
  readonly key: string
  readonly on: string
  readonly kind: 'planned' | 'session' | 'data' | 'phase'
  readonly title: string
  readonly detail: string
  readonly shared: string
  readonly private: string
}

export type TimelineGroup = { readonly title: string; readonly entries: readonly TimelineEntry[] }

export function timelineGroups(page: TeacherPage, today: string): readonly TimelineGroup[] {
  const entries = [...sessions(page, today), ...dataPoints(page), ...phases(page, today)]
  const ahead = entries
    .filter(({ kind }) => kind === 'planned')
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const past = entries
    .filter(({ kind }) => kind !== 'planned')
    .toSorted((a, b) => b.on.localeCompare(a.on))
  const months = Map.groupBy(past, ({ on }) => on.slice(0, 7))
  const thisYear = today.slice(0, 4)
  return [
    ...(ahead.length > 0 ? [{ title: 'Ahead', entries: ahead }] : []),
    ...[...months].map(([month, of]) => ({
      title: `${formatMonth(`${month}-01`)}${month.startsWith(thisYear) ? '' : ` ${month.slice(0, 4)}`}`,
      entries: of,
    })),
  ]
}

const sessions = (page: TeacherPage, today: string): readonly TimelineEntry[] =>
  page.sessions.map((session) => ({
    key: `session-${session.id}`,
    on: session.on,
    kind: session.status === 'planned' && session.on >= today ? 'planned' : 'session',
    title: session.type,
    detail: `${session.minutes} min${session.status === 'planned' && session.on < today ? ', not logged yet' : ''}`,
    shared: session.sharedNote,
    private: session.privateNote,
  }))

const dataPoints = (page: TeacherPage): readonly TimelineEntry[] =>
  page.cycles.flatMap((cycle) =>
    cycle.goals.flatMap((goal, index) =>
      goal.dataPoints.map((point) => ({
        key: `data-${cycle.id}-${index}-${point.on}`,
        on: point.on,
        kind: 'data' as const,
        title: goal.measure,
        detail: `${formatGoalValue(goal, point.value)}${point.n === null ? '' : `, n = ${point.n}`}`,
        shared: '',
        private: '',
      })),
    ),
  )

const phases = (page: TeacherPage, today: string): readonly TimelineEntry[] =>
  page.cycles.flatMap((cycle) =>
    cycle.phases.flatMap(({ name, startsOn }) =>
      startsOn === null || startsOn > today
        ? []
        : [
            {
              key: `phase-${cycle.id}-${name}`,
              on: startsOn,
              kind: 'phase' as const,
              title: `Phase: ${name}`,
              detail: '',
              shared: '',
              private: '',
            },
          ],
    ),
  )
