/** Failures of templates and logos. */
import type { FailureTexts } from './failure-text.ts'

export const reportStylesFailures: FailureTexts = {
  TEMPLATE_MISSING: () => ({
    sentence: 'This template is no longer there.',
    wayForward: 'Undo its removal, or add it again.',
  }),
  TEMPLATE_NAME_TAKEN: (data) => ({
    sentence: `There is a template “${(data as { readonly name: string }).name}” already.`,
    wayForward: 'Give this one another name.',
  }),
}
