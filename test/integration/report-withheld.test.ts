/**
 * Any group of students, given to a principal: no figure about fewer than ten of them is anywhere in the package,
 * be it text, chart, embedded workbook, picture or alternative text.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { reportChoices } from '#shared/contracts/reports.ts'
import { docxParts, type DocxParts } from '#test/support/docx-checks.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

let opened: TestWorkspace
let seeded: Seeded
let folder: string
let tested: readonly { readonly studentId: number; readonly classId: number | null }[]
let sessionId: number

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-withheld-'))
  tested = await opened.workspace.read
    .selectFrom('sitting')
    .innerJoin('enrolment', 'enrolment.studentId', 'sitting.studentId')
    .select(['sitting.studentId', 'enrolment.classId'])
    .where('sitting.administrationId', '=', seeded.winter)
    .whereRef('enrolment.startsOn', '<=', 'sitting.testedOn')
    .where('enrolment.endsOn', 'is', null)
    .orderBy('sitting.studentId')
    .execute()
  const meetings = await opened.client.sessions.list({})
  sessionId = meetings.find(({ type }) => type === 'PLC')?.id ?? 0
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const group = { attribute: 'Drawn', value: 'yes' }
const school = (): Scope => ({ kind: 'school', id: seeded.schoolId, grade: '4', group })

/** The group is these, and nobody else. */
async function draw(places: readonly number[]): Promise<void> {
  const values = places.flatMap((place) => {
    const student = tested[place % tested.length]
    return student
      ? [{ studentId: student.studentId, ...group, startsOn: '2025-08-01', endsOn: null }]
      : []
  })
  await opened.workspace.mutate('Draw', async (tx) => {
    await tx.deleteFrom('studentGroup').where('attribute', '=', group.attribute).execute()
    await tx.insertInto('studentGroup').values(values).execute()
  })
}

/** Figures of the whole group and of its classes, of those that are too few and of the others. */
async function figures() {
  const classes = new Set(tested.flatMap(({ classId }) => classId ?? []))
  const scopes: Scope[] = [
    school(),
    ...[...classes].map((id): Scope => ({ kind: 'class', id, grade: null, group })),
  ]
  const few: number[] = []
  const enough: number[] = []
  for (const scope of scopes) {
    const { winter: after, fall: before } = seeded
    const asked = { scope, before, after, measure: null, cut: 0.8 }
    const growth = await opened.client.analysis.growth(asked)
    const { standards } = await opened.client.analysis.mastery({
      ...{ scope, administrationId: after, cut: 0.8 },
    })
    const { before: first, after: last, difference } = growth.overall
    for (const { n, value } of [first, last, difference, ...standards.map(({ atCut }) => atCut)])
      if (value !== null) (n < 10 ? few : enough).push(value)
  }
  return { few, enough }
}

const allText = (parts: DocxParts): string =>
  [...parts]
    .filter(([path]) => /\.(?:xml|rels|svg)$/u.test(path))
    .map(([, data]) => Buffer.from(data).toString('utf8'))
    .join('\n')

async function packageOf(own: object): Promise<DocxParts> {
  const path = join(folder, 'withheld.docx')
  const saveTo = opened.backend.files.grant(path, 'save')
  const choices = reportChoices.parse({ audience: 'principal', names: 'names', ...own })
  await opened.client.reports.write({ choices, saveTo })
  return docxParts(await readFile(path))
}

/** Only decimals that cannot come from somewhere else by chance, such as 0.6 as a computer adds it up. */
const telling = (value: number): string[] => {
  const digits = Math.abs(value).toString()
  const isRound = digits.length <= 8 || /(\d)\1{3}/u.test(digits)
  return isRound ? [] : [digits.slice(0, 8)]
}

it('leaves no figure about fewer than ten in the package, whoever the group is', async () => {
  const sizes = fc.uniqueArray(fc.nat(60), { minLength: 4, maxLength: 34 })
  let held = 0
  await fc.assert(
    fc.asyncProperty(sizes, async (places) => {
      await draw(places)
      const { few, enough } = await figures()
      const shown = new Set(enough.flatMap(telling))
      const secret = few.flatMap(telling).filter((digits) => !shown.has(digits))
      held += secret.length
      const tests = { administrationId: seeded.winter, beforeId: seeded.fall, itemsId: seeded.quiz }
      const data = { scope: school(), administrationId: seeded.winter }
      const packages = [
        await packageOf({ kind: 'data-meeting-packet', scope: school(), ...tests }),
        await packageOf({ kind: 'plc-agenda', sessionId, data }),
      ]
      const text = packages.map(allText).join('\n')
      expect(secret.filter((digits) => text.includes(digits))).toEqual([])
      // A count out of fewer than ten, and an n of fewer than ten, as reports print them.
      expect(text.match(/\b\d+ of [1-9]\b(?! [a-z])|\bn = [1-9]\b/gu) ?? []).toEqual([])
    }),
    { numRuns: 10 },
  )
  expect(held).toBeGreaterThan(20)
}, 240_000)
