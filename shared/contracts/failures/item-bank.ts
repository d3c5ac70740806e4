/** Failures of editing items. */
import { text, type FailureTexts } from './failure-text.ts'

export const itemBankFailures: FailureTexts = {
  ITEM_MISSING: () => ({
    sentence: 'This item is no longer here.',
    wayForward: 'Undo may bring it back.',
  }),
  ITEM_LABEL_TAKEN: ({ label }) => ({
    sentence: `There is an item ${text(label)} on this test already.`,
    wayForward: 'Give it another name.',
  }),
  ITEM_HAS_POINTS_ONLY: ({ label }) => ({
    sentence: `Item ${text(label)} came in as points, without answers that a key could be held against.`,
    wayForward: 'Import a file with the answers first.',
  }),
  FORM_ANSWERS_CLASH: ({ label, students }) => ({
    sentence: `${text(students)} students have answers to both ${text(label)} of this form and the item it would become.`,
    wayForward: 'Choose another item for it.',
  }),
}
