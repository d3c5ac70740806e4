import { expect, test } from 'vitest'
import { reportModel, type Block, type ReportModel } from '#shared/contracts/report-model.ts'
import { leaveOut } from './leave-out.ts'
import type { MadeReport } from './report-kind.ts'

const heading = (title: string, part?: string): Block => ({
  kind: 'heading',
  level: 1,
  runs: [{ text: title }],
  ...(part === undefined ? {} : { part }),
})
const words = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
const pageBreak: Block = { kind: 'pageBreak' }
const howMade: Block = { kind: 'note', runs: [{ text: 'How' }], part: 'how-made' }

const model = (...sections: readonly Partial<ReportModel['sections'][number]>[]): ReportModel =>
  reportModel.parse({
    kind: 'k',
    kicker: '',
    title: 't',
    subtitle: '',
    headerLeft: '',
    headerRight: '',
    footerLeft: '',
    language: 'en-US',
    author: '',
    madeOn: '2026-02-24',
    sections: sections.map((section) => ({ orientation: 'portrait', blocks: [], ...section })),
  })

const made = (changes: Partial<MadeReport> & { readonly model: ReportModel }): MadeReport => ({
  disclosure: [],
  withheldCount: 0,
  namesShown: false,
  ...changes,
})

const three = model({
  blocks: [
    { kind: 'callout', title: 'In brief', paragraphs: [], part: 'brief' },
    heading('One', 'one'),
    words('1'),
    pageBreak,
    heading('Two', 'two'),
    words('2'),
    heading('Below two'),
    words('also 2'),
    pageBreak,
    howMade,
  ],
})

test('parts are listed in the order of the document; how numbers were made is none', () => {
  expect(leaveOut(made({ model: three }), ['two', 'unknown', 'how-made']).parts).toEqual([
    { key: 'brief', title: 'In brief', isOut: false },
    { key: 'one', title: 'One', isOut: false },
    { key: 'two', title: 'Two', isOut: true },
  ])
})

test('a part goes with what is below it, and the break before it', () => {
  const { sections } = leaveOut(made({ model: three }), ['two']).model
  expect(sections[0]?.blocks.map(({ kind }) => kind)).toEqual([
    'callout',
    'heading',
    'paragraph',
    'pageBreak',
    'note',
  ])
})

test('the first page does not begin with a break', () => {
  const { sections } = leaveOut(made({ model: three }), ['brief', 'one']).model
  expect(sections[0]?.blocks[0]).toEqual(heading('Two', 'two'))
})

test('how the numbers were made cannot be left out', () => {
  const left = leaveOut(made({ model: three }), ['brief', 'one', 'two', 'how-made']).model
  expect(left.sections.flatMap(({ blocks }) => blocks)).toEqual([howMade])
})

test('nothing left out leaves the model as it was made', () => {
  expect(leaveOut(made({ model: three }), []).model).toBe(three)
})

test('an empty section vanishes, and what went on from it begins a page', () => {
  const { sections } = leaveOut(
    made({
      model: model(
        { blocks: [heading('One', 'one')] },
        { orientation: 'landscape', blocks: [words('of one')] },
        { continues: true, columns: 2, blocks: [heading('Two', 'two')] },
        { continues: true, blocks: [heading('Three', 'three')] },
      ),
    }),
    ['one'],
  ).model
  expect(sections.map(({ orientation, continues }) => [orientation, continues])).toEqual([
    ['portrait', undefined],
    ['portrait', true],
  ])
})

test('with every part left out a title is left', () => {
  const { sections } = leaveOut(made({ model: model({ blocks: [heading('One', 'one')] }) }), [
    'one',
  ]).model
  expect(sections).toEqual([{ orientation: 'portrait', blocks: [] }])
})

test('what is said of a part goes with it, and what it withheld is not counted', () => {
  const line = (what: string, parts?: string[]) => ({
    outcome: 'held' as const,
    what,
    amount: '1',
    why: '',
    ...(parts ? { parts } : {}),
  })
  const report = made({
    model: three,
    disclosure: [line('of two', ['two']), line('of both', ['one', 'two']), line('of all')],
    withheldCount: 7,
    withheldIn: { one: 2, two: 5 },
  })
  const left = leaveOut(report, ['two'])
  expect(left.disclosure.map(({ what }) => what)).toEqual(['of both', 'of all'])
  expect(left.withheldCount).toBe(2)
})

test('students are named as long as one of the parts with names is there', () => {
  const report = made({ model: three, namesShown: true, namesIn: ['one', 'two'] })
  expect(leaveOut(report, ['one']).namesShown).toBe(true)
  expect(leaveOut(report, ['one', 'two']).namesShown).toBe(false)
  expect(leaveOut({ ...report, namesIn: [] }, ['one', 'two']).namesShown).toBe(true)
})
