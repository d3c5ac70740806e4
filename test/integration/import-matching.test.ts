/** Who and what a file means: likely pairs with their evidence, answers that are remembered, shared ids. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benchmark } from '#test/fixtures/imports/write-table.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'

const { test, token, store, scores } = useImportWorkspace()
const preview = (content: string) => test.client.imports.preview({ token: token(content) })
const identities = () =>
  test.workspace.read.selectFrom('studentIdentity').selectAll().orderBy('id').execute()

const stored = benchmark([
  { id: '065214', family: 'Ybarra', given: 'Jose', points: '5' },
  { id: '611092', family: 'Zhao', given: 'Meilin', points: '6' },
])
const winter = { window: 'Winter', on: '2026-01-20' }
const asked = benchmark([
  { id: '605214', family: 'Ibarra', given: 'José', points: '7', ...winter },
  { id: '611902', family: 'Zhao', given: 'Mei Lin', points: '8', ...winter },
  { id: '605215', family: 'Ibarra', given: 'Zoe', points: '8', ...winter },
])
const same = { 'pair:605214:1': 'same', 'pair:611902:2': 'different' } as const

describe('likely students', () => {
  it('are asked with what points to it and what differs, and wait', async () => {
    await store(stored)
    const { questions, accounting } = await preview(asked)
    expect(accounting).toMatchObject({ rowsRead: 3, rowsStored: 1, rowsRefused: 2, studentsNew: 1 })
    expect(questions.map(({ key, why, pattern }) => ({ key, why, pattern }))).toEqual([
      {
        key: 'pair:605214:1',
        why: ['id with two digits swapped', 'name one letter apart'],
        pattern: null,
      },
      { key: 'pair:611902:2', why: ['id with two digits swapped', 'same name'], pattern: null },
    ])
    expect(questions[0]).toMatchObject({ row: 2, rows: 1, found: 'José Ibarra, id 605214' })
    expect(questions[0]?.facts).toEqual(
      [
        { label: 'Name', found: 'José Ibarra', stored: 'Jose Ybarra', isSame: false },
        { label: 'Local id', found: '605214', stored: '065214', isSame: false },
        { label: 'Grade', found: '4', stored: '4', isSame: true },
        { label: 'School', found: 'Cedar School', stored: 'Cedar School', isSame: true },
        { label: 'Class', found: null, stored: null, isSame: true },
        {
          label: 'Tests',
          found: 'Unit test Winter 2025-26',
          stored: 'Unit test Fall 2025-26',
          isSame: null,
        },
      ].filter(({ label }) => label !== 'Class'),
    )
  })

  it('are not asked again once answered, in this file or the next, also after undo', async () => {
    await store(stored)
    await test.client.imports.commit({ token: token(asked), answers: same })
    expect((await identities()).map(({ localId }) => localId)).toEqual([
      ...['065214', '611092', '611902', '605215'],
    ])
    await test.client.history.undo({})
    const again = await preview(asked)
    expect(again.questions).toEqual([])
    expect(again.accounting).toMatchObject({ rowsStored: 3, studentsNew: 2, studentsMatched: 1 })
    const spring = await preview(asked.replaceAll('Winter', 'Spring'))
    expect(spring.questions).toEqual([])
  })

  it('are remembered before the file is added, and asked again when that is forgotten', async () => {
    await store(stored)
    const answers = Object.entries(same).map(([key, answer]) => ({ key, answer }))
    await test.client.imports.decide({ answers })
    expect((await preview(asked)).questions).toEqual([])
    expect(await test.client.imports.decisions()).toMatchObject([
      { key: 'pair:611902:2', found: '611902', stored: 'Meilin Zhao, id 611092' },
      { key: 'pair:605214:1', answer: 'same', stored: 'Jose Ybarra, id 065214' },
    ])
    await test.client.imports.decide({ answers: [{ key: 'pair:605214:1', answer: null }] })
    const { questions } = await preview(asked)
    expect(questions.map(({ key }) => key)).toEqual(['pair:605214:1'])
    // What is said with the file goes before what is remembered.
    const { accounting } = await test.client.imports.preview({
      token: token(asked),
      answers: { 'pair:605214:1': 'same', 'pair:611902:2': 'same' },
    })
    expect(accounting).toMatchObject({ rowsStored: 3, studentsNew: 1, studentsMatched: 2 })
  })

  it('that only lost their zeros can be answered in one go', async () => {
    const rows = ['0001042', '0001043', '0001044'].map((id) => ({
      id,
      family: `Kim${id}`,
      points: '5',
    }))
    await store(benchmark(rows))
    const bare = rows.map((row) => ({ ...row, ...winter, id: row.id.replace(/^0+/, '') }))
    const { questions } = await preview(benchmark(bare))
    expect(questions.map(({ pattern }) => pattern)).toEqual(
      rows.map(() => 'same name, id without its leading zeros'),
    )
  })

  it('of one birthday are asked whatever the id, of two birthdays never', async () => {
    const header = 'Student ID,Last Name,First Name,Grade,School,Birth Date,Start Date'
    await store([header, '700001,Cole,Liam,4,Cedar,3/7/2016,8/18/2025'].join('\n'))
    const row = (born: string): string =>
      [header, `388,Kole,Liam,4,Cedar,${born},8/18/2025`].join('\n')
    const { questions } = await preview(row('3/7/2016'))
    expect(questions[0]?.why).toEqual(['same birthday', 'name one letter apart'])
    expect((await preview(row('3/8/2016'))).questions).toEqual([])
  })
})

const header =
  'Student ID,Last Name,First Name,Grade,School,Class,Teacher,Teacher Email,Start Date,End Date'
const roster = (...rows: readonly string[]): string => [header, ...rows].join('\n')
const ana = '1,Rivera,Ana,4,Harbor Bend Elementary School,Math 4 A,Elena Rivera,,8/18/2025,'

describe('schools, classes and teachers', () => {
  const names = (table: 'school' | 'class') =>
    test.workspace.read.selectFrom(table).select('name').orderBy('id').execute()
  const teachers = () =>
    test.workspace.read.selectFrom('teacher').select(['givenName', 'familyName']).execute()

  it('are known in other spellings; what is new is named', async () => {
    const first = await preview(roster(ana))
    expect(first.brings).toEqual([
      '1 student not seen before',
      '1 school: Harbor Bend Elementary School',
      '1 class: Math 4 A',
      '1 enrolment',
      '1 teacher: Elena Rivera',
      '1 teacher of a class',
    ])
    await store(roster(ana))
    const other = '2,Ito,Bo,4,Harbor Bend Elem.,Mathematics 4A,"Rivera, E.",,8/18/2025,'
    const second = await preview(roster(other))
    expect(second.questions).toEqual([])
    expect(second.brings).toEqual(['1 student not seen before', '1 enrolment'])
  })

  it('that are only near are asked; the rows wait, and the answer is remembered', async () => {
    await store(roster(ana))
    const content = roster(
      '2,Ito,Bo,4,Harbor Bend,Math 4 A,Elena Rivera,,8/18/2025,',
      '3,Ode,Cy,4,Harbor Bend Middle School,Math 7,Ann Lee,,8/18/2025,',
    )
    const { questions, accounting, problems } = await preview(content)
    expect(accounting).toMatchObject({ rowsRead: 2, rowsStored: 1, rowsRefused: 1 })
    expect(problems.map(({ kind }) => kind)).toEqual(['likely-school'])
    expect(questions).toMatchObject([
      {
        ...{ key: 'school:harbor bend:1', about: 'school', row: 2, rows: 1, found: 'Harbor Bend' },
        candidate: { id: 1, label: 'Harbor Bend Elementary School' },
      },
    ])
    const answers = { 'school:harbor bend:1': 'same' } as const
    const done = await test.client.imports.commit({ token: token(content), answers })
    expect(done.accounting).toMatchObject({ rowsStored: 2, rowsRefused: 0 })
    expect(await names('school')).toHaveLength(2)
    expect(await names('class')).toHaveLength(2)
    expect((await preview(content)).accounting).toMatchObject({ rowsStored: 0, rowsRepeated: 2 })
  })

  it('a class is asked within its school, a score file waits too', async () => {
    await store(roster(ana.replace('Math 4 A', 'Accelerated Math 4')))
    const content = roster('2,Ito,Bo,4,Harbor Bend Elem,Accel Math 4,Elena Rivera,,8/18/2025,')
    const { questions } = await preview(content)
    expect(questions.map(({ key }) => key)).toEqual(['class:1 accel math 4:1'])
    const answers = { 'class:1 accel math 4:1': 'different' } as const
    await test.client.imports.commit({ token: token(content), answers })
    expect(await names('class')).toEqual([{ name: 'Accelerated Math 4' }, { name: 'Accel Math 4' }])
    const scoreFile = benchmark([{ id: '9', points: '5' }]).replace('Cedar School', 'Harbour Bend')
    const waiting = await preview(scoreFile)
    expect(waiting.accounting).toMatchObject({ rowsRead: 1, rowsRefused: 1, studentsNew: 0 })
  })

  it('a teacher with an initial is the one at that school, else asked; the student is stored', async () => {
    await store(roster(ana))
    const content = roster('2,Ito,Bo,4,Cedar,Math 4 B,"Riviera, Elena",,8/18/2025,')
    const { questions, accounting } = await preview(content)
    expect(accounting).toMatchObject({ rowsStored: 1, rowsRefused: 0 })
    expect(questions).toMatchObject([
      { key: 'teacher:riviera elena:1', about: 'teacher', why: ['one letter apart'] },
    ])
    await store(content)
    expect(await teachers()).toHaveLength(1)
    const answers = { 'teacher:riviera elena:1': 'same' } as const
    const late = await test.client.imports.commit({ token: token(content), answers })
    expect(late.accounting).toMatchObject({ rowsStored: 1 })
    const taught = await test.workspace.read.selectFrom('teachingAssignment').selectAll().execute()
    expect(taught.map(({ teacherId }) => teacherId)).toEqual([1, 1])
    expect((await preview(content)).accounting).toMatchObject({ rowsStored: 0, rowsRepeated: 1 })
  })
})

describe('ids that several share', () => {
  const line = (id: string, state: string, points: string, name = 'Unit'): string =>
    `${id},${state},Cole Bo,${name},Fall,2025-09-15,${points}`
  const file = (rows: readonly string[]): string =>
    ['Local ID,State ID,Student Name,Assessment,Season,Date Taken,Scale Score', ...rows].join('\n')

  it('an id in another case goes where the first spelling went, also the next time', async () => {
    await store(file([line('', 'S1', '5')]))
    const both = file([line('ab1', 'S1', '5'), line('AB1', '', '7', 'Quiz')])
    await store(both)
    expect((await preview(both)).accounting).toMatchObject({ rowsStored: 0 })
  })

  it('an id in another case waits while the first spelling is asked, and goes with its answer', async () => {
    const head = 'Local ID,State ID,Last Name,First Name,Grade,School,Class,Start Date'
    const both = [head, 'ab3,,,Bo,4,Cedar,,8/18/2025', 'Ab3,,Cole,Bo,4,Cedar,Math 4 A,8/18/2025']
    await store([head, '9,,Cole,Bo,4,Cedar,Math 4 B,8/18/2025'].join('\n'))
    const first = await preview(both.join('\n'))
    expect(first.accounting).toMatchObject({ rowsStored: 0, rowsRefused: 2 })
    expect(first.questions.map(({ key }) => key)).toEqual(['pair:Ab3:1'])
    for (const answer of ['same', 'different'] as const) {
      const answers = { 'pair:Ab3:1': answer }
      const granted = token(both.join('\n'), `${answer}.csv`)
      const done = await test.client.imports.commit({ token: granted, answers })
      expect(done.accounting).toMatchObject({
        rowsRefused: 0,
        studentsNew: answer === 'same' ? 0 : 1,
      })
      const again = await test.client.imports.commit({ token: granted })
      expect(again.accounting).toMatchObject({ rowsStored: 0, rowsRefused: 0 })
      await test.client.history.undo({})
    }
  })

  it('a file that is imported again stores nothing, however crowded the workspace', async () => {
    const spelled = fc
      .tuple(fc.constantFrom('ab', 'AB', 'Ab', '00', ''), fc.nat(20))
      .map(([prefix, number]) => `${prefix}${number}`)
    const ids = fc.oneof(
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 3, arbitrary: spelled },
    )
    const states = fc.oneof(
      fc.constant(''),
      fc.nat(8).map((number) => `S${number}`),
    )
    const row = fc
      .tuple(ids, states, fc.constantFrom('5', '6', 'N/A'), fc.constantFrom('Unit', 'Quiz', 'Exit'))
      .map((of) => line(...of))
    const rosterRow = fc
      .tuple(ids, states, fc.constantFrom('Cole', 'Kole', ''), fc.constantFrom('Math 4 A', ''))
      .map(
        ([id, state, family, className]) =>
          `${id},${state},${family},Bo,4,Cedar,${className},8/18/2025`,
      )
    const rosterHead = 'Local ID,State ID,Last Name,First Name,Grade,School,Class,Start Date'
    const files = fc.oneof(
      fc.array(row, { minLength: 1, maxLength: 8 }).map(file),
      fc
        .array(rosterRow, { minLength: 1, maxLength: 8 })
        .map((rows) => [rosterHead, ...rows].join('\n')),
    )
    let name = 0
    await fc.assert(
      fc.asyncProperty(files, async (content) => {
        const granted = token(content, `crowded-${(name += 1)}.csv`)
        const outcome = await test.client.imports.commit({ token: granted }).catch(() => null)
        if (outcome === null) return
        const before = await scores()
        const again = await test.client.imports.commit({ token: granted })
        expect(again.accounting).toMatchObject({ rowsStored: 0, studentsNew: 0 })
        expect(await scores()).toEqual(before)
      }),
      { numRuns: 60 },
    )
    expect(test.logged).toEqual([])
  })
})
