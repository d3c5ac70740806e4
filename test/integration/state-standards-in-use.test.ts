/** Scores by a state's own codes: imported as standards, titled, marked, and led on to lessons and the library. */
import { expect, it } from 'vitest'
import { writeWorkbook } from '#test/fixtures/imports/write-workbook.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'

const { test, store, token } = useImportWorkspace()

const list = [
  'Code,Description,Grade,Common Core',
  '4.3.D,Compare two fractions with unlike denominators,4,4.NF.A.2',
  '4.9.A,Represent data in a frequency table,4,',
].join('\n')

const header =
  'Student ID,Last Name,First Name,Grade,Standard,Points,Points Possible,Test,Window,Date'
const students = Array.from({ length: 12 }, (_, index) => index + 1)
const rows = students.flatMap((id) =>
  [
    ['TEKS 4.3D', id > 2 ? 1 : 5],
    ['4.9(A)', 5],
  ].map(
    ([code, points]) => `${id},Name${id},First,4,${code},${points},5,State check,Fall,2026-09-14`,
  ),
)

it('resolves them everywhere', async () => {
  const { client } = test
  await client.standards.commit({ token: token(list, 'Our state.csv') })
  await store([header, ...rows].join('\n'), 'points.csv')
  const [administration] = await client.analysis.administrations()
  expect(administration?.measures).toEqual([
    { kind: 'standard', code: '4.3.D' },
    { kind: 'standard', code: '4.9.A' },
  ])
  const scope = { kind: 'district' as const, id: null, grade: null }
  const mastery = await client.analysis.mastery({
    scope,
    administrationId: administration?.id ?? 0,
  })
  expect(mastery.standards[0]).toMatchObject({
    ...{ code: '4.3.D', title: 'Compare two fractions with unlike denominators' },
    studentsAtCut: 2,
  })
  expect(mastery.sentences[0]).toMatch(
    /^Compare two fractions with unlike denominators \(4\.3\.D\) is lowest: 2 of 12 students/,
  )
  const marks = await client.standards.marks({ scope })
  expect(marks.test?.n).toBe(12)
  expect(marks.marks[0]).toMatchObject({ code: '4.3.D', sameAs: ['4.NF.A.2'] })
  const { standards, fields, strategies } = await client.lessons.lesson(
    await client.lessons.add({ standard: '4.3.D', scope }),
  )
  expect(fields.title).toBe('Compare two fractions with unlike denominators')
  expect(standards[0]?.after.length).toBeGreaterThan(0)
  expect(strategies).toEqual([])
  const page = await client.standards.standard({ code: '4.NF.A.2' })
  expect(page.sameAs).toMatchObject([{ code: '4.3.D' }])
  expect(page.lessonsNaming).toHaveLength(1)
})

it('takes a workbook with a title above its header, and shows a state’s own words for a shared code', async () => {
  const sheet = [
    ['Mathematics standards', null, null],
    ['Standard', 'Description', 'Grade'],
    ['4.NF.1', 'Tell why 1/2 and 2/4 are the same number', 4],
  ]
  const book = writeWorkbook([
    { name: 'Cover', rows: [['Read me']] },
    { name: 'List', rows: sheet },
  ])
  const stored = await test.client.standards.commit({ token: token(book, 'Ohio.xlsx') })
  expect(stored.accounting).toMatchObject({ read: 1, new: 1 })
  expect(stored.matches).toEqual({ stated: 1, suggested: 0, without: 0 })
  const { id } = await test.client.lessons.add({ standard: '4.NF.A.1' })
  const { standards } = await test.client.lessons.lesson({ id })
  expect(standards[0]?.title).toBe('Tell why 1/2 and 2/4 are the same number')
  const [page, common] = await Promise.all(
    ['4.NF.1', '4.NF.A.1'].map((code) => test.client.standards.standard({ code })),
  )
  expect(page).toMatchObject({ list: 'Ohio', sameAs: [{ code: '4.NF.A.1' }] })
  expect(common).toMatchObject({ code: '4.NF.A.1', list: '', title: 'Equivalent fractions' })
})
