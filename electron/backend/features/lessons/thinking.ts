/** Questions and ideas from the library of strategies and misconceptions, for a plan. */
import type { RowFields } from '#shared/contracts/lessons/rows.ts'
import { misconceptionNamed, type ThinkingLibrary } from '#shared/domain/thinking-library.ts'
import type { ReadDb } from '../../database/connection.ts'
import { thinkingFor, thinkingLibrary } from '../../standards/thinking-of.ts'
import type { Output } from './call-input.ts'

/** Empty for an idea that the library does not know: none is made up. */
export function questionsFor(
  name: string,
  library: ThinkingLibrary,
): Pick<RowFields<'strategies'>, 'assessing' | 'advancing'> {
  const { assessing = '', advancing = '' } = misconceptionNamed(name, library) ?? {}
  return { assessing, advancing }
}

/** An entry of the library as a row of a plan; null for none, or one that is not there. */
export async function ideaRow(
  read: ReadDb,
  key: string | null,
): Promise<Partial<RowFields<'strategies'>> | null> {
  if (key === null) return null
  const { strategies, misconceptions } = await thinkingLibrary(read)
  const strategy = strategies.find((one) => one.key === key)
  const entry = strategy ?? misconceptions.find((one) => one.key === key)
  if (!entry) return null
  const { name, assessing, advancing } = entry
  const kind = strategy ? 'strategy' : 'misconception'
  return { kind, name, assessing, advancing, isShared: strategy !== undefined }
}

/** What students may do comes from the strategies; moves of a teacher are none of it. */
export async function ideasFor(
  read: ReadDb,
  standards: readonly string[],
): Promise<Output<'ideas'>> {
  const { misconceptions, strategies } = await thinkingFor(read, standards)
  return {
    misconceptions: misconceptions.map(({ name, shows, assessing, advancing, isOwn }) => ({
      ...{ name, shows, assessing, advancing, isOwn },
    })),
    strategies: strategies
      .filter(
        ({ kind, domains, isOwn }) => kind === 'student strategy' && (isOwn || domains.length > 0),
      )
      .map(({ name, about, source, assessing, advancing, isOwn }) => ({
        ...{ name, about, source, assessing, advancing, isOwn },
      })),
  }
}
