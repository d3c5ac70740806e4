/**
 * Performance levels of counted scores: the vendor's words in the vendor's order where the file has
 * them, else the four bands below and at the cut that the student grid shows too.
 */
import { heatBands } from '#shared/charts/heat-bands.ts'
import type { Distribution, DistributionMeasure } from '#shared/contracts/analysis/distribution.ts'
import { levelShares, levelOf } from '#shared/statistics/level-shares.ts'
import type { ReadDb } from '../../../database/connection.ts'
import { capitalized } from '../wording.ts'
import type { Scored } from './scored.ts'

/** Lowest first; two names in one place are one level. */
export type VendorLevel = { readonly position: number; readonly name: string }

export async function vendorLevels(
  read: ReadDb,
  assessmentId: number,
  { kind, code }: DistributionMeasure,
): Promise<readonly VendorLevel[]> {
  if (kind === 'whole test') return []
  return read
    .selectFrom('performanceLevel')
    .innerJoin('measure', 'measure.id', 'performanceLevel.measureId')
    .select(['performanceLevel.position', 'performanceLevel.name'])
    .where('measure.assessmentId', '=', assessmentId)
    .where('measure.kind', '=', kind)
    .where('measure.code', '=', code)
    .orderBy('performanceLevel.position')
    .orderBy('performanceLevel.id')
    .execute()
}

export type Levels = NonNullable<Distribution['levels']>
type Asked = {
  readonly order: readonly VendorLevel[]
  readonly cut: number
  /** Students without a score and without a level. */
  readonly absent: number
}

/** Null where the scores have neither levels nor points possible. */
export function levelsOf(scored: Scored, asked: Asked): Levels | null {
  return byVendor(scored, asked) ?? byCut(scored, asked)
}

function byVendor({ scores, unscored }: Scored, { order, absent }: Asked): Levels | null {
  const places = [...new Set(order.map(({ position }) => position))]
  const placeOf = new Map(order.map(({ name, position }) => [name, places.indexOf(position) + 1]))
  const rows = [...scores, ...unscored]
  if (places.length < 2 || !rows.some(({ level }) => level !== null && placeOf.has(level))) {
    return null
  }
  const observed = rows.flatMap(({ level, students }) =>
    repeated(level === null ? null : (placeOf.get(level) ?? null), students),
  )
  const used = new Set(rows.map(({ level }) => level))
  const words = places.map((place) =>
    order.filter(({ position }) => position === place).map(({ name }) => name),
  )
  const names = words.map((own) => own.find((name) => used.has(name)) ?? own[0] ?? '')
  return {
    source: 'vendor',
    names,
    words,
    ...sharesOf([...observed, ...repeated(null, absent)], names),
  }
}

function byCut({ scores, unscored }: Scored, { cut, absent }: Asked): Levels | null {
  if (scores.some(({ share }) => share === null)) return null
  const bands = heatBands(cut)
  const cuts = bands.slice(1).map(({ from }) => from)
  const without = unscored.reduce((sum, { students }) => sum + students, absent)
  const observed = scores.flatMap(({ share, students }) =>
    repeated(levelOf(share ?? 0, cuts), students),
  )
  const names = bands.map(({ label }) => capitalized(label))
  return {
    source: 'cut',
    names,
    words: [],
    ...sharesOf([...observed, ...repeated(null, without)], names),
  }
}

const repeated = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value)

const sharesOf = (observed: readonly (number | null)[], names: readonly string[]) => ({
  shares: levelShares(observed, names.length).levels.map(({ level, count, share }) => ({
    level,
    count,
    share,
  })),
})

/**
 * Where levels begin on the scale: the bands' own cuts, or the lowest score in each vendor level
 * where no lower level reaches as high. Files do not say the vendor's cuts themselves.
 */
export function cutsOf(scored: Scored, levels: Levels | null, asked: Asked): Distribution['cuts'] {
  if (levels === null) return []
  if (levels.source === 'cut') {
    const scale = scored.unit === 'points' ? scored.maximum : 1
    if (scale === null) return []
    const value = asked.cut * scale
    // Between whole points the next one is the first at the cut.
    const isWhole =
      scored.unit === 'points' && scored.scores.every((one) => Number.isInteger(one.value))
    return [
      {
        value: isWhole ? Math.ceil(value - 1e-9) : value,
        label: `cut ${Math.round(asked.cut * 100)}%`,
      },
    ]
  }
  const ends = levels.words.map((words) => endsOf(scored, words))
  const isApart = ends.every(
    (own, index) =>
      own === null || ends.slice(0, index).every((lower) => lower === null || lower.high < own.low),
  )
  if (!isApart) return []
  return ends.flatMap((own, index) =>
    own === null || index === 0
      ? []
      : [{ value: own.low, label: `lowest score in ${levels.names[index] ?? ''}` }],
  )
}

function endsOf({ scores }: Scored, words: readonly string[]) {
  const values = scores
    .filter(({ level }) => level !== null && words.includes(level))
    .map(({ value }) => value)
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) }
}
