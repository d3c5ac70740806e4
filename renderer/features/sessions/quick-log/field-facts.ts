/** What each named field under the line says, and where that comes from. Pure. */
import type { Suggestion } from '#shared/contracts/sessions.ts'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { daysBetween } from '#shared/domain/days.ts'
import type { CompleteLog, QuickChoices } from '#shared/domain/quick-log/complete.ts'
import type { QuickLog, QuickStep } from '#shared/domain/quick-log/model.ts'
import { peopleInWords } from '#shared/domain/session-words.ts'
import { formatDay, formatClockTime, formatWeekday } from '#renderer/ui/format.ts'

export type FieldId =
  | 'teacher'
  | 'type'
  | 'minutes'
  | 'day'
  | 'school'
  | 'cycle'
  | 'note'
  | 'private'
  | 'step'

export type FieldFact = {
  readonly id: FieldId
  readonly label: string
  /** Empty: nothing is known yet. */
  readonly value: string
  readonly detail: string
  /** `open`: it has to be said; `suggested`: it was not said, and shows where it comes from. */
  readonly state: 'said' | 'suggested' | 'open' | 'empty'
}

export type FieldSource = {
  readonly log: QuickLog
  readonly complete: CompleteLog
  readonly expected: Suggestion | null
  readonly choices: QuickChoices
  readonly teachers: readonly TeacherRow[]
  readonly today: string
  readonly standards: readonly { readonly code: string; readonly title: string }[]
}

export function fieldFacts(source: FieldSource): readonly FieldFact[] {
  return [
    teacherFact(source),
    typeFact(source),
    minutesFact(source),
    dayFact(source),
    ...schoolFact(source),
    cycleFact(source),
    noteFact(source),
    ...privateFact(source),
    stepFact(source),
  ]
}

function teacherFact({ log, complete, teachers, choices }: FieldSource): FieldFact {
  const people = log.teacherIds.flatMap((id) => teachers.find((one) => one.id === id) ?? [])
  const [only] = people.length === 1 ? people : []
  const isOpen = complete.gaps.includes('teacher')
  const detail = only
    ? [only.courses.join(', '), only.schools.map(({ name }) => shortSchool(name)).join(', ')]
        .filter(Boolean)
        .join(', ')
    : people.length > 1
      ? `${people.length} teachers`
      : ''
  return {
    id: 'teacher',
    label: people.length > 1 ? 'Teachers' : 'Teacher',
    value: people.length > 0 ? peopleInWords(people) : isOpen ? 'Who?' : 'Nobody',
    detail:
      people.length > 0 ? detail : isOpen ? 'to be said' : choices.isAlone ? 'your own time' : '',
    state: people.length > 0 ? 'said' : isOpen ? 'open' : 'suggested',
  }
}

/** `Harbor Bend` is enough where every name ends in Elementary or School. */
const shortSchool = (name: string): string =>
  name.replace(/ (?:Elementary|Middle|School|High)\b.*$/, '')

function typeFact({ complete: { type, mode, completes } }: FieldSource): FieldFact {
  if (!type)
    return {
      id: 'type',
      label: 'Session',
      value: 'Which kind?',
      detail: 'to be said',
      state: 'open',
    }
  const planned =
    completes && `planned${completes.startsAt ? ` for ${formatClockTime(completes.startsAt)}` : ''}`
  return {
    id: 'type',
    label: 'Session',
    value: type.value,
    detail: [planned, mode === 'virtual' || !planned ? mode : null].filter(Boolean).join(', '),
    state: type.from === 'said' ? 'said' : 'suggested',
  }
}

const lengthFrom = {
  said: '',
  usual: 'usual length',
  planned: 'as planned',
} as const

function minutesFact({ complete: { minutes }, log }: FieldSource): FieldFact {
  const extra = [
    log.preparationMinutes !== null && `${log.preparationMinutes} min preparation`,
    log.travelMinutes !== null && `${log.travelMinutes} min travel`,
  ].filter((text) => text !== false)
  const from = minutes ? lengthFrom[minutes.from] : ''
  return {
    id: 'minutes',
    label: 'Length',
    value: minutes ? `${minutes.value} min` : '',
    detail: [from, ...extra].filter(Boolean).join(', '),
    state: !minutes ? 'empty' : minutes.from === 'said' ? 'said' : 'suggested',
  }
}

