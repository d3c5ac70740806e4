/** Which of a coach's texts stands for a paragraph of the report, also when its numbers have changed. */
import type { PartText } from '#shared/contracts/reports/texts.ts'

export const textFor = (texts: readonly PartText[], said: string): PartText | undefined =>
  texts.find(
    ({ place, original, isLoose, changed }) =>
      place === 'sentence' &&
      !isLoose &&
      (original === said || changed.some(({ was, now }) => was === original && now === said)),
  )
