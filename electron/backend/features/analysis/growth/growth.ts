/** Growth of one scope between two administrations. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import { compareStandardCodes } from '#shared/domain/standards.ts'
import { formatInterval, formatNumber, formatP } from '#shared/statistics/format.ts'
import type { PairedDifference } from '#shared/statistics/paired-difference.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { administrationById } from '../scope/administrations.ts'
import { growthMeasure, measureLabel } from './growth-measure.ts'
import { growthGroup, membersByPart, pairScores, type Paired } from './growth-rules.ts'
import {
  memberships,
  partKind,
  standardChanges,
  windowScores,
  type Membership,
} from './growth-scores.ts'
import { growthLimits, growthSentences } from './growth-sentences.ts'
import type { Sample } from '../scope/in-scope.ts'
import { methodsUsed } from '../methods.ts'
import { scopeLabel } from '../scope/scopes.ts'
import { titleOfStandard } from '../scope/standards.ts'
import { namedStudents } from '../scope/students.ts'

export type GrowthInput = z.output<typeof analysisContract.growth.input>

/**
 * A student counts where both scores belong to the scope on their test days: one who changed
 * class between the tests counts in the school, not in either class.
 * @throws {CallError} `NOT_FOUND` when something is not there, or the two cannot be compared
 */
export async function growthOf(read: ReadDb, input: GrowthInput): Promise<Growth> {
  const label = await scopeLabel(read, input.scope)
  const before = sampleOf(input, await administrationById(read, input.before))
  const after = sampleOf(input, await administrationById(read, input.after))
  const measure = growthMeasure(before.administration, after.administration, input.measure)
  const paired = pairScores(
    await windowScores(read, before, measure),
    await windowScores(read, after, measure),
    { asShare: measure.kind === 'whole test' || measure.kind === 'standard' },
  )
  const { kind, id } = input.scope
  const { group: overall, result } = growthGroup(paired, { label, kind, id })
  const groups = groupsOf(paired, input.scope.kind, {
    before: await memberships(read, before),
    after: await memberships(read, after),
  })
  const standards = await standardsOf(read, { before, after }, input.cut)
  const facts = {
    before: before.administration,
    after: after.administration,
    measure: measureLabel(measure, paired.unit),
    unit: paired.unit,
    overall,
    groups,
  }
  const estimates = [overall.before, overall.difference, overall.effectSize]
  return {
    ...facts,
    scopeLabel: label,
    pairs: await namedPairs(read, paired),
    standards,
    details: detailsOf(result, paired),
    sentences: growthSentences(facts),
    limits: growthLimits(facts, paired),
    methods: methodsUsed([...estimates, ...standards.map((one) => one.before)], ['d-z']),
  }
}

const sampleOf = (
  { scope }: Pick<GrowthInput, 'scope'>,
  administration: Sample['administration'],
): Sample => ({ scope, administration })

type Windows = { readonly before: readonly Membership[]; readonly after: readonly Membership[] }

function groupsOf(
  paired: Paired,
  kind: GrowthInput['scope']['kind'],
  windows: Windows,
): Growth['groups'] {
  if (kind === 'class') return []
  const parts = membersByPart(windows.before, windows.after, paired)
  const placed = new Set(parts.flatMap(({ members }) => [...members]))
  const everyone = [
    ...paired.pairs.map((pair) => pair.id),
    ...paired.onlyBefore,
    ...paired.onlyAfter,
    ...paired.differentParts,
  ]
  const rest = new Set(everyone.filter((student) => !placed.has(student)))
  const groups = parts
    .map(({ id, label, members }) =>
      growthGroup(paired, { id, label, kind: partKind[kind] }, members),
    )
    .map(({ group }) => group)
    .filter((group) => group.difference.n + group.difference.missing > 0)
  if (rest.size === 0) return groups
  const remainder = {
    id: null,
    kind: partKind[kind],
    label: `Changed ${partKind[kind]}, or none on record`,
  }
  return [...groups, growthGroup(paired, remainder, rest).group]
}

async function standardsOf(
  read: ReadDb,
  samples: { readonly before: Sample; readonly after: Sample },
  cut: number,
): Promise<Growth['standards']> {
  const changes = await standardChanges(read, samples, cut)
  return changes
    .toSorted((a, b) => compareStandardCodes(a.code, b.code))
    .map(({ code, both, onlyOne, ...atCut }) => ({
      code,
      title: titleOfStandard(code),
      before: wilsonShare(atCut.before, both, { missing: onlyOne }),
      after: wilsonShare(atCut.after, both, { missing: onlyOne }),
    }))
}

async function namedPairs(read: ReadDb, { pairs }: Paired): Promise<Growth['pairs']> {
  const names = await namedStudents(
    read,
    pairs.map(({ id }) => id),
  )
  return pairs.flatMap(({ id, before, after }) => {
    const student = names.get(id)
    return student ? [{ id, name: student.name, code: student.code, before, after }] : []
  })
}

function detailsOf(result: PairedDifference, paired: Paired): Growth['details'] {
  const { test, dZ } = result
  const figures =
    test === null
      ? []
      : [
          { label: 't', value: formatNumber(test.t) },
          { label: 'df', value: String(test.df) },
          { label: 'p', value: formatP(test.p) },
        ]
  const dz =
    dZ.value === null
      ? (dZ.reason ?? '')
      : `${formatNumber(dZ.value)}${dZ.interval ? `, interval ${formatInterval(dZ.interval)}` : ''}`
  return [
    ...figures,
    { label: 'd_z', value: dz },
    { label: 'Only the first score', value: String(paired.onlyBefore.length) },
    { label: 'Only the second score', value: String(paired.onlyAfter.length) },
    { label: 'Not on the same standards both times', value: String(paired.differentParts.length) },
  ]
}
