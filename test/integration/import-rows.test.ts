/** What becomes of single rows: checks, matching, repeats, corrections, places. */
import { describe, expect, it } from 'vitest'
import { benchmark, benchmarkHeader } from '#test/fixtures/imports/write-table.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { wholeWorkspace } from '#test/support/whole-workspace.ts'

const { test, token, store, kinds, scores } = useImportWorkspace()

const identities = () =>
  test.workspace.read.selectFrom('studentIdentity').selectAll().orderBy('id').execute()

describe('cells', () => {
  it('keeps every word for "no score" apart from zero', async () => {
    const words = ['0', 'N/A', '--', 'EX', '*', '<10', 'Exempt', '']
    await store(benchmark(words.map((points, index) => ({ id: `S${index}`, points }))))
    expect((await scores()).map(({ points, missing }) => points ?? missing)).toEqual([
      0,
      ...words.slice(1),
    ])
  })

  it('reads shares, fractions and spaces', async () => {
    const forms = ['56.67%', '7/10', ' 7 ', '\u00a07']
    await store(benchmark(forms.map((points, index) => ({ id: `S${index}`, points }))))
    expect((await scores()).map(({ points }) => points)).toEqual([5.667, 7, 7, 7])
  })

  it('refuses what cannot be, by name', async () => {
    const rows = [
      { id: '1', points: '11' },
      { id: '2', points: '-1' },
      { id: '3', points: 'seven' },
      { id: '4', points: '5', on: '2026-02-30' },
      { id: '5', points: '5', on: '1926-02-03' },
      { id: '6', points: '5', on: '' },
      { id: '', points: '5' },
      { id: '8', points: '5', standard: '' },
      { id: '9', points: '7/12' },
    ]
    const content = `${benchmark(rows)}\n${benchmark([{ id: '10', points: '5' }]).split('\n')[1]},more`
    expect(await kinds(content)).toEqual({
      'above-possible': 1,
      'below-scale': 1,
      'unreadable-points': 1,
      'impossible-date': 1,
      'implausible-date': 1,
      'no-date': 1,
      'no-student-id': 1,
      'no-standard': 1,
      'two-possibles': 1,
      'shifted-row': 1,
    })
    const { accounting } = await store(content)
    expect(accounting).toMatchObject({ rowsRead: 10, rowsRefused: 10, rowsStored: 0 })
    expect(await identities()).toEqual([])
  })

  it('leaves out rows that are about no student', async () => {
    const lines = benchmark([{ id: '1', points: '5' }]).split('\n')
    const totals = [
      'Total,,,,,,,,,,,5,10',
      ',Average,,,,,,,,,,5,10',
      'Printed 9/1/2025,,,,,,,,,,,,',
    ]
    const content = [...lines, benchmarkHeader, ...totals, ',,,,,,,,,,,,', ''].join('\n')
    const { accounting } = await store(content)
    expect(accounting).toMatchObject({ rowsRead: 6, rowsStored: 1, rowsNotStudents: 5 })
  })
})

