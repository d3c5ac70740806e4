/** Failures that any call can have. */
import { dayInWords } from '../../domain/days.ts'
import { text, type FailureTexts } from './failure-text.ts'

export const commonFailures: FailureTexts = {
  WORKSPACE_CLOSED: () => ({
    sentence: 'No workspace is open.',
    wayForward: 'Open one first, or make a new one.',
  }),
  WORKSPACE_READ_ONLY: () => ({
    sentence: 'This workspace is read-only, so nothing was changed.',
    wayForward: 'Copy its folder to a place you can write to and open the copy.',
  }),
  FILE_UNUSABLE: ({ name, why }) => ({
    sentence: `${text(name)} cannot be used.`,
    wayForward: text(why),
  }),
  NOT_FOUND: ({ what }) => ({ sentence: text(what), wayForward: '' }),
  CANCELLED: () => ({ sentence: 'Cancelled. Nothing was stored.', wayForward: '' }),
  CONNECTION_LOST: () => ({
    sentence: 'The part that keeps your data stopped for a moment. What was saved is safe.',
    wayForward: 'Try again.',
  }),
  INVALID_INPUT: () => ({
    sentence: 'Something that was entered is not valid.',
    wayForward: 'Check the fields and try again.',
  }),
  END_BEFORE_START: ({ startsOn, endsOn }) => ({
    sentence: `It would end on ${dayInWords(text(endsOn))}, before it starts on ${dayInWords(text(startsOn))}.`,
    wayForward: 'Change one of the two days.',
  }),
}
