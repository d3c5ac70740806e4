/** Failures of attached documents. */
import { text, type FailureTexts } from './failure-text.ts'

export const documentsFailures: FailureTexts = {
  DOCUMENT_GONE: ({ name }) => ({
    sentence: `${text(name)} is no longer in the workspace.`,
    wayForward: 'Undo its removal, or attach the file again.',
  }),
  NOT_OPENED: ({ name, why }) => ({
    sentence: `${text(name)} was not opened.`,
    wayForward: text(why),
  }),
}
