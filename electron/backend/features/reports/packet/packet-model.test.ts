import { expect, test } from 'vitest'
import { reportModel } from '#shared/contracts/report-model.ts'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import { exampleChoices, exampleFacts } from '#test/integration/report-example.ts'
import { plain } from '../text/runs.ts'
import type { ResultFacts } from '../student-results/facts.ts'
import { packetModel } from './packet-model.ts'

const make = (choices: Partial<PacketChoices> = {}, facts: Partial<ResultFacts> = {}) =>
  packetModel({ ...exampleFacts, ...facts }, exampleChoices(choices))

const said = (preview: ReturnType<typeof make>) => JSON.stringify(preview.model)

const table = (preview: ReturnType<typeof make>, caption: string) => {
  const blocks = preview.model.sections.flatMap((section) => section.blocks)
  const found = blocks.find((block) => block.kind === 'table' && block.caption.includes(caption))
  if (found?.kind !== 'table') throw new Error(`No table "${caption}"`)
  return found.rows.map((row) => row.map((cell) => plain(cell.runs)))
}

test('is a model of the contract, and survives the way to the page', () => {
  const { model } = make()
  expect(reportModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model)
})

test('says its conclusions from the numbers', () => {
  const text = said(make())
  expect(text).toContain('Students gained between the two windows.')
  expect(text).toContain('for the 68 students with both scores: from 46% in fall to 57% in winter')
  expect(text).toContain('The two weakest standards are in fractions.')
  expect(text).toContain('9 of 70 on 4.NF.B.3 (13%, 95% interval 7–23)')
  expect(text).toContain('On item 7, 24 of 70 chose B: larger denominator, larger fraction.')
})

test('an interval around zero is not called a gain', () => {
  const growth = exampleFacts.growth
  if (!growth) throw new Error('The example has growth')
  const interval = { low: -0.02, high: 0.2, level: 0.95 } as const
  const overall = { ...growth.overall, difference: { ...growth.overall.difference, interval } }
  const text = said(make({}, { growth: { ...growth, overall } }))
  expect(text).toContain('Whether students gained cannot be told from chance.')
  expect(text).not.toContain('Students gained')
})

test('the team sees every row, and codes unless names were asked for', () => {
  expect(make().withheldCount).toBe(0)
  expect(said(make())).not.toContain('Given101')
  expect(said(make({ names: 'names' }))).toContain('Given101 Family101')
})

test.each(['principal', 'district'] as const)(
  'no list of students for a %s, whatever was asked',
  (audience) => {
    const preview = make({ audience, names: 'names' })
    expect(said(preview)).not.toMatch(/Given\d|S.\d{3}/u)
    expect(preview.disclosure).toContainEqual(
      expect.objectContaining({
        outcome: 'held',
        what: 'Lists of students',
        amount: '51 students',
      }),
    )
  },
)

test('a team of the whole district is not the students’ own team', () => {
  const scope = { kind: 'district', id: null, grade: null, group: null } as const
  expect(said(make({ scope, names: 'names' }))).not.toMatch(/Given\d/u)
})

test('groups of under ten are held back together with one that would give them away', () => {
  const rows = table(make({ audience: 'principal' }), 'Students by idea')
  expect(rows).toContainEqual(['Compares the gap to one whole, not its size', 'held back', '–'])
  expect(rows.filter((row) => row.includes('held back')).length).toBeGreaterThan(1)
})

test('what is held back in a table is said nowhere else', () => {
  const preview = make({ audience: 'principal' })
  // On item 10 the 25 who chose A hide the two options that five students chose each.
  expect(table(preview, 'Item 10')[0]).toContain('held back')
  expect(said(preview)).not.toContain('25 of 70')
  const held = table(preview, 'Students by idea').filter((row) => row.includes('held back'))
  for (const [idea = ''] of held) expect(said(preview)).not.toContain(`Small group: ${idea}`)
})

test('a small class is held back with another one, also from the picture', () => {
  const growth = exampleFacts.growth
  if (!growth) throw new Error('The example has growth')
  const [first, ...rest] = growth.groups
  if (!first) throw new Error('The example has classes')
  const few = <E extends { n: number }>(estimate: E) => ({ ...estimate, n: 7 })
  const small = {
    ...first,
    before: few(first.before),
    after: few(first.after),
    difference: few(first.difference),
  }
  const preview = make(
    { audience: 'principal' },
    { growth: { ...growth, groups: [small, ...rest] } },
  )
  const rows = table(preview, 'both windows')
  expect(rows.map((row) => row.includes('held back'))).toEqual([true, true, false, false])
  expect(preview.withheldCount).toBeGreaterThanOrEqual(14)
  const figures = preview.model.sections.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'figure'),
  )
  expect(JSON.stringify(figures)).not.toContain('Ana Reyes')
})

