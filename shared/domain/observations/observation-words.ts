/**
 * The words of an observation: kinds of visit, who is heard, kinds of questions, who talks. The five kinds
 * of questions follow NCTM's Principles to Actions (2014), told in our own words. None of it is a score.
 */
import type { SessionType } from '../session-types.ts'

export const observationKinds = ['observation', 'co-teaching', 'peer visit'] as const
export type ObservationKind = (typeof observationKinds)[number]

export const kindLabels: Readonly<Record<ObservationKind, string>> = {
  observation: 'Observation',
  'co-teaching': 'Co-teaching',
  'peer visit': 'Peer visit',
}

/** The session that an observation becomes in the log. */
export const sessionTypeOf: Readonly<Record<ObservationKind, SessionType>> = {
  observation: 'Observation',
  'co-teaching': 'Co-teaching',
  'peer visit': 'Observation',
}

/** Who is heard or seen in a line of the script; an aside is the coach's own. */
export const speakers = ['', 'teacher', 'students', 'aside'] as const
export type Speaker = (typeof speakers)[number]

export const speakerLabels: Readonly<Record<Speaker, string>> = {
  '': 'Nobody in particular',
  teacher: 'Teacher',
  students: 'Students',
  aside: 'My aside',
}

type MarkWords = {
  /** The digit that takes it, with Alt. */
  readonly key: string
  readonly label: string
  readonly about: string
}

export const questionKinds = {
  gathering: {
    key: '1',
    label: 'Gathers information',
    about: 'Asks for a fact, a definition or a step: what is it, how much, what comes next?',
  },
  probing: {
    key: '2',
    label: 'Probes thinking',
    about: 'Asks a student to explain or show more of their own thinking: how did you get there?',
  },
  visible: {
    key: '3',
    label: 'Makes the mathematics visible',
    about: 'Asks about structure and connections: where is this in the drawing, is it the same?',
  },
  reflecting: {
    key: '4',
    label: 'Asks for reflection and reasons',
    about: 'Asks why it works and whether it always does: how do you know, could it be otherwise?',
  },
  engaging: {
    key: '5',
    label: 'Takes up another’s reasoning',
    about: 'Asks students to restate, use or question what a classmate said: who can add to that?',
  },
} as const satisfies Readonly<Record<string, MarkWords>>
export type QuestionKind = keyof typeof questionKinds

export const talkKinds = {
  'teacher talk': {
    key: '6',
    label: 'Teacher talks',
    about: 'A turn of the teacher to the class or a group.',
  },
  'student talk': {
    key: '7',
    label: 'A student talks',
    about: 'A student’s turn to the teacher or the class, of more than a word or two.',
  },
  'student to student': {
    key: '8',
    label: 'Student to student',
    about: 'A student answers, asks or builds on another student.',
  },
  'wait time': {
    key: '9',
    label: 'Wait time',
    about: 'Three seconds or more of quiet after a question or an answer.',
  },
} as const satisfies Readonly<Record<string, MarkWords>>
export type TalkKind = keyof typeof talkKinds

export type MarkKind = QuestionKind | TalkKind

export const questionNames = Object.keys(questionKinds) as readonly QuestionKind[]
export const talkNames = Object.keys(talkKinds) as readonly TalkKind[]
export const markKinds = [...questionNames, ...talkNames] as const

export const markWords: Readonly<Record<MarkKind, MarkWords>> = { ...questionKinds, ...talkKinds }
