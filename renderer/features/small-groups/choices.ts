/** Which test and which rules hold, from the address and what there is. Pure. */
import { measuresStandards } from '#shared/domain/measured-standards.ts'
import { latestFirst } from '#renderer/app/student-data.ts'
import type { PillChoice } from '#renderer/ui/PillSelect.tsx'
import type { Administration, Scope } from '#shared/contracts/analysis/scope.ts'
import type { GroupProposal } from '#shared/contracts/small-groups/board.ts'
import type { CallInput } from '#renderer/app/backend-hooks.ts'
import { administrationId } from '#shared/domain/ids.ts'
import { formatSizes, type GroupsAddress } from './address.ts'

export type GroupChoices = CallInput<'smallGroups', 'propose'>

/** Tests with items or standards: from totals alone no group can be made. */
export const groupable = (list: readonly Administration[]): readonly Administration[] =>
  list.filter(measuresStandards)

/** The one chosen; else the latest that has what the groups are made by. */
export function chosenTest(
  list: readonly Administration[],
  { test, by }: Pick<GroupsAddress, 'test' | 'by'>,
): Administration | undefined {
  const fits = (one: Administration) =>
    by === null || by === 'misconception'
      ? one.hasItems
      : by === 'standard' || one.hasItems || one.measures.some(({ code }) => code === by)
  const latest = latestFirst(list)
  return list.find(({ id }) => id === test) ?? latest.find(fits) ?? latest[0]
}

export const chosenBy = (test: Administration, { by }: Pick<GroupsAddress, 'by'>): string =>
  by ?? (test.hasItems ? 'misconception' : 'standard')

export function choicesOf(
  address: GroupsAddress,
  { scope, test }: { readonly scope: Scope; readonly test: Administration },
): GroupChoices {
  const by = chosenBy(test, address)
  const { arrangement, smallest, largest, mixesClasses, cut } = address
  return {
    scope,
    administrationId: administrationId.parse(test.id),
    basis: by === 'misconception' ? 'misconception' : 'standard',
    standard: by === 'misconception' || by === 'standard' ? null : by,
    arrangement,
    smallest,
    largest,
    mixesClasses,
    cut,
  }
}

export const byChoices = (
  standards: GroupProposal['standards'],
  test: Administration,
): readonly PillChoice[] => [
  ...(test.hasItems ? [{ value: 'misconception', label: 'Misconception' }] : []),
  { value: 'standard', label: 'Each student’s weakest standard' },
  ...standards.map(({ code, title }) => ({
    value: code,
    label: title === '' ? code : `${code} ${title}`,
    group: 'One standard',
  })),
]

const usual = ['2-3', '2-4', '3-4', '3-5', '3-6', '4-6', '4-8']

/** The one that holds is always among them. */
export const sizeChoices = (
  chosen: Pick<GroupsAddress, 'smallest' | 'largest'>,
): readonly PillChoice[] =>
  [...new Set([...usual, formatSizes(chosen)])].toSorted().map((value) => ({
    value,
    label: value.replace('-', ' to '),
  }))

export const arrangements: readonly PillChoice[] = [
  { value: 'similar', label: 'Same need' },
  { value: 'balanced', label: 'Mixed strengths' },
]