describe('files of every kind', () => {
  const content = benchmark([{ id: '007', family: 'Peña', given: 'Zoë', points: '5' }])
  const utf16 = Buffer.from(content, 'utf16le')
  it.each([
    ['UTF-8', Buffer.from(content), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${content}`), 'utf-8-bom'],
    ['UTF-16 with a mark', Buffer.concat([Buffer.of(0xff, 0xfe), utf16]), 'utf-16le'],
    ['UTF-16 without a mark', utf16, 'utf-16le'],
    ['big-endian UTF-16', Buffer.from(`\uFEFF${content}`, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', Buffer.from(content, 'latin1'), 'windows-1252'],
  ])('reads %s', async (_, bytes, encoding) => {
    const { reading } = await test.client.imports.preview({ token: token(bytes) })
    expect(reading.encoding).toBe(encoding)
    await store(bytes)
    expect(await identities()).toMatchObject([
      { localId: '007', familyName: 'Peña', givenName: 'Zoë' },
    ])
  })

  it('reads Windows-1252 that shows itself only far into the file', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => ({ id: `S${index}`, points: '5' }))
    const late = benchmark([...rows, { id: 'last', family: 'Peña', points: '5' }])
    const { accounting } = await store(Buffer.from(late, 'latin1'))
    expect(accounting.rowsStored).toBe(6_001)
    expect((await identities()).at(-1)?.familyName).toBe('Peña')
  })

  it.each([';', '\t', '|', '^'] as const)('reads cells separated by %j', async (delimiter) => {
    const text = `District report\n\n${content.replaceAll(',', delimiter)}`
    const { reading } = await test.client.imports.preview({ token: token(text) })
    expect(reading).toEqual({ encoding: 'utf-8', delimiter, headerRow: 3 })
    expect((await store(text)).accounting.rowsStored).toBe(1)
  })

  it('knows columns in another order, case and spacing', async () => {
    const table = content.split('\n').map((line) => line.split(',').toReversed().join(','))
    const [header = '', ...rows] = table
    const text = [header.toUpperCase().replaceAll(' ', '\u00a0 '), ...rows].join('\r\n')
    const preview = await test.client.imports.preview({ token: token(text) })
    expect(preview.recipe.recipeId).toBe('district-benchmark')
    expect(preview.columns[12]).toMatchObject({ firstValue: '007', becomes: 'Student, local id' })
  })

  it('takes names as they are, formulas, markup and control characters too', async () => {
    const names = ['=cmd()', '<script>alert(1)</script>', 'A\u0001\u0007B', 'a"b,c\nd', "O'Neil"]
    await store(benchmark(names.map((family, index) => ({ id: `S${index}`, family, points: '1' }))))
    expect((await identities()).map(({ familyName }) => familyName)).toEqual(names)
  })
})

describe('students', () => {
  it('are found by id as text, in any case and with spaces, and get codes of their own', async () => {
    await store(
      benchmark([
        { id: '0042', points: '5' },
        { id: 'ab1', points: '5' },
      ]),
    )
    const { accounting } = await store(
      benchmark([
        { id: ' 0042 ', points: '6', window: 'Winter', on: '2026-01-20' },
        { id: 'AB1', points: '6', window: 'Winter', on: '2026-01-20' },
        { id: '42', points: '6', family: 'Other', window: 'Winter', on: '2026-01-20' },
      ]),
    )
    expect(accounting).toMatchObject({ studentsNew: 1, studentsMatched: 2, rowsStored: 3 })
    const codes = await test.workspace.read.selectFrom('student').select('code').execute()
    expect(codes.map(({ code }) => code)).toEqual(['S-0001', 'S-0002', 'S-0003'])
  })

  it('are found whatever control characters their id holds', async () => {
    await store(benchmark([{ id: '2', points: '5' }]))
    const ids = ['2\u0000', '\u00012', '2\u007f\u0085']
    const rows = ids.map((id, index) => ({
      id,
      family: 'Family2',
      points: '6',
      window: `W${index}`,
    }))
    const content = benchmark([...rows, { id: '\u0000', points: '5' }])
    const { accounting } = await store(content)
    expect(accounting).toMatchObject({ studentsNew: 0, studentsMatched: 1, rowsStored: 3 })
    expect(accounting).toMatchObject({ rowsRead: 4, rowsRefused: 1 })
    expect((await identities()).map(({ localId }) => localId)).toEqual(['2'])
  })

  const first = benchmark([{ id: '0042', family: 'Haidari', given: 'Omar', points: '5' }])
  const later = benchmark([
    { id: '42', family: 'haidari', given: 'OMAR', points: '6', window: 'Winter', on: '2026-01-20' },
  ])

  it('are asked about when name and grade match and the id does not', async () => {
    await store(first)
    const { questions, accounting } = await test.client.imports.preview({ token: token(later) })
    expect(accounting).toMatchObject({ rowsRefused: 1, rowsStored: 0, studentsNew: 0 })
    expect(questions).toMatchObject([{ key: 'pair:42:1', candidate: { id: 1 } }])
  })

  it('stay one when the answer is "same", also the next time without asking', async () => {
    await store(first)
    const answers = { 'pair:42:1': 'same' } as const
    await test.client.imports.commit({ token: token(later), answers })
    expect(await identities()).toHaveLength(1)
    const { questions, accounting } = await test.client.imports.preview({
      token: token(later.replaceAll('Winter', 'Spring')),
    })
    expect(questions).toEqual([])
    expect(accounting).toMatchObject({ studentsMatched: 1, rowsStored: 1 })
  })

  it('become two when the answer is "different"', async () => {
    await store(first)
    const answers = { 'pair:42:1': 'different' } as const
    await test.client.imports.commit({ token: token(later), answers })
    expect((await identities()).map(({ localId }) => localId)).toEqual(['0042', '42'])
  })

  it('of one name are not asked about while both have their own id in the file', async () => {
    await store(first)
    const both = benchmark([
      { id: '0042', family: 'Haidari', given: 'Omar', points: '5' },
      { id: '777', family: 'Haidari', given: 'Omar', points: '9' },
    ])
    const { questions, accounting } = await test.client.imports.preview({ token: token(both) })
    expect(questions).toEqual([])
    expect(accounting).toMatchObject({ studentsNew: 1, studentsMatched: 1, rowsRepeated: 1 })
  })

  it('with one id and two names are noted', async () => {
    const rows = [
      { id: '1', family: 'Rivera', points: '5' },
      { id: '1', family: 'Okafor', points: '5', standard: '4.NF.A.2' },
    ]
    expect(await kinds(benchmark(rows))).toEqual({ 'two-names': 1 })
  })
})

describe('values seen before', () => {
  it('repeat within one file, or contradict one another', async () => {
    const rows = [
      { id: '1', points: '5' },
      { id: '1', points: '5' },
      { id: '1', points: '6' },
    ]
    const { accounting } = await store(benchmark(rows))
    expect(accounting).toMatchObject({ rowsStored: 1, rowsRepeated: 1, rowsRefused: 1 })
    expect((await scores()).map(({ points }) => points)).toEqual([5])
  })

  it('are replaced by a corrected file, and come back with undo', async () => {
    await store(
      benchmark([
        { id: '1', points: '5' },
        { id: '2', points: 'N/A' },
      ]),
    )
    const before = await wholeWorkspace(test.workspace)
    const { accounting } = await store(
      benchmark([
        { id: '1', points: '5' },
        { id: '2', points: '9' },
        { id: '3', points: '1' },
      ]),
    )
    expect(accounting).toMatchObject({ rowsStored: 2, rowsChanged: 1, rowsRepeated: 1 })
    expect((await scores()).map(({ points }) => points)).toEqual([5, 9, 1])
    await test.client.history.undo({})
    expect(await wholeWorkspace(test.workspace)).toEqual(before)
  })

  it('move with a corrected date', async () => {
    await store(benchmark([{ id: '1', points: '5' }]))
    const { accounting } = await store(benchmark([{ id: '1', points: '5', on: '2025-09-18' }]))
    expect(accounting).toMatchObject({ rowsStored: 1, rowsChanged: 1 })
    expect(await scores()).toMatchObject([{ points: 5, testedOn: '2025-09-18' }])
  })
})

describe('schools and enrolments', () => {
  it('are made when there is none, and left alone when there is', async () => {
    const { id: schoolId } = await test.client.caseload.addSchool({ name: 'CEDAR school' })
    await store(benchmark([{ id: '1', points: '5' }]))
    const enrolments = () =>
      test.workspace.read.selectFrom('enrolment').selectAll().orderBy('id').execute()
    expect(await enrolments()).toMatchObject([
      { schoolId, classId: null, grade: '4', startsOn: '2025-09-15', endsOn: null },
    ])
    await store(benchmark([{ id: '1', points: '6', window: 'Winter', on: '2026-01-20' }]))
    expect(await enrolments()).toHaveLength(1)
    await store(benchmark([{ id: '1', points: '6', window: 'Spring', on: '2025-05-20' }]))
    expect((await enrolments())[1]).toMatchObject({ startsOn: '2025-05-20', endsOn: '2025-09-14' })
  })
})
