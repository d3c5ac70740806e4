/** A caption as Word has it: a number that is counted, and the words. */
import type { Run } from '#shared/contracts/report-model.ts'

/** The number in the accent color, as Word's label has it. */
export const captionRuns = (
  label: 'Table' | 'Figure',
  number: number | null,
  caption: string,
): Run[] => [{ text: `${label} ${number}`, accent: true }, { text: `  ${caption}` }]
