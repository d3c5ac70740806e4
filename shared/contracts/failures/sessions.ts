/** Failures of sessions and their time. */
import { text, type FailureTexts } from './failure-text.ts'

export const sessionsFailures: FailureTexts = {
  CATEGORY_TWICE: ({ name }) => ({
    sentence: `Two categories are called ${text(name)}.`,
    wayForward: 'Give one of them another name.',
  }),
  SESSION_MISSING: () => ({
    sentence: 'This session is no longer there.',
    wayForward: 'Undo its removal, or go back to the sessions.',
  }),
  TIME_OVER: ({ percent }) => ({
    sentence: `The time split adds up to ${text(percent)}%, and a session has 100%.`,
    wayForward: 'Take some away from one of the categories.',
  }),
  SESSION_AHEAD: ({ heldOn }) => ({
    sentence: `${text(heldOn)} is still ahead, so this session cannot be logged as done.`,
    wayForward: 'Plan it, or change the day.',
  }),
  RECORD_GONE: () => ({
    sentence: 'A teacher, school, lesson or another record that this refers to is no longer there.',
    wayForward: 'Choose again; what you typed is still here.',
  }),
  NOTHING_TO_REPEAT: ({ why }) => ({
    sentence: 'No session was added.',
    wayForward: text(why),
  }),
  TIMER_NOT_RUNNING: () => ({
    sentence: 'No timer runs for this session.',
    wayForward: 'Start it, or enter the minutes.',
  }),
}
