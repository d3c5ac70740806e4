/** The library of strategies and misconceptions that ships with the app. */
import type { RowFields } from '#shared/contracts/lessons/rows.ts'
import {
  misconceptionNamed,
  misconceptionsOf,
  strategiesFor,
  type ThinkingLibrary,
} from '#shared/domain/thinking-library.ts'
import type { Output } from './call-input.ts'
import misconceptionsFile from '../../../../resources/library/misconceptions.json' with { type: 'json' }
import strategiesFile from '../../../../resources/library/strategies.json' with { type: 'json' }

const library: ThinkingLibrary = {
  strategies: strategiesFile.strategies,
  misconceptions: misconceptionsFile.misconceptions,
}

/** Empty for an idea that the library does not know: none is made up. */
export function questionsFor(
  name: string,
): Pick<RowFields<'strategies'>, 'assessing' | 'advancing'> {
  const { assessing = '', advancing = '' } = misconceptionNamed(name, library) ?? {}
  return { assessing, advancing }
}

/** What students may do comes from the strategies; moves of a teacher are none of it. */
export function ideasFor(standards: readonly string[]): Output<'ideas'> {
  const misconceptions = standards.flatMap((code) => misconceptionsOf(code, library))
  const strategies = standards
    .flatMap((code) => strategiesFor(code, library))
    .filter(({ kind, domains }) => kind === 'student strategy' && domains.length > 0)
  return {
    misconceptions: [...new Set(misconceptions)].map(({ name, shows, assessing, advancing }) => ({
      name,
      shows,
      assessing,
      advancing,
    })),
    strategies: [...new Set(strategies)].map(({ name, about, source }) => ({
      name,
      about,
      source,
    })),
  }
}
