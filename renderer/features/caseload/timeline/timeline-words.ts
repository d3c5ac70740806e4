/** What an entry of the timeline says, how it is drawn, and where it leads. Pure. */
import { kindLabels } from '#shared/domain/observations/observation-words.ts'
import type { TimelineEntry } from '#shared/contracts/teacher-timeline.ts'
import { formatBytes, formatDay, plural } from '#renderer/ui/format.ts'
import { formatGoalValue, isShare } from '#renderer/coaching/goal-progress.ts'

export type TimelineLine = {
  readonly title: string
  readonly detail: string
  readonly note: string
  readonly privateNote: string
  readonly mark: 'session' | 'planned' | 'data' | 'phase' | 'step' | 'document'
  /** Null: nothing to open but what stands there. */
  readonly href: string | null
}

type Of<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { readonly kind: Kind }>

const bare = { detail: '', note: '', privateNote: '', href: null } as const

export function lineOf(
  entry: TimelineEntry,
  { today, teacherId }: { readonly today: string; readonly teacherId: number },
): TimelineLine {
  switch (entry.kind) {
    case 'session':
      return sessionLine(entry, today)
    case 'measured':
      return measuredLine(entry, teacherId)
    case 'phase':
      return {
        ...bare,
        title: `Phase: ${entry.name}`,
        detail: entry.cycle,
        mark: 'phase',
        href: `/cycles/${entry.cycleId}`,
      }
    case 'cycle':
      return {
        ...bare,
        title: cycleWords[entry.what],
        detail: entry.title,
        mark: 'phase',
        href: `/cycles/${entry.cycleId}`,
      }
    case 'test':
      return testLine(entry, teacherId)
    case 'step':
      return stepLine(entry)
    case 'lesson':
      return {
        ...bare,
        title: entry.title,
        detail: ['lesson plan', ...entry.standards].join(', '),
        mark: entry.on >= today ? 'planned' : 'document',
        href: `/lessons/${entry.id}`,
      }
    case 'observation':
      return observationLine(entry, today)
    case 'debrief':
      return debriefLine(entry)
    case 'document':
      return { ...bare, title: entry.name, detail: formatBytes(entry.bytes), mark: 'document' }
  }
}

const cycleWords = {
  closed: 'Cycle closed',
  joined: 'Joined the cycle',
  left: 'Left the cycle',
} as const

function sessionLine(session: Of<'session'>, today: string): TimelineLine {
  const { id, type, minutes, status, on, others, sharedNote, privateNote } = session
  const isAhead = status === 'planned' && on >= today
  const parts = [
    `${minutes} min`,
    others > 0 ? `with ${plural(others, 'other')}` : '',
    status === 'canceled' ? 'canceled' : '',
    status === 'planned' && !isAhead ? 'not logged yet' : '',
  ]
  return {
    title: type,
    detail: parts.filter(Boolean).join(', '),
    note: sharedNote,
    privateNote,
    mark: status === 'done' ? 'session' : 'planned',
    href: `/sessions/${id}`,
  }
}

/** What was agreed on; evidence of look-fors is counted, nothing is judged. */
function observationLine(entry: Of<'observation'>, today: string): TimelineLine {
  const { id, visit, minutes, isDone, asVisitor, focus, lookFors, lookForsSeen, on } = entry
  const parts = [
    minutes === null ? '' : `${minutes} min`,
    asVisitor ? 'watched' : '',
    lookFors > 0 && isDone ? `look-fors: ${lookForsSeen} of ${lookFors} seen` : '',
    !isDone && on < today ? 'not held yet' : '',
  ]
  return {
    ...bare,
    title: `${kindLabels[visit]}${visit === 'co-teaching' ? ', script' : ''}`,
    detail: parts.filter(Boolean).join(', '),
    note: focus,
    mark: isDone ? 'session' : 'planned',
    href: `/observations/${id}`,
  }
}

function debriefLine({ id, about, nextTry, questions, answered }: Of<'debrief'>): TimelineLine {
  return {
    ...bare,
    title: `Debrief: ${about}`,
    detail: `${answered} of ${plural(questions, 'question')} answered`,
    note: nextTry === '' ? '' : `Next try: ${nextTry}`,
    mark: 'document',
    href: `/debriefs/${id}`,
  }
}

/** `71%, 17 of 24`: a share is said with what it was counted on. */
function measuredLine(entry: Of<'measured'>, teacherId: number): TimelineLine {
  const { measure, value, n, what, note, cycleId } = entry
  const counted =
    n === null ? '' : isShare(entry) ? `, ${Math.round((value / 100) * n)} of ${n}` : `, n = ${n}`
  const prefix = { baseline: 'Baseline ', point: '', result: 'Result ' }[what]
  return {
    ...bare,
    title: measure,
    detail: `${prefix}${formatGoalValue(entry, value)}${counted}`,
    note,
    mark: 'data',
    href: cycleId === null ? `/caseload/${teacherId}/cycles` : `/cycles/${cycleId}`,
  }
}

function testLine(test: Of<'test'>, teacherId: number): TimelineLine {
  const { assessment, window, students, on, until, administrationId } = test
  return {
    ...bare,
    title: assessment,
    detail: [window, plural(students, 'student'), until === on ? '' : `until ${formatDay(until)}`]
      .filter(Boolean)
      .join(', '),
    mark: 'data',
    href: `/data/mastery?scope=teacher:${teacherId}&test=${administrationId}`,
  }
}

const stepWords = {
  opened: 'step agreed',
  mastered: 'step mastered',
  dropped: 'step dropped',
} as const

function stepLine({ text, what, sessionId, cycleId }: Of<'step'>): TimelineLine {
  const href =
    sessionId === null ? (cycleId === null ? null : `/cycles/${cycleId}`) : `/sessions/${sessionId}`
  return { ...bare, title: text, detail: stepWords[what], mark: 'step', href }
}
