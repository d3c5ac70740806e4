/** Whether a test says anything about single standards: by its file's own scores, or by its items. Pure. */
import type { Administration } from '../contracts/analysis/scope.ts'

type Test = Pick<Administration, 'measures' | 'hasItems'>

/** Points by standard, as the file has them. */
export const hasStandardScores = ({ measures }: Pick<Test, 'measures'>): boolean =>
  measures.some(({ kind }) => kind === 'standard')

/** Mastery can be shown: of a test with items it is added up from their points. */
export const measuresStandards = (test: Test): boolean => test.hasItems || hasStandardScores(test)
