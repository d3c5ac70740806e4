/** The standards and the library of misconceptions, as far as items need them. */
import type { ReadDb } from '../../database/connection.ts'
import { standardsOf } from '../../standards/standards-of.ts'
import { thinkingFor } from '../../standards/thinking-of.ts'

/** Codes that neither the Common Core nor a state's list knows. */
export async function unknownStandards(
  read: ReadDb,
  codes: readonly string[],
): Promise<readonly string[]> {
  const { isKnown } = await standardsOf(read)
  return codes.filter((code) => !isKnown(code))
}

/** Names of misconceptions that go with these standards. */
export async function fromLibrary(
  read: ReadDb,
  codes: readonly string[],
): Promise<readonly string[]> {
  const { misconceptions } = await thinkingFor(read, codes)
  return misconceptions.map(({ name }) => name)
}
