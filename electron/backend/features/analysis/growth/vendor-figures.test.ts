/** The vendor's own growth figures: taken for the right windows, percentiles never averaged. */
import { describe, expect, it } from 'vitest'
import type { StudentId } from '#shared/domain/ids.ts'
import type { ScoreDetails } from './score-details.ts'
import { growthPercentiles, vendorFigures } from './vendor-figures.ts'

const fallToWinter = { before: 'Fall', after: 'Winter' }

const details = (
  list: readonly Readonly<Record<string, string>>[],
  percentiles: readonly number[] = [],
): ReadonlyMap<StudentId, ScoreDetails> =>
  new Map(
    list.map((figures, index) => {
      const studentId = (index + 1) as StudentId
      const level = { level: null, position: null, percentile: percentiles[index] ?? null }
      return [studentId, { studentId, ...level, figures: JSON.stringify(figures) }]
    }),
  )

const ids = (count: number) => Array.from({ length: count }, (_, index) => (index + 1) as StudentId)

function summarized(list: readonly Readonly<Record<string, string>>[], percentiles?: number[]) {
  const after = details(list, percentiles)
  return vendorFigures(ids(list.length), { before: new Map(), after }, fallToWinter)
}

describe('vendorFigures', () => {
  it('an index by its mean, a percentile by its median, a met projection by its share', () => {
    const index = 'Conditional growth index, fall to winter'
    const percentile = 'Conditional growth percentile, fall to winter'
    const met = 'Met projected growth, fall to winter'
    const found = summarized([
      { [index]: '-0.50', [percentile]: '31', [met]: 'No*' },
      { [index]: '0.25', [percentile]: '60', [met]: 'Yes' },
      { [index]: '1.00', [percentile]: '84', [met]: 'Yes*' },
      { [index]: '', [percentile]: '< 1', [met]: '' },
    ])
    expect(found).toMatchObject([
      { name: index, summary: 'mean', estimate: { value: 0.25, n: 3, missing: 1 } },
      { name: percentile, summary: 'median', estimate: { value: 60, n: 3, missing: 1 } },
      { name: met, summary: 'share', estimate: { value: 2 / 3, n: 3, missing: 1 } },
    ])
    expect(found[1]?.estimate.method).toBe('median-percentile')
  })

  it('leaves out figures of other windows, and growth that we count ourselves', () => {
    const found = summarized([
      { 'Conditional growth index, fall to spring': '1', 'Observed growth, fall to winter': '4' },
      { 'Conditional growth index, fall to spring': '2', 'Growth from fall': '7' },
    ])
    expect(found).toEqual([])
  })

  it('typical and stretch growth: the vendor’s targets, and who reached them', () => {
    const figures = (typical: string, progress: string) => ({
      'Typical growth': typical,
      'Progress to typical growth, %': progress,
    })
    expect(
      summarized([figures('27', '110'), figures('19', '80'), figures('20', '100')]),
    ).toMatchObject([
      { name: 'Typical growth', summary: 'mean', estimate: { value: 22, n: 3 } },
      { name: 'Reached typical growth', summary: 'share', estimate: { value: 2 / 3 } },
    ])
  })

  it('achievement percentiles stand by their median, and Star’s growth percentile is found', () => {
    const list = [{ 'SGP, fall to winter': '35' }, { 'SGP, fall to winter': '61' }]
    expect(summarized(list, [20, 70])[1]).toMatchObject({
      name: 'Achievement percentile, Winter',
      estimate: { value: 45, n: 2 },
    })
    expect([...growthPercentiles(details(list), fallToWinter).values()]).toEqual([35, 61])
  })
})
