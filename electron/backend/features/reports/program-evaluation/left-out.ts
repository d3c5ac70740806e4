/** Whether a part was chosen to be left out: what quotes it says nothing of it then. */
import type { Evaluation } from './facts.ts'

export const isLeftOutOf = ({ choices }: Evaluation, part: string): boolean =>
  choices.leaveOut.includes(part)
