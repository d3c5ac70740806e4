/** Which two tests, which cycles, and who was in any cycle when. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { administrationById } from '../scope/administrations.ts'
import type { TestDays } from './coached-time.ts'
import { allMemberships, testDaysOf, type NamedMembership } from './memberships.ts'

export type ImpactInput = z.output<typeof analysisContract.impact.input>

export type Setting = {
  readonly before: Administration
  readonly after: Administration
  /** Null while one of the tests has no scores. */
  readonly days: TestDays | null
  /** Of every cycle. */
  readonly memberships: readonly NamedMembership[]
  /** Of the chosen cycles. */
  readonly members: readonly NamedMembership[]
}

/** @throws {CallError} `NOT_FOUND` when a test is gone, or no chosen cycle has a member. */
export async function readSetting(read: ReadDb, input: ImpactInput): Promise<Setting> {
  const before = await administrationById(read, input.before)
  const after = await administrationById(read, input.after)
  const memberships = await allMemberships(read)
  const members = memberships.filter(({ cycleId }) => input.cycleIds.includes(cycleId))
  if (members.length === 0) {
    throw new CallError('NOT_FOUND', { data: { what: 'This cycle has no members, or is gone.' } })
  }
  return { before, after, days: testDaysOf(before, after), memberships, members }
}