function dayFact({ complete, log, today, expected }: FieldSource): FieldFact {
  const { heldOn, startsAt, isPlan } = complete
  const isSaid = log.heldOn !== null
  const away = daysBetween(today, heldOn)
  const words = [
    expected?.dayOff ? `day off: ${expected.dayOff}` : null,
    startsAt && formatClockTime(startsAt),
    !isSaid ? 'today' : awayInWords(away),
    isPlan && 'to be planned',
  ]
  return {
    id: 'day',
    label: 'Date',
    value:
      formatWeekday(heldOn) +
      (heldOn.slice(0, 4) === today.slice(0, 4) ? '' : `, ${heldOn.slice(0, 4)}`),
    detail: words.filter(Boolean).join(', '),
    state: isSaid ? 'said' : 'suggested',
  }
}

function awayInWords(days: number): string {
  if (days === 0) return 'today'
  if (days === -1) return 'yesterday'
  if (days === 1) return 'tomorrow'
  return days < 0 ? `${-days} days ago` : `in ${days} days`
}

/** Only where there is something to choose, or it was chosen. */
function schoolFact({ expected, complete, log }: FieldSource): readonly FieldFact[] {
  const schools = expected?.schools ?? []
  if (schools.length < 2 && log.schoolId === null) return []
  const school = schools.find(({ id }) => id === complete.schoolId)
  return [
    {
      id: 'school',
      label: 'School',
      value: school ? shortSchool(school.name) : log.schoolId === null ? 'Which one?' : 'As typed',
      detail: school ? '' : log.schoolId === null ? 'can stay open' : '',
      state: log.schoolId === null ? 'suggested' : 'said',
    },
  ]
}

function cycleFact({ complete: { cycle, phase }, expected, choices }: FieldSource): FieldFact {
  const isChosen = choices.cycleId !== undefined || choices.phase !== undefined
  return {
    id: 'cycle',
    label: 'Cycle and phase',
    value: cycle ? [cycle.model, phase].filter(Boolean).join(', ') : 'None',
    detail: isChosen
      ? 'chosen'
      : cycle
        ? 'suggested from the date'
        : expected && expected.cycles.length === 0
          ? 'none on this day'
          : '',
    state: isChosen ? 'said' : cycle ? 'suggested' : 'empty',
  }
}

function noteFact({ log, standards, choices }: FieldSource): FieldFact {
  const taken = choices.standards ?? []
  const [first] = standards.filter(({ code }) => !taken.includes(code))
  return {
    id: 'note',
    label: 'Shared note',
    value: log.sharedNote || 'None',
    detail: taken.length > 0 ? taken.join(', ') : first ? `Suggests ${first.code}` : '',
    state: log.sharedNote === '' ? 'empty' : 'said',
  }
}

function privateFact({ log }: FieldSource): readonly FieldFact[] {
  if (log.privateNote === '') return []
  return [
    {
      id: 'private',
      label: 'Private note',
      value: log.privateNote,
      detail: 'never printed',
      state: 'said',
    },
  ]
}

function stepFact({ log }: FieldSource): FieldFact {
  const [first] = log.steps
  const more = log.steps.length - 1
  return {
    id: 'step',
    label: log.steps.length > 1 ? 'Next steps' : 'Next step',
    value: first ? first.text : 'None',
    detail: first
      ? [stepWhen(first), more > 0 && `and ${more} more`].filter(Boolean).join(', ')
      : '',
    state: first ? 'said' : 'empty',
  }
}

const stepWhen = ({ owner, dueOn, checkBackOn }: QuickStep): string =>
  [
    owner === 'coach' ? 'Coach' : 'Teacher',
    dueOn && formatWeekday(dueOn),
    checkBackOn && `check back ${formatDay(checkBackOn)}`,
  ]
    .filter(Boolean)
    .join(', ')
