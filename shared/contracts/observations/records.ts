/** An observation as it is entered, read and listed. */
import { z } from 'zod'
import { disclosures } from '../../domain/disclosure.ts'
import {
  classId,
  cycleId,
  lessonId,
  observationId,
  observationLineId,
  observationLookForId,
  observationMarkId,
  observationStrategyId,
  schoolId,
  sessionId,
  teacherId,
} from '../../domain/ids.ts'
import {
  markKinds,
  observationKinds,
  speakers,
} from '../../domain/observations/observation-words.ts'
import { practiceCodes } from '../../domain/teaching-practices.ts'
import { isoDate } from '../common.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const text = z.string().max(20_000)
const line = z.string().trim().min(1).max(500)
/** Since the clock was started. */
export const second = z.number().int().min(0).max(86_400)
const person = z.object({ id: teacherId, givenName: z.string(), familyName: z.string() })

/** Everything that is entered once. */
export const observationFields = z.object({
  kind: z.enum(observationKinds),
  /** Whose class it is. */
  teacherId,
  /** Teachers who watch on a peer visit. */
  visitorIds: z.array(teacherId).max(40),
  classId: classId.nullable(),
  cycleId: cycleId.nullable(),
  lessonId: lessonId.nullable(),
  observedOn: isoDate,
  startsAt: clockTime.nullable(),
  /** What both agreed to look at, and when they did. */
  focus: text,
  focusAgreedOn: isoDate.nullable(),
  /** Teaching practices in view. */
  practices: z.array(z.enum(practiceCodes)).max(8),
  /** How far all of it goes but the private note and asides, which go nowhere. */
  disclosure: z.enum(disclosures),
  strength: text,
  strengthPractice: z.enum(practiceCodes).nullable(),
  wondering: text,
  thanks: text,
  resources: text,
  privateNote: text,
})
export type ObservationFields = z.output<typeof observationFields>

/** Made by the page with the first letter of a line, so that a line is stored once, however often it is saved. */
export const lineKey = z.string().min(8).max(64)

export const scriptLine = z.object({
  id: observationLineId,
  key: lineKey,
  second,
  who: z.enum(speakers),
  text: z.string(),
  /** The look-for that it is evidence of. */
  lookForId: observationLookForId.nullable(),
})
export type ScriptLine = z.output<typeof scriptLine>

export const mark = z.object({ id: observationMarkId, second, kind: z.enum(markKinds) })
export type Mark = z.output<typeof mark>

export const strategyFields = z.object({
  name: line,
  /** May name students, who go to nobody but their own teacher, and only when that is chosen. */
  who: z.string().trim().max(200),
  note: text,
})
export const strategySeen = strategyFields.extend({
  id: observationStrategyId,
  second: second.nullable(),
})
export type StrategySeen = z.output<typeof strategySeen>

const lookFor = z.object({ id: observationLookForId, text: z.string() })
export type ObservedLookFor = z.output<typeof lookFor>

export const observationPage = z.object({
  id: observationId,
  fields: observationFields,
  teacher: person,
  visitors: z.array(person),
  class: z.object({ id: classId, name: z.string(), grade: z.string().nullable() }).nullable(),
  school: z.object({ id: schoolId, name: z.string() }).nullable(),
  cycle: z.object({ id: cycleId, title: z.string(), lookFors: z.array(z.string()) }).nullable(),
  lesson: z
    .object({
      id: lessonId,
      title: z.string(),
      lookFors: z.array(z.string()),
      /** What students were expected to do. */
      strategies: z.array(z.string()),
      standards: z.array(z.string()),
    })
    .nullable(),
  session: z
    .object({
      id: sessionId,
      on: isoDate,
      type: z.string(),
      minutes: z.number(),
      isDone: z.boolean(),
    })
    .nullable(),
  /** Runs while `endedAt` is null; both null before the start. */
  clock: z.object({
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    minutes: z.number().nullable(),
  }),
  lookFors: z.array(lookFor),
  /** As they were typed. */
  lines: z.array(scriptLine),
  /** Earliest first. */
  marks: z.array(mark),
  strategies: z.array(strategySeen),
})
export type ObservationPage = z.output<typeof observationPage>

export const observationStates = ['planned', 'running', 'ended'] as const
export type ObservationState = (typeof observationStates)[number]

export const observationRow = z.object({
  id: observationId,
  kind: z.enum(observationKinds),
  state: z.enum(observationStates),
  observedOn: isoDate,
  startsAt: z.string().nullable(),
  minutes: z.number().nullable(),
  teacher: person,
  visitors: z.array(person),
  class: z.string().nullable(),
  grade: z.string().nullable(),
  school: z.string().nullable(),
  cycle: z.object({ id: cycleId, title: z.string() }).nullable(),
  lesson: z.object({ id: lessonId, title: z.string() }).nullable(),
  sessionId: sessionId.nullable(),
  focus: z.string(),
  practices: z.array(z.string()),
  lines: z.number(),
  questions: z.number(),
  lookFors: z.number(),
  /** Look-fors that at least one line is evidence of. */
  lookForsSeen: z.number(),
  strategies: z.number(),
})
export type ObservationRow = z.output<typeof observationRow>
