/** Growth of one scope between two administrations. */
import type { z } from 'zod'
import type { analysisContract } from '#shared/contracts/analysis.ts'
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import { compareStandardCodes } from '#shared/domain/standards.ts'
import { wilsonShare } from '#shared/statistics/wilson-share.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { methodsUsed } from '../methods.ts'
import { administrationById } from '../scope/administrations.ts'
import { scopeLabel } from '../scope/scopes.ts'
import { namedStudents } from '../scope/students.ts'
import { growthDetails } from './growth-details.ts'
import {
  growthMeasure,
  measureLabel,
  mustShareScale,
  type GrowthMeasure,
} from './growth-measure.ts'
import { growthGroup, membersByPart } from './growth-rules.ts'
import { memberships, partKind, standardChanges, type Membership } from './growth-scores.ts'
import { growthLimits, growthSentences, matchingSentence } from './growth-sentences.ts'
import { levelMoves, type StudentLevels } from './level-moves.ts'
import { lostStudents } from './lost-students.ts'
import { havePossible, pairScores, type Paired } from './pair-scores.ts'
import { studentScoresOf, type Windows } from './paired-scores.ts'
import { quadrantOf } from './quadrant.ts'
import { levelsOf, scoreDetails } from './score-details.ts'
import { growthPercentiles, vendorFigures } from './vendor-figures.ts'

export type GrowthInput = z.output<typeof analysisContract.growth.input>

/**
 * A student counts where both scores belong to the scope on their test days: one who changed
 * class between the tests counts in the school, not in either class.
 * @throws {CallError} `NOT_FOUND` when something is not there, or the two cannot be compared
 */
export async function growthOf(read: ReadDb, input: GrowthInput): Promise<Growth> {
  const { scope, cut } = input
  const label = await scopeLabel(read, scope)
  const windows: Windows = {
    before: { scope, administration: await administrationById(read, input.before) },
    after: { scope, administration: await administrationById(read, input.after) },
  }
  const [before, after] = [windows.before.administration, windows.after.administration]
  const measure = growthMeasure(before, after, input.measure)
  const paired = await pairedScores(read, windows, measure)
  const { group: overall, result } = growthGroup(paired, { label, kind: scope.kind, id: scope.id })
  const facts = {
    before,
    after,
    measure: measureLabel(measure, paired.unit, await standardsOf(read)),
    unit: paired.unit,
    overall,
    groups: await groupsOf(read, windows, paired),
    lost: [...(await lostStudents(read, windows, paired))],
  }
  const { moves, levels, ...vendors } = await vendorSide(read, windows, {
    ...{ measure, paired, cut, overall, name: facts.measure },
  })
  const standards = await sharesByStandard(read, windows, cut)
  const estimates = [overall.before, overall.difference, overall.effectSize, ...shares(standards)]
  const more = [
    ...vendors.vendor.map(({ estimate }) => estimate),
    ...(moves ? [moves.up.share] : []),
  ]
  return {
    ...facts,
    ...vendors,
    moves,
    standards,
    scopeLabel: label,
    matching: { sentence: matchingSentence(measure, paired), partial: paired.partial },
    pairs: await namedPairs(read, paired, levels),
    details: [...growthDetails(result, paired.pairs)],
    sentences: growthSentences({ ...facts, moves, maxima: paired.maxima }),
    limits: growthLimits({ ...facts, moves, maxima: paired.maxima }),
    methods: methodsUsed(
      [...estimates, ...more],
      [
        ...(['d-z', 'wilcoxon-signed-rank'] as const),
        ...(moves ? (['transitions'] as const) : []),
        ...(moves?.crossed ? (['exact-mcnemar'] as const) : []),
      ],
    ),
  }
}

/** @throws {CallError} `NOT_FOUND` for two tests on two scales */
export async function pairedScores(
  read: ReadDb,
  windows: Windows,
  measure: GrowthMeasure,
): Promise<Paired> {
  const [before, after] = [windows.before.administration, windows.after.administration]
  const scores = await studentScoresOf(read, windows, measure)
  mustShareScale(before, after, { hasPossible: havePossible(scores) })
  const areTwoTests = before.assessmentId !== after.assessmentId
  const asShare = areTwoTests || measure.kind === 'whole test' || measure.kind === 'standard'
  return pairScores(scores, { asShare })
}

type VendorInput = {
  readonly measure: GrowthMeasure
  readonly paired: Paired
  readonly overall: Growth['overall']
  readonly name: string
  readonly cut: number
}

/** What rests on the vendor's levels, percentiles and figures, or on the cut where there are none. */
async function vendorSide(
  read: ReadDb,
  { before, after }: Windows,
  { measure, paired, overall, name, cut }: VendorInput,
): Promise<
  Pick<Growth, 'moves' | 'vendor' | 'quadrant'> & { readonly levels: StudentLevels | null }
> {
  const details = {
    before: await scoreDetails(read, before, measure),
    after: await scoreDetails(read, after, measure),
  }
  const span = { before: before.administration.window, after: after.administration.window }
  const { assessmentId } = after.administration
  const isOneTest = before.administration.assessmentId === assessmentId
  const order = isOneTest ? await levelsOf(read, assessmentId, measure) : []
  const levelled = levelMoves(paired, { order, ...details }, cut)
  const ids = paired.pairs.map(({ id }) => id)
  const percentiles = growthPercentiles(details.after, span)
  return {
    moves: levelled?.moves ?? null,
    levels: levelled?.levels ?? null,
    vendor: [...vendorFigures(ids, details, span)],
    quadrant: quadrantOf({
      ...{ paired, overall, cut, measure: name, window: span.after },
      ...{ details: details.after, percentiles },
    }),
  }
}

async function groupsOf(read: ReadDb, windows: Windows, paired: Paired): Promise<Growth['groups']> {
  const { kind } = windows.before.scope
  if (kind === 'class') return []
  const before: readonly Membership[] = await memberships(read, windows.before)
  const parts = membersByPart(before, await memberships(read, windows.after), paired)
  const placed = new Set(parts.flatMap(({ members }) => [...members]))
  const everyone = [
    ...paired.pairs.map((pair) => pair.id),
    ...paired.onlyBefore,
    ...paired.onlyAfter,
    ...paired.tooLittle,
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

async function sharesByStandard(
  read: ReadDb,
  windows: Windows,
  cut: number,
): Promise<Growth['standards']> {
  const changes = await standardChanges(read, windows, cut)
  const { titleOf } = await standardsOf(read)
  return changes
    .toSorted((a, b) => compareStandardCodes(a.code, b.code))
    .map(({ code, both, onlyOne, ...atCut }) => ({
      code,
      title: titleOf(code),
      before: wilsonShare(atCut.before, both, { missing: onlyOne }),
      after: wilsonShare(atCut.after, both, { missing: onlyOne }),
    }))
}

const shares = (standards: Growth['standards']) => standards.map(({ before }) => before)

async function namedPairs(
  read: ReadDb,
  { pairs }: Paired,
  levels: StudentLevels | null,
): Promise<Growth['pairs']> {
  const names = await namedStudents(
    read,
    pairs.map(({ id }) => id),
  )
  return pairs.flatMap(({ id, before, after }) => {
    const student = names.get(id)
    if (!student) return []
    const { from = null, to = null } = levels?.get(id) ?? {}
    return [{ id, name: student.name, code: student.code, before, after, from, to }]
  })
}
