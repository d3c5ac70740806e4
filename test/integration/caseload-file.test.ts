/** The caseload as a file: brought in with a preview, one undo, nothing dropped; saved as far as its reader may see. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseloadFilePreview } from '#shared/contracts/caseload-file.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let folder: string

beforeEach(async () => {
  test = await openTestWorkspace()
  folder = await mkdtemp(join(tmpdir(), 'numberline-caseload-file-'))
})
afterEach(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const file = async (content: string | Uint8Array, name = 'teachers.csv') => {
  await writeFile(join(folder, name), content)
  return test.backend.files.grant(join(folder, name), 'open')
}
const preview = async (content: string, name?: string) =>
  test.client.caseloadFile.preview({ token: await file(content, name) })
const bringIn = async (content: string, name?: string) =>
  test.client.caseloadFile.commit({ token: await file(content, name) })

const sums = ({ accounting: a }: CaseloadFilePreview): readonly number[] => [
  a.rowsNew,
  a.rowsChanged,
  a.rowsUnchanged,
  a.rowsRefused,
]
const listed = async () =>
  (await test.client.caseload.teachers()).map(
    ({ givenName, familyName, courses, grades, schools }) =>
      [`${givenName} ${familyName}`, courses, grades, schools.map(({ name }) => name)].join(' | '),
  )

const district = [
  'Last Name,First Name,Email Address,Building,Grade Level,Subject,Room',
  'Rivera,Elena,erivera@x.example,Harbor Bend,4,,12',
  '"Diaz, Jr.",Marco,mdiaz@x.example,Two Rivers,6-8,Math lab,',
  'Nguyễn,Thảo,,Two Rivers,K,,3',
].join('\r\n')

describe('a file of a district', () => {
  it('brings in teachers, schools and a class a grade, as one undo step', async () => {
    const shown = await preview(district)
    expect(sums(shown)).toEqual([3, 0, 0, 0])
    expect(shown.newSchools).toEqual(['Harbor Bend', 'Two Rivers'])
    expect(shown.columns.map(({ name, becomes }) => [name, becomes])).toContainEqual(['Room', null])
    expect(await listed()).toEqual([])
    const done = await bringIn(district)
    expect(done.historyId).not.toBeNull()
    expect(await listed()).toEqual([
      'Marco Diaz, Jr. | Math lab | 6,7,8 | Two Rivers',
      'Thảo Nguyễn | Kindergarten | K | Two Rivers',
      'Elena Rivera | Grade 4 | 4 | Harbor Bend',
    ])
    const { undo } = await test.client.history.state()
    expect(undo?.label).toBe('Bring in teachers.csv')
    await test.client.history.undo({})
    expect(await listed()).toEqual([])
    expect(await test.client.caseload.schools()).toEqual([])
  })

  it('changes nothing the second time, and leaves no step', async () => {
    await bringIn(district)
    const before = await test.client.history.state()
    const again = await bringIn(district)
    expect(sums(again)).toEqual([0, 0, 3, 0])
    expect(again.historyId).toBeNull()
    expect(await test.client.history.state()).toEqual(before)
  })

  it('updates who is there by e-mail, else by name, and never empties a field', async () => {
    await bringIn(district)
    const [first = ''] = district.split('\r\n')
    const later = [
      `${first},Contact every,Tags`,
      'Rivera-Soto,Elena,ERIVERA@x.example,Harbor Bend,5,,12,2 weeks,new; lead',
      'Nguyen,Thao,tnguyen@x.example,,,,,,',
    ].join('\n')
    const shown = await preview(later)
    expect(sums(shown)).toEqual([1, 1, 0, 0]) // a class more; an e-mail more
    expect(shown.teachers[0]).toMatchObject({
      name: 'Elena Rivera',
      outcome: 'changed',
      changes: [
        { what: 'Last name', from: 'Rivera', to: 'Rivera-Soto' },
        { what: 'Contact every (days)', from: '', to: '14' },
        { what: 'Tags', from: '', to: 'new, lead' },
        { what: 'Class', to: 'Grade 5, Harbor Bend, from Aug 18, 2025' },
      ],
    })
    await bringIn(later)
    const elena = (await test.client.caseload.teachers()).find(
      ({ givenName }) => givenName === 'Elena',
    )
    expect(elena).toMatchObject({ familyName: 'Rivera-Soto', grades: ['4', '5'], cadenceDays: 14 })
    expect(await listed()).toContain('Thảo Nguyễn | Kindergarten | K | Two Rivers')
  })
})

describe('what cannot be read', () => {
  it('refuses the row with row, column and reason, and stores the others', async () => {
    const text = [
      'Teacher;E-mail;School;Grade;Cadence;From;To',
      'Rivera, Elena;e@x.example;Harbor Bend;4;14;;',
      'Diaz;m@x.example;Harbor Bend;4;14;;',
      'Lee, Ann;ann at x;Harbor Bend;ungraded;sometimes;;',
      'Okafor, Ada;;;5;;;',
      'Park, Jin;;Harbor Bend;5;;2026-01-05;2025-12-01',
      '',
      'Total;;;;;;',
    ].join('\n')
    const shown = await bringIn(text)
    expect(sums(shown)).toEqual([1, 0, 0, 5])
    expect(shown.accounting.rowsRead).toBe(6)
    expect(shown.problems.map(({ row, column, found }) => [row, column, found])).toEqual([
      [3, 'Teacher', 'Diaz'],
      [4, 'E-mail', 'ann at x'],
      [4, 'Cadence', 'sometimes'],
      [4, 'Grade', 'ungraded'],
      [5, 'School', ''],
      [6, 'To', '2025-12-01'],
      [8, 'Teacher', 'Total'],
    ])
    expect(await listed()).toHaveLength(1)
  })

  it('says of names that fit several teachers what would tell them apart', async () => {
    const two = 'First name,Last name,E-mail\nAnn,Lee,a1@x.example\nAnn,Lee,a2@x.example\n'
    expect(sums(await bringIn(two))).toEqual([2, 0, 0, 0])
    const shown = await preview('First name,Last name,Tags\nAnn,Lee,new\n')
    expect(sums(shown)).toEqual([0, 0, 0, 1])
    expect(shown.problems[0]?.why).toContain('Add the e-mail')
    expect(sums(await preview('First name,Last name,E-mail\nAnn,Lee,a3@x.example\n'))).toEqual([
      1, 0, 0, 0,
    ])
  })

  it('notes rows that say otherwise, the same class twice, and a school much like another', async () => {
    await test.client.caseload.addSchool({ name: 'Harbor Bend Elementary' })
    const text = [
      'First name,Last name,School,Course,Grade,Cadence',
      'Ann,Lee,Harbor Bend,Math 7,7,14',
      'Ann,Lee,Harbor Bend,Math 7,7,21',
    ].join('\n')
    const shown = await preview(text)
    expect(sums(shown)).toEqual([1, 0, 1, 0])
    expect(shown.problems.map(({ row, column, outcome }) => [row, column, outcome])).toEqual([
      [2, 'School', 'noted'],
      [3, 'Course', 'noted'],
      [3, 'Contact every (days)', 'noted'],
    ])
  })

  it('takes over a class by its name, and leaves what it is', async () => {
    await bringIn(
      'First name,Last name,School,Course,Grade,Section,To\nAnn,Lee,Harbor Bend,Math 7,7,7A,2026-01-09\n',
    )
    const text =
      'First name,Last name,School,Course,Section,From\nMarco,Diaz,Harbor Bend,Algebra,7a,2026-01-12\n'
    const shown = await bringIn(text)
    expect(shown.problems).toMatchObject([
      { row: 2, column: 'Section', found: '7a', outcome: 'noted' },
    ])
    const classes = await test.workspace.read
      .selectFrom('class')
      .select(['name', 'course'])
      .execute()
    expect(classes).toEqual([{ name: '7A', course: 'Math 7' }])
  })

  it('refuses files without names, rows or a table, each with its own sentence', async () => {
    await expect(preview('Room,School\n12,Harbor Bend\n')).rejects.toMatchObject({
      code: 'NAMES_MISSING',
      data: { fileName: 'teachers.csv', columns: ['Room', 'School'] },
    })
    for (const [content, name] of [
      ['First name,Last name\n', 'empty.csv'],
      ['', 'nothing.csv'],
      ['\u0089PNG\r\n', 'picture.csv'],
    ] as const)
      await expect(preview(content, name)).rejects.toMatchObject({
        code: name === 'picture.csv' ? 'NAMES_MISSING' : 'FILE_UNUSABLE',
      })
  })

  it('accounts for every row of any table, and the second time nothing is left to do', async () => {
    const cell = (...values: string[]) => fc.constantFrom('', ...values)
    const row = fc.tuple(
      cell('Elena', 'Marco', 'E.'),
      cell('Rivera', 'Diaz'),
      cell('e@x.example', 'm@x.example', 'nonsense'),
      cell('Harbor Bend', 'Two Rivers'),
      cell('Math 7', 'Algebra'),
      cell('7', '6-8', 'many'),
      cell('4B', '5A'),
      cell('2025-09-01', '2026-01-05', 'soon'),
      cell('2025-12-19', '2026-06-05'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const filled = rows.filter((cells) => cells.some((text) => text !== '')).length
        fc.pre(filled > 0)
        const own = await openTestWorkspace()
        try {
          const head = 'First name,Last name,E-mail,School,Course,Grade,Section,From,To'
          await writeFile(
            join(folder, 'any.csv'),
            [head, ...rows.map((cells) => cells.join(','))].join('\n'),
          )
          const token = own.backend.files.grant(join(folder, 'any.csv'), 'open')
          const first = await own.client.caseloadFile.commit({ token })
          expect(first.accounting.rowsRead).toBe(filled)
          expect(sums(first).reduce((a, b) => a + b, 0)).toBe(filled)
          const again = await own.client.caseloadFile.commit({ token })
          expect(again.accounting).toMatchObject({ rowsNew: 0, rowsChanged: 0 })
          expect(again.historyId).toBeNull()
        } finally {
          await own.close()
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

describe('a saved caseload', () => {
  const save = async (reader: 'me' | 'school', from: TestWorkspace) => {
    const path = join(folder, `${reader}.csv`)
    const saved = await from.client.caseloadFile.save({
      saveTo: from.backend.files.grant(path, 'save'),
      reader,
      includeArchived: false,
    })
    return { saved, text: await readFile(path, 'utf8') }
  }

  it('has a mark, one row a class and no formula, and comes back as it was', async () => {
    const sample = await openTestWorkspace({ sample: true })
    const [first] = await sample.client.caseload.teachers()
    await sample.client.caseload.updateTeacher({
      id: first?.id ?? 0,
      changes: { strengths: '=SUM(A1)', supportWanted: 'Two lines,\nand a "quote"' },
    })
    const { text } = await save('me', sample)
    expect(text.startsWith('\uFEFFFirst name,Last name,E-mail,School,')).toBe(true)
    expect(text).toContain("'=SUM(A1)")
    const token = sample.backend.files.grant(join(folder, 'me.csv'), 'open')
    const same = await sample.client.caseloadFile.preview({ token })
    expect(sums(same)).toEqual([0, 0, same.accounting.rowsRead, 0])
    expect(same.problems).toEqual([])
    // Into an empty workspace and out again it is the same file.
    await bringIn(text)
    expect((await save('me', test)).text).toBe(text)
    await sample.close()
  })

  it('holds nothing private, and for a school only what a school may see', async () => {
    const sample = await openTestWorkspace({ sample: true })
    const rivera = (await sample.client.caseload.teachers()).find(
      ({ familyName }) => familyName === 'Rivera',
    )
    const id = rivera?.id ?? 0
    await sample.client.caseload.updateTeacher({ id, changes: { concerns: 'Privateplant' } })
    expect((await save('me', sample)).text).not.toContain('Privateplant')
    const { saved, text } = await save('school', sample)
    expect(saved.heldBack).toEqual([
      ...['E-mail', 'Status', 'Contact every (days)', 'Years of experience', 'Certification'],
      ...['How enrolled', 'Tags', 'Support wanted', 'Strengths'],
    ])
    expect(text.split('\r\n')[0]).toBe(
      '\uFEFFFirst name,Last name,School,Course,Grade,Section,From,To',
    )
    await sample.client.caseload.setDisclosure({
      id,
      field: 'teacher.strengths',
      disclosure: 'school',
    })
    await sample.client.caseload.setDisclosure({ id, field: 'teacher.name', disclosure: 'mine' })
    const opened = await save('school', sample)
    expect(opened.saved.heldBack).not.toContain('Strengths')
    expect(opened.text).not.toContain('Rivera')
    expect(opened.text).toContain(`Teacher,${id},`)
    expect(opened.text.match(/Builds trust quickly/g)).toHaveLength(1)
    await sample.close()
  })
})
