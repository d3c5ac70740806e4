/** Failures of standards and of their lists. */
import { list, text, type FailureTexts } from './failure-text.ts'

export const standardsFailures: FailureTexts = {
  STANDARD_CODES_MISSING: ({ fileName, columns }) => ({
    sentence: `No column of ${text(fileName)} holds codes of standards. Nothing was stored.`,
    wayForward: `Call one of them “Code” and one “Description”. It has ${list(columns)}.`,
  }),
  STANDARD_LIST_MISSING: () => ({
    sentence: 'This list of standards is no longer here.',
    wayForward: 'Undo may bring it back.',
  }),
  STANDARD_UNKNOWN: ({ code }) => ({
    sentence: `Neither the Common Core nor a list of your state has a standard ${text(code)}.`,
    wayForward: 'Check the code, or bring in the list of your state first.',
  }),
}
