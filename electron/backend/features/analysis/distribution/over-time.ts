/** Shares of the levels in every window of the assessment: the students of each window, not the same ones. */
import type { LevelsOverTime } from '#shared/contracts/analysis/distribution.ts'
import type { AdministrationId } from '#shared/domain/ids.ts'
import { formatPercent, formatShareInterval } from '#shared/statistics/format.ts'
import type { Estimate } from '#shared/statistics/result.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { standardsOf } from '../../../standards/standards-of.ts'
import { methodsUsed } from '../methods.ts'
import { administrationById, listAdministrations } from '../scope/administrations.ts'
import { scopeLabel } from '../scope/scopes.ts'
import { inFigures, overlap } from '../wording.ts'
import { refusalOf, type DistributionInput } from './distribution.ts'
import { levelsOf, vendorLevels, type Levels } from './levels.ts'
import { chosenMeasure } from './measures.ts'
import { scoreCounts } from './score-counts.ts'
import { scoredOf } from './scored.ts'

type Window = LevelsOverTime['windows'][number]

/** @throws {CallError} `NOT_FOUND` when scope, administration or measure is not there. */
export async function levelsOverTime(
  read: ReadDb,
  { scope, cut, ...input }: DistributionInput,
): Promise<LevelsOverTime> {
  await scopeLabel(read, scope)
  const chosen = await administrationById(read, input.administrationId)
  const known = await standardsOf(read)
  const measure = chosenMeasure(chosen, input.measure, known)
  const order = await vendorLevels(read, chosen.assessmentId, measure)
  const found: { readonly levels: Levels; readonly window: Window }[] = []
  for (const administration of await windowsOf(read, chosen.assessmentId)) {
    const sample = { scope, administration }
    const counts = await scoreCounts(read, sample, measure)
    if ((await refusalOf(read, sample, { measure, counts })) !== null) continue
    const levels = levelsOf(scoredOf(counts, measure), { order, cut, absent: 0 })
    const n = levels?.shares[0]?.share.n ?? 0
    if (levels === null || n === 0) continue
    const { id, window, schoolYear } = administration
    found.push({ levels, window: { id, window, schoolYear, n, shares: levels.shares } })
  }
  const [first] = found
  const same = found.filter(({ levels }) => levels.source === first?.levels.source)
  const windows = same.map(({ window }) => window)
  const names = same.at(-1)?.levels.names ?? []
  const facts = { names, source: first?.levels.source ?? null, windows }
  return {
    ...facts,
    sentences: sentences(facts, chosen.id),
    limits:
      windows.length < 2
        ? []
        : ['Each window has students and a form of its own; growth is about those who took both.'],
    methods: methodsUsed(windows.flatMap(({ shares }) => shares.map(({ share }) => share))),
  }
}

/** Earliest first. */
async function windowsOf(read: ReadDb, assessmentId: number) {
  const all = await listAdministrations(read)
  return all
    .filter((one) => one.assessmentId === assessmentId && one.startsOn !== null)
    .toSorted((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? ''))
}

type Facts = Pick<LevelsOverTime, 'names' | 'source' | 'windows'>

const rangeOf = (interval: Estimate['interval']): string =>
  interval === null ? '' : `, interval ${formatShareInterval(interval)}`

/** The window looked at beside the one before it: the top level of bands, the lowest of a vendor. */
function sentences({ names, source, windows }: Facts, chosen: AdministrationId): string[] {
  const at = windows.findIndex(({ id }) => id === chosen)
  const [before, after] = [windows[at - 1], windows[at]]
  const place = source === 'cut' ? names.length - 1 : 0
  const [earlier, later] = [before?.shares[place]?.share, after?.shares[place]?.share]
  if (!before || !after || earlier?.value == null || later?.value == null) return []
  const sign = later.value - earlier.value
  const said = `${names[place] ?? ''}: ${formatPercent(earlier.value)} in ${before.window} (n = ${inFigures(before.n)}), ${formatPercent(later.value)} in ${after.window} (n = ${inFigures(after.n)}${rangeOf(later.interval)}).`
  if (overlap(earlier.interval, later.interval)) {
    return [`${said} The intervals overlap: whether it changed, these data cannot tell.`]
  }
  return [`${said} The intervals lie apart: the share is ${sign > 0 ? 'larger' : 'smaller'} now.`]
}
