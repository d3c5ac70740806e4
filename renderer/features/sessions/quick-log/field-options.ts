/** What one can choose for a field, and what choosing it does to the line. Pure. */
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { addDays } from '#shared/domain/days.ts'
import { folded } from '#shared/domain/fold-text.ts'
import type { QuickChoices } from '#shared/domain/quick-log/complete.ts'
import { readDay } from '#shared/domain/quick-log/days.ts'
import { readLength } from '#shared/domain/quick-log/lengths.ts'
import type { PartKind } from '#shared/domain/quick-log/model.ts'
import { dayText, typeText } from '#shared/domain/quick-log/rewrite.ts'
import { wordsIn } from '#shared/domain/quick-log/words.ts'
import { sessionTypes } from '#shared/domain/session-types.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import type { FieldId, FieldSource } from './field-facts.ts'

export type FieldOption = {
  readonly key: string
  readonly label: string
  readonly detail?: string
  readonly act: FieldAct
}

export type FieldAct =
  | {
      readonly kind: 'rewrite'
      readonly part: PartKind
      readonly text: string
      readonly answers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'choose'; readonly choices: QuickChoices }
  /** Puts the caret into that part of the line. */
  | { readonly kind: 'edit'; readonly part: PartKind }

/** @param text what was typed into the chooser */
export function fieldOptions(
  field: FieldId,
  text: string,
  source: FieldSource,
): readonly FieldOption[] {
  const typed = folded(text.trim())
  const fits = ({ label, detail = '' }: FieldOption): boolean =>
    folded(`${label} ${detail}`).includes(typed)
  switch (field) {
    case 'teacher':
      return teacherOptions(source).filter(fits)
    case 'type':
      return typeOptions(source).filter(fits)
    case 'minutes':
      return withTyped(typedMinutes(typed), minutesOptions.filter(fits))
    case 'day':
      return withTyped(typedDay(typed, source.today), dayOptions(source.today).filter(fits))
    case 'school':
      return schoolOptions(source).filter(fits)
    case 'cycle':
      return cycleOptions(source).filter(fits)
    case 'note':
      return noteOptions(source).filter(fits)
    case 'private':
    case 'step':
      return [editOption(field, 'Edit in the line')]
  }
}

function teacherOptions({ teachers }: FieldSource): readonly FieldOption[] {
  return [
    ...teachers.map((teacher) => teacherOption(teacher)),
    {
      key: 'alone',
      label: 'Nobody',
      detail: 'your own time',
      act: { kind: 'choose', choices: { isAlone: true } },
    },
  ]
}

/** The choice is kept for people of one name, whom the line cannot tell apart. */
function teacherOption({ id, givenName, familyName, schools }: TeacherRow): FieldOption {
  const name = `${givenName} ${familyName}`
  return {
    key: `teacher-${id}`,
    label: name,
    detail: schools.map((school) => school.name).join(', '),
    act: {
      kind: 'rewrite',
      part: 'teacher',
      text: name,
      answers: { [folded(name)]: `teacher:${id}` },
    },
  }
}

function typeOptions({ complete: { mode, completes } }: FieldSource): readonly FieldOption[] {
  const other = mode === 'virtual' ? 'in person' : 'virtual'
  return [
    ...sessionTypes.map((type): FieldOption => ({
      key: type,
      label: type,
      act: { kind: 'rewrite', part: 'type', text: typeText(type) },
    })),
    {
      key: 'mode',
      label: other === 'virtual' ? 'Virtual' : 'In person',
      detail: `not ${mode}`,
      act: { kind: 'rewrite', part: 'mode', text: other },
    },
    ...(completes
      ? [
          {
            key: 'separate',
            label: 'A session of its own',
            detail: 'the planned one stays planned',
            act: { kind: 'choose', choices: { isSeparate: true } },
          } as const,
        ]
      : []),
  ]
}

const minutesOption = (minutes: number): FieldOption => ({
  key: `minutes-${minutes}`,
  label: `${minutes} min`,
  act: { kind: 'rewrite', part: 'minutes', text: `${minutes}m` },
})

const minutesOptions = [15, 20, 30, 45, 50, 60, 75, 90].map(minutesOption)

function typedMinutes(typed: string): FieldOption | null {
  const minutes = /^\d{1,3}$/.test(typed)
    ? Number(typed)
    : readLength(wordsIn(typed, 0, typed.length), 0)?.minutes
  return minutes ? minutesOption(minutes) : null
}

const dayOption = (on: string, today: string): FieldOption => ({
  key: on,
  label: formatWeekday(on),
  detail:
    { [today]: 'today', [addDays(today, -1)]: 'yesterday', [addDays(today, 1)]: 'tomorrow' }[on] ??
    '',
  act: { kind: 'rewrite', part: 'day', text: dayText(on, today) },
})

/** The week behind, then tomorrow. */
const dayOptions = (today: string): readonly FieldOption[] =>
  [0, -1, -2, -3, -4, -5, -6, -7, 1].map((days) => dayOption(addDays(today, days), today))

function typedDay(typed: string, today: string): FieldOption | null {
  const words = wordsIn(typed, 0, typed.length)
  const day = readDay(words, 0, { today, leans: 'back' })
  return day && day.count === words.length ? dayOption(day.on, today) : null
}

function withTyped(
  typed: FieldOption | null,
  options: readonly FieldOption[],
): readonly FieldOption[] {
  return typed ? [typed, ...options.filter(({ key }) => key !== typed.key)] : options
}

function schoolOptions({ expected }: FieldSource): readonly FieldOption[] {
  const schools = (expected?.schools ?? []).map(({ id, name }): FieldOption => ({
    key: String(id),
    label: name,
    act: { kind: 'choose', choices: { schoolId: id } },
  }))
  return [
    ...schools,
    { key: 'none', label: 'None', act: { kind: 'choose', choices: { schoolId: null } } },
  ]
}

function cycleOptions({ expected }: FieldSource): readonly FieldOption[] {
  const cycles = (expected?.cycles ?? []).flatMap(({ id, title, model, phases, phase }) =>
    (phases.length === 0 ? [phase] : phases).map((name): FieldOption => ({
      key: `${id}-${name}`,
      label: [model, name].filter(Boolean).join(', '),
      detail: name === phase ? `${title}, by the date` : title,
      act: { kind: 'choose', choices: { cycleId: id, phase: name } },
    })),
  )
  const none = { cycleId: null, phase: null }
  return [...cycles, { key: 'none', label: 'No cycle', act: { kind: 'choose', choices: none } }]
}

function noteOptions({ standards, choices }: FieldSource): readonly FieldOption[] {
  const taken = choices.standards ?? []
  const suggested = standards.map(({ code, title }): FieldOption => {
    const isTaken = taken.includes(code)
    const next = isTaken ? taken.filter((one) => one !== code) : [...taken, code]
    return {
      key: code,
      label: `${isTaken ? 'Take out' : 'Add'} ${code}`,
      detail: title,
      act: { kind: 'choose', choices: { standards: next } },
    }
  })
  return [...suggested, editOption('note', 'Edit in the line')]
}

const editOption = (part: 'note' | 'private' | 'step', label: string): FieldOption => ({
  key: 'edit',
  label,
  act: { kind: 'edit', part },
})
