/** The catalogue of standards and the library of misconceptions, as far as items need them. */
import { createStandardsCatalogue, normalizeStandardCode } from '#shared/domain/standards.ts'
import { misconceptionsOf, type Misconception } from '#shared/domain/thinking-library.ts'
import misconceptionsFile from '../../../../resources/library/misconceptions.json' with { type: 'json' }
import standardsFile from '../../../../resources/standards/ccss-math.json' with { type: 'json' }

const standards = createStandardsCatalogue(standardsFile.standards)
const library: readonly Misconception[] = misconceptionsFile.misconceptions

/** The catalogue's spelling; another state's code stays as it was typed. */
export const standardCode = (typed: string): string => normalizeStandardCode(typed, standards)

export const isKnownStandard = (code: string): boolean => standards.find(code) !== undefined

/** Names of misconceptions that go with these standards. */
export const fromLibrary = (codes: readonly string[]): readonly string[] =>
  codes.flatMap((code) =>
    misconceptionsOf(code, { misconceptions: library, strategies: [] }).map(({ name }) => name),
  )
