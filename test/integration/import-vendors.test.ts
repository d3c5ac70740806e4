/** Vendors' layouts come in through the recipes that ship: invented rows under the vendors' own headers. */
import { describe, expect, it } from 'vitest'
import { vendorFile } from '#test/fixtures/imports/vendor-file.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { storedLevels, storedResponses, storedScores } from '#test/support/stored-scores.ts'

const { test, token } = useImportWorkspace()
const fileOf = (name: string): string => token(vendorFile(name), name)
const scores = () => storedScores(test)

const store = (name: string, choices: Partial<Choices> = {}) =>
  test.client.imports.commit({ token: fileOf(name), ...choices })
type Choices = { readonly severalTests: 'first' | 'last' | 'best' | 'all' }

describe('NWEA MAP Growth', () => {
  it('brings RIT, goals under their own names, and growth as NWEA computed it', async () => {
    await store('nwea-map-growth.csv')
    const [rit, goal] = (await scores()).filter(({ localId }) => localId === '0100234')
    expect(rit).toMatchObject({
      test: 'MAP Growth Mathematics',
      window: 'Fall',
      schoolYear: '2026-27',
    })
    expect(rit).toMatchObject({ points: 208, standardError: 3.4, percentile: 57, level: 'Avg' })
    expect(rit?.figures).toMatchObject({
      Quantile: '640Q',
      'Conditional growth index, fall to fall': '-0.35',
      'Met projected growth, fall to fall': 'No*',
    })
    expect(goal).toMatchObject({ kind: 'domain', code: 'Operations and Algebraic Thinking' })
    expect(goal).toMatchObject({ points: 201, standardError: 6.1, level: 'LoAvg' })
    expect(await storedLevels(test, 'RIT')).toEqual([
      '1 Low',
      '2 LoAvg',
      '3 Avg',
      '4 HiAvg',
      '5 High',
    ])
  })

  it('keeps the test that counts, and knows a missing score from none', async () => {
    await store('nwea-map-growth.csv')
    const overall = (await scores()).filter(({ code }) => code === 'RIT')
    expect(overall.map(({ localId, points, missing }) => [localId, points ?? missing])).toEqual([
      ['0100234', 208],
      ['0100235', 196],
      ['0100236', '--'],
    ])
    expect(overall[1]?.testedOn).toBe('2026-09-30')
  })
})

describe('i-Ready', () => {
  it('brings placement in its own order, the domains and the growth measures', async () => {
    await store('i-ready-2026.csv')
    const [first, domain] = await scores()
    expect(first).toMatchObject({ window: 'Fall', schoolYear: '2025-26', testedOn: '2025-09-14' })
    expect(first).toMatchObject({ points: 404, percentile: 14, level: '2 Grade Levels Below' })
    expect(first?.figures).toMatchObject({ Placement: 'Grade 1', 'Typical growth': '27' })
    expect(domain).toMatchObject({ code: 'Number and Operations', points: 421 })
    expect(await storedLevels(test, 'Overall')).toContain('4 Early On Grade Level')
    expect(await storedLevels(test, 'Overall')).toContain('4 On Level')
  })

  it('takes the window from the date where old exports name none, and mathematics only', async () => {
    await store('i-ready-2020.csv')
    expect((await scores())[0]).toMatchObject({
      window: 'Fall',
      points: 404,
      level: '2 Levels Below',
    })
  })

  it('reads the diagnostics that stand side by side, each with its own day', async () => {
    await store('i-ready-wide.csv')
    const overall = (await scores()).filter(({ kind }) => kind === 'overall')
    expect(overall).toMatchObject([
      { window: 'Diagnostic 1', testedOn: '2019-09-10', points: 400 },
      { window: 'Diagnostic 2', testedOn: '2020-01-10', points: 415 },
    ])
  })
})

it('brings Star Math by local time, without deactivated tests and once per test', async () => {
  await store('star-math.csv')
  const stored = await scores()
  expect(stored.map(({ localId, points }) => [localId, points])).toEqual([
    ['0100234', 655],
    ['0100235', 402],
    ['0100237', 310],
  ])
  expect(stored[1]).toMatchObject({ level: 'Urgent Intervention', percentile: 3 })
  expect(stored[1]?.figures).toMatchObject({ 'Grade equivalent': '< 1', Quantile: '655Q' })
  expect(await storedLevels(test, 'Scaled score')).toContain('1 Urgent Intervention')
})

it('says that a spreadsheet lost the dates', async () => {
  const { problems } = await test.client.imports.preview({ token: fileOf('star-math-resaved.csv') })
  expect(problems).toMatchObject([
    { kind: 'damaged-date', outcome: 'refused', examples: [{ row: 2, found: '28:02.8' }] },
  ])
})

it('brings Star standards as shares of mastery with their levels', async () => {
  await store('star-standards.csv')
  expect(await scores()).toMatchObject([
    { code: '4.NF.A.1', kind: 'standard', points: 74, possible: 100, level: 'Developing' },
    { code: '4.NF.A.2', points: 31, window: 'Fall', testedOn: '2025-08-23' },
    { code: '4.NF.A.1', points: 90 },
  ])
})

it('unpivots FastBridge, a season without a score leaving nothing', async () => {
  await store('fastbridge.csv')
  expect(await scores()).toMatchObject([
    { window: 'Fall', points: 208.9, percentile: 44, level: 'someRisk', testedOn: '2025-09-26' },
    { window: 'Winter', points: 211.2, level: 'highRisk', figures: { 'Growth from fall': '2.3' } },
  ])
  const enrolment = await test.workspace.read.selectFrom('enrolment').selectAll().executeTakeFirst()
  expect(enrolment?.grade).toBe('3')
})

