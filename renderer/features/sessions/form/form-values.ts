/** What is typed into the form of a session, as text, and what the contract takes of it. Pure. */
import { z } from 'zod'
import type { NewSession, Session, SessionFields } from '#shared/contracts/sessions.ts'
import { teacherId } from '#shared/domain/ids.ts'
import { isWhole } from '#shared/domain/session-words.ts'
import { sessionModes, sessionTypes } from '#shared/domain/session-types.ts'
import type { SessionType } from '#shared/domain/session-types.ts'

export const formValues = z.object({
  heldOn: z.string(),
  startsAt: z.string(),
  /** Empty: the usual length. */
  minutes: z.string(),
  preparationMinutes: z.string(),
  travelMinutes: z.string(),
  mode: z.enum(sessionModes),
  meetingLink: z.string(),
  /** Empty: not chosen yet. */
  type: z.string(),
  teacherIds: z.array(teacherId),
  /** Left out: as suggested; null: none. */
  schoolId: z.number().nullable().optional(),
  cycleId: z.number().nullable().optional(),
  phase: z.string().nullable().optional(),
  /** Left out: none was chosen. */
  lessonId: z.number().nullable().optional(),
  goalIds: z.array(z.number()),
  standards: z.array(z.string()),
  strategies: z.array(z.string()),
  time: z.array(z.object({ categoryId: z.number(), percent: z.number() })),
  sharedNote: z.string(),
  sharedDisclosure: z.enum(['teacher', 'school', 'district']),
  privateNote: z.string(),
  isFinished: z.boolean(),
  steps: z.array(
    z.object({
      text: z.string(),
      owner: z.enum(['coach', 'teacher']),
      dueOn: z.string(),
      checkBackOn: z.string(),
    }),
  ),
})
export type FormValues = z.infer<typeof formValues>
export type StepValues = FormValues['steps'][number]

export const blankValues = (heldOn: string): FormValues => ({
  heldOn,
  startsAt: '',
  minutes: '',
  preparationMinutes: '',
  travelMinutes: '',
  mode: 'in person',
  meetingLink: '',
  type: '',
  teacherIds: [],
  goalIds: [],
  standards: [],
  strategies: [],
  time: [],
  sharedNote: '',
  sharedDisclosure: 'teacher',
  privateNote: '',
  isFinished: false,
  steps: [],
})

export const blankStep: StepValues = { text: '', owner: 'coach', dueOn: '', checkBackOn: '' }

export const valuesOf = (session: Session): FormValues => ({
  heldOn: session.heldOn,
  startsAt: session.startsAt ?? '',
  minutes: String(session.minutes),
  preparationMinutes: textOf(session.preparationMinutes),
  travelMinutes: textOf(session.travelMinutes),
  mode: session.mode,
  meetingLink: session.meetingLink,
  type: session.type,
  teacherIds: session.teachers.map(({ id }) => id),
  schoolId: session.school?.id ?? null,
  cycleId: session.cycle?.id ?? null,
  phase: session.phase,
  lessonId: session.lesson?.id ?? null,
  goalIds: session.goalIds,
  standards: session.standards,
  strategies: session.strategies,
  time: session.time,
  sharedNote: session.sharedNote,
  sharedDisclosure: session.sharedDisclosure,
  privateNote: session.privateNote,
  isFinished: session.isFinished,
  steps: [],
})

/** Nothing spent shows as nothing. */
const textOf = (minutes: number): string => (minutes === 0 ? '' : String(minutes))

export type Problems = Readonly<Partial<Record<keyof FormValues, string>>>

/** Why these values cannot be stored, by field; what is not there is not looked at. */
export function problemsOf(values: Partial<FormValues>): Problems {
  const length = (text: string | undefined): string | undefined =>
    text === undefined || /^(?:\d{0,3}|1[0-3]\d\d|14[0-3]\d|1440)$/.test(text.trim())
      ? undefined
      : 'Minutes, up to 1440'
  const problems = {
    heldOn: values.heldOn === '' ? 'Needed' : undefined,
    type: values.type === '' ? 'Needed' : undefined,
    minutes: length(values.minutes),
    preparationMinutes: length(values.preparationMinutes),
    travelMinutes: length(values.travelMinutes),
    time: values.time && isOver(values.time) ? overSentence(values.time) : undefined,
  }
  return Object.fromEntries(Object.entries(problems).filter(([, text]) => text !== undefined))
}

type Share = FormValues['time'][number]

export const percentOf = (time: readonly Share[]): number =>
  time.reduce((sum, { percent }) => sum + percent, 0)

const isOver = (time: readonly Share[]): boolean =>
  percentOf(time) > 100 && !isWhole(percentOf(time))

const overSentence = (time: readonly Share[]): string =>
  `That is ${Math.round(percentOf(time) * 10) / 10}%. Take ${Math.round((percentOf(time) - 100) * 10) / 10}% away; until then the split is not saved.`

/** Only what changed; texts as numbers, empty as none. Call {@link problemsOf} first. */
export function changesOf(values: Partial<Omit<FormValues, 'steps'>>): Partial<SessionFields> {
  const { startsAt, minutes, preparationMinutes, travelMinutes, type, ...same } = values
  return {
    ...same,
    ...(startsAt !== undefined && { startsAt: startsAt === '' ? null : startsAt }),
    ...(minutes !== undefined && { minutes: Number(minutes) }),
    ...(preparationMinutes !== undefined && { preparationMinutes: Number(preparationMinutes) }),
    ...(travelMinutes !== undefined && { travelMinutes: Number(travelMinutes) }),
    ...(isType(type) && { type }),
  } as Partial<SessionFields>
}

export const isType = (text: string | undefined): text is SessionType =>
  sessionTypes.some((type) => type === text)

type Filled = { readonly minutes: number; readonly status: 'planned' | 'done' }

/** The whole form as a new session; null while its kind is not chosen. */
export function newSessionOf(
  { steps, ...values }: FormValues,
  { minutes, status }: Filled,
): NewSession | null {
  if (!isType(values.type)) return null
  return {
    ...changesOf(values),
    heldOn: values.heldOn,
    teacherIds: values.teacherIds,
    type: values.type,
    minutes: values.minutes.trim() === '' ? minutes : Number(values.minutes),
    status,
    steps: steps
      .filter(({ text }) => text.trim() !== '')
      .map(({ dueOn, checkBackOn, ...step }) => ({
        ...step,
        dueOn: dueOn === '' ? null : dueOn,
        checkBackOn: checkBackOn === '' ? null : checkBackOn,
      })),
  }
}
