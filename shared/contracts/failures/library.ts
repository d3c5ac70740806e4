/** Failures of the library of strategies and misconceptions. */
import { text, type FailureTexts } from './failure-text.ts'

export const libraryFailures: FailureTexts = {
  LIBRARY_ENTRY_MISSING: () => ({
    sentence: 'This entry of the library is no longer here.',
    wayForward: 'Undo may bring it back.',
  }),
  LIBRARY_NAME_TAKEN: ({ name }) => ({
    sentence: `The library has an entry called “${text(name)}” already.`,
    wayForward: 'Give it another name, or use the one that is there.',
  }),
}