it('brings levels without points from Florida FAST, apart from a missing score', async () => {
  await store('florida-fast-math.csv')
  const stored = await scores()
  expect(stored[0]).toMatchObject({ window: 'PM1', schoolYear: '2024-25', level: 'Level 1' })
  expect(stored[1]).toMatchObject({ points: null, missing: 'Level only', kind: 'domain' })
  expect(stored[1]).toMatchObject({
    code: 'Number Sense and Additive Reasoning',
    level: 'At/Near the Standard',
  })
  expect(stored.at(-1)).toMatchObject({
    localId: '0100236',
    points: null,
    missing: '',
    level: null,
  })
})

it('brings STAAR items with answers, points and standards from their strings, and the scores', async () => {
  await store('staar-interim.csv')
  expect((await storedResponses(test)).slice(0, 4)).toMatchObject([
    { label: 'Segment 1, 1', response: 'C', points: 1, standardCode: '5.2.3.6.B', maxPoints: 1 },
    { label: 'Segment 1, 2', response: 'D', points: 1 },
    { label: 'Segment 1, 3', response: null, points: 0 },
    { label: 'Segment 1, 4', response: 'A', points: 2, maxPoints: 2, standardCode: '5.2.5.6.D' },
  ])
  const stored = await scores()
  expect(stored[0]).toMatchObject({
    test: 'STAAR Interim I5C',
    points: 3110,
    testedOn: '2025-12-01',
  })
  expect(stored[1]).toMatchObject({ code: 'Reporting category 1', points: 3, level: 'Under' })
})

it('brings the mathematics of Wisconsin Forward', async () => {
  await store('wisconsin-forward.csv')
  const [overall, fractions] = await scores()
  expect(overall).toMatchObject({ points: 1608, standardError: 14, percentile: 30, level: '2' })
  expect(overall).toMatchObject({ schoolYear: '2025-26', window: 'Spring', testedOn: '2026-04-08' })
  expect(fractions).toMatchObject({ points: 8, level: '3', figures: { 'Progress score': '43' } })
})

it('brings ZipGrade answers with key and points, a second form apart', async () => {
  await store('zipgrade-full.csv')
  const responses = await storedResponses(test)
  expect(responses[1]).toMatchObject({ label: 'Q2', answerKey: 'BD', response: 'BD', points: 2 })
  expect(responses[4]).toMatchObject({ localId: '50007', response: 'B', points: 1, maxPoints: 2 })
  expect(responses[5]).toMatchObject({ label: 'Q3', response: null, points: null })
  expect(responses[6]).toMatchObject({ label: 'Q1, form 2', answerKey: 'A', points: 1 })
  expect((await scores())[0]).toMatchObject({ points: 3, possible: 4, testedOn: '2025-10-10' })
})

describe('Google Forms', () => {
  it('brings answers and points of the downloaded responses', async () => {
    await store('google-forms-download.csv', { severalTests: 'best' })
    expect(await storedResponses(test)).toMatchObject([
      { localId: 'ana.rivera@students.example.org', response: '5/6', points: 1 },
      { response: '6/8;9/12', points: 2, maxPoints: 2 },
      { localId: 'liam.oneil@students.example.org', response: '2/5', points: 0 },
      { response: '6/8;9/12', points: 2 },
    ])
  })

  it('keeps the answers of the linked sheet as text, and says which became a date', async () => {
    const { problems } = await test.client.imports.preview({
      token: fileOf('google-forms-sheet.csv'),
    })
    expect(problems.map(({ kind }) => kind)).toContain('fraction-turned-date')
    await store('google-forms-sheet.csv', { severalTests: 'first' })
    const [ana] = await storedResponses(test)
    expect(ana).toMatchObject({ response: '5/6', points: null })
    expect((await scores()).map(({ points, possible }) => [points, possible])).toEqual([
      [3, 3],
      [0, 3],
    ])
  })
})

describe('Canvas', () => {
  it('brings each assignment of the gradebook with its points possible', async () => {
    await store('canvas-gradebook.csv')
    const stored = await scores()
    expect(stored.slice(0, 4)).toMatchObject([
      { localId: '0100234', test: 'Unit 3 Quiz: Fractions', points: 15.5, possible: 20 },
      { test: 'Exit Ticket 3.4', points: 4, possible: 5 },
      { localId: '0100235', points: null, missing: 'EX' },
      { points: null, missing: '' },
    ])
  })

  it.each([
    ['first', [4, 0]],
    ['last', [4, 1]],
    ['best', [4, 1]],
  ] as const)('keeps the %s attempt of a quiz', async (severalTests, points) => {
    await store('canvas-quiz-analysis.csv', { severalTests })
    expect((await scores()).map((score) => score.points)).toEqual(points)
  })

  it('keeps all attempts as tests of their own, by their number', async () => {
    await store('canvas-quiz-analysis.csv', { severalTests: 'all' })
    expect((await scores()).map(({ window, points }) => [window, points])).toEqual([
      ['Once', 4],
      ['Once, test 2', 1],
      ['Once', 0],
    ])
  })
})

it('brings Illuminate standards, also where codes leave out the cluster', async () => {
  await store('illuminate-standards.tsv')
  expect(await scores()).toMatchObject([
    { test: 'Unit 3 Test 25-26', code: '5.NF.A.1', kind: 'standard', points: 4 },
    { code: '5.NF.A.2', points: 3 },
    { code: '5.NBT.B.7', points: 2 },
    { localId: '0100235', code: '5.NF.A.1', points: 1 },
    { code: '5.NBT.B.7', points: 0 },
  ])
})