test('extreme shares lose their count, their interval and their change', () => {
  const { mastery } = exampleFacts
  const [first, ...rest] = mastery.standards
  if (!first) throw new Error('The example has standards')
  const extreme = { ...first, studentsAtCut: 2, atCut: { ...first.atCut, value: 2 / 70 } }
  const facts = { mastery: { ...mastery, standards: [extreme, ...rest] } }
  const row = table(make({ audience: 'principal' }, facts), 'Students at mastery')[0]
  expect(row).toContain('< 5%')
  expect(row?.slice(6)).toEqual(['n = 70', '< 5%', '–', '–'])
  expect(said(make({ audience: 'principal' }, facts))).not.toContain('2 of 70')
})

test('without an earlier window and without items there is still a packet', () => {
  const preview = make(
    { beforeId: null, itemsId: null },
    { growth: null, earlier: null, items: null, ideas: null },
  )
  expect(said(preview)).toContain('One window only')
  expect(said(preview)).not.toContain('Groups by misconception')
})

test('a test without items is no source, no method and no part of the meeting', () => {
  const { items } = exampleFacts
  if (!items) throw new Error('The example has items')
  const how = (preview: ReturnType<typeof make>) =>
    Object.fromEntries(table(preview, 'How these numbers were made'))
  expect(how(make())).toMatchObject({ Sources: expect.stringContaining('Fractions check') })
  expect(how(make())).toHaveProperty('Items')
  const empty = make({}, { items: { ...items, items: [], n: 70 } })
  expect(said(empty)).not.toMatch(/0 items|Fractions check|Look at items/u)
  expect(how(empty)).not.toHaveProperty('Items')
})

test('too few students for anything: nothing is printed for a principal', () => {
  const n = <E extends { n: number }>(estimate: E) => ({ ...estimate, n: 6 })
  const mastery = {
    ...exampleFacts.mastery,
    tested: 6,
    standards: exampleFacts.mastery.standards.map((one) => ({ ...one, atCut: n(one.atCut) })),
  }
  const preview = make(
    { audience: 'principal' },
    { mastery, growth: null, earlier: null, items: null, ideas: null },
  )
  expect(said(preview)).toContain('Too few students for a conclusion.')
  const cells = table(preview, 'Students at mastery').flat()
  expect(cells.filter((cell) => /%/u.test(cell))).toEqual([])
})

test('points are drawn as a histogram for the students’ own teachers, and for nobody else', () => {
  const growth = exampleFacts.growth
  if (!growth) throw new Error('The example has growth')
  const pairs = [8, 12, 15, 9].map((before, place) => {
    const id = (place + 1) as (typeof growth.pairs)[number]['id']
    const levels = { from: null, to: null }
    return {
      id,
      name: 'Given Family',
      code: `S-${place}`,
      before,
      after: before + place,
      ...levels,
    }
  })
  const points = { growth: { ...growth, unit: 'points' as const, pairs } }
  expect(said(make({}, points))).toContain('"growthDistribution"')
  expect(said(make({}, points))).not.toContain('Given Family')
  expect(said(make({ audience: 'principal' }, points))).not.toContain('"growthDistribution"')
})

test('codes are listed in the order of the codes, not of the names', () => {
  const students = ['S-300', 'S-100', 'S-200'].map((code) => ({ code, name: `Name of ${code}` }))
  const group = {
    misconception: 'An idea',
    n: 3,
    classes: [{ label: 'A class', groups: [students] }],
  }
  const rows = table(
    make({}, { ideas: { n: 40, listed: 3, kept: null, groups: [group] } }),
    'Students by idea',
  )
  expect(rows[0]?.[2]).toBe('S‑100  S‑200  S‑300')
})

test('students who did not reach an item are no part of its options', () => {
  const items = exampleFacts.items
  if (!items) throw new Error('The example has items')
  const [first, second] = items.items
  if (!first || !second) throw new Error('The example has two items')
  // 31, 24 and 15 of the 70 who had it, though 73 took the test: nothing is small.
  const options = first.options
    .slice(0, 3)
    .map((one, place) => (place === 2 ? { ...one, count: 15 } : one))
  const shown = { ...items, n: 73, items: [{ ...first, options }, second] }
  const rows = table(make({ audience: 'principal' }, { items: shown }), 'Item 7')
  expect(rows.flat()).not.toContain('held back')
})
