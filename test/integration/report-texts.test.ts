/** A coach's own words in a report: kept for it and its readers, printed, undone, and checked against what changed. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportChoices, ReportPreview } from '#shared/contracts/reports.ts'
import { packetChoices, type PacketChoices } from '#shared/contracts/reports/packet.ts'
import type { NewPartText } from '#shared/contracts/reports/texts.ts'
import { docxParts, docxProblems, docxText } from '#test/support/docx-checks.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'
import { seedPacket, type Seeded } from './report-seed.ts'

const hostile = 'Zoë "Ze" <O\'Neil> & 李\u0007\ufffe'
let opened: TestWorkspace
let seeded: Seeded
let folder: string

beforeAll(async () => {
  opened = await openTestWorkspace({ sample: true })
  seeded = await seedPacket(opened)
  folder = await mkdtemp(join(tmpdir(), 'numberline-texts-'))
}, 120_000)
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const choices = (changes: Partial<PacketChoices> = {}): ReportChoices => ({
  ...packetChoices.parse({
    kind: 'data-meeting-packet',
    scope: { kind: 'school', id: seeded.schoolId, grade: '4', group: null },
    administrationId: seeded.winter,
    beforeId: seeded.fall,
    itemsId: seeded.quiz,
  }),
  ...changes,
})
const preview = (changes: Partial<PacketChoices> = {}) =>
  opened.client.reports.preview(choices(changes))

const write = async (text: Omit<NewPartText, 'figures'>, changes: Partial<PacketChoices> = {}) => {
  const { texts } = await preview(changes)
  const figures = texts.figures.filter(({ part }) => part === text.part)
  await opened.client.reports.writeText({ choices: choices(changes), text: { ...text, figures } })
}
const undo = () => opened.client.history.undo({})

const said = ({ model }: ReportPreview): string => JSON.stringify(model)
const kindsIn = ({ model }: ReportPreview, words: string): readonly string[] =>
  model.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => JSON.stringify(block).includes(words)).map(({ kind }) => kind),
  )

describe('words', () => {
  it('stand after the heading and at the end of their part, for these readers only, until they are undone', async () => {
    await write({
      part: 'results',
      place: 'before',
      original: '',
      words: 'Read this\n\nwith care.',
    })
    await write({ part: 'results', place: 'after', original: '', words: 'We meet again.' })
    const team = await preview()
    const results = team.model.sections[0]?.blocks ?? []
    const heading = results.findIndex((block) => 'part' in block && block.part === 'results')
    expect(results.slice(heading + 1, heading + 3)).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Read this', coach: true }] },
      { kind: 'paragraph', runs: [{ text: 'with care.', coach: true }] },
    ])
    expect(results.at(-1)).toMatchObject({ runs: [{ text: 'We meet again.' }] })
    expect(team.disclosure).toContainEqual(
      expect.objectContaining({ what: 'Your own words', amount: '2 texts', parts: ['results'] }),
    )
    for (const audience of ['teacher', 'principal', 'district'] as const) {
      expect(said(await preview({ audience }))).not.toContain('We meet again.')
    }
    // Another month's meeting, names and earlier window are the same report.
    expect(said(await preview({ beforeId: null, names: 'names' }))).toContain('We meet again.')
    expect(said(await preview({ administrationId: seeded.fall, beforeId: null }))).not.toContain(
      'We meet again.',
    )
    await undo()
    expect(said(await preview())).not.toContain('We meet again.')
    await undo()
    expect((await preview()).texts.words).toEqual([])
  })

  it('stand for a paragraph, and find it again when only its numbers are others', async () => {
    const { texts } = await preview()
    const original = texts.paragraphs.find(({ part }) => part === 'results')?.text ?? ''
    expect(original).toMatch(/scored higher/u)
    await write({ part: 'results', place: 'sentence', original, words: `Of them, ${hostile} 81%.` })
    const now = await preview()
    expect(said(now)).not.toContain(original)
    expect(kindsIn(now, 'Of them')).toEqual(['paragraph'])
    const other = original.replaceAll(/\d+/gu, '1')
    await undo()
    await write({ part: 'results', place: 'sentence', original: other, words: 'My own.' })
    const found = await preview()
    expect(kindsIn(found, 'My own.')).toEqual(['paragraph'])
    expect(found.texts.words[0]?.isLoose).toBe(false)
    expect(found.texts.words[0]?.changed).toContainEqual(
      expect.objectContaining({ was: other, now: original }),
    )
    await undo()
    await write({ part: 'results', place: 'sentence', original: 'Gone.', words: 'Still here.' })
    const loose = await preview()
    expect(loose.texts.words[0]?.isLoose).toBe(true)
    expect(said(loose)).toContain('Still here.')
    await undo()
  })

  it('warn of a student’s name that these readers do not get, and are empty when they are taken away', async () => {
    const student = await opened.workspace.read
      .selectFrom('studentIdentity')
      .select(['givenName', 'familyName'])
      .executeTakeFirstOrThrow()
    const name = `${student.givenName} ${student.familyName}`
    const text = { part: 'results', place: 'after', original: '' } as const
    await write({ ...text, words: `Watch ${name} explain.` }, { audience: 'principal' })
    expect((await preview({ audience: 'principal' })).texts.names).toEqual([name])
    expect((await preview()).texts.names).toEqual([])
    await write({ ...text, words: '' }, { audience: 'principal' })
    const { texts } = await preview({ audience: 'principal' })
    expect([texts.words, texts.names]).toEqual([[], []])
  })

  it('are in the Word file as they were typed, which stays valid', async () => {
    const words = `Said ${hostile}\n=HYPERLINK("x")`
    await write({ part: 'groups', place: 'after', original: '', words })
    const path = join(folder, 'words.docx')
    const saveTo = opened.backend.files.grant(path, 'save')
    await opened.client.reports.write({ choices: choices(), saveTo })
    const parts = docxParts(await readFile(path))
    expect(docxProblems(parts)).toEqual([])
    expect(docxText(parts)).toContain('Said Zoë "Ze" <O\'Neil> & 李')
    await write({ part: 'groups', place: 'after', original: '', words: '' })
  })
})

describe('what changed', () => {
  it('since it was given out is named, marked in place, counted in the ledger, and flagged where words quote it', async () => {
    const saveTo = opened.backend.files.grant(join(folder, 'first.docx'), 'save')
    await opened.client.reports.write({ choices: choices(), saveTo })
    const [issue] = await opened.client.reports.issued()
    const id = issue?.id ?? 0
    const first = await opened.client.reports.issuedNow({ id })
    expect(first.figures).toBeGreaterThan(30)
    expect(first.changes).toEqual([])
    const before = await preview()
    expect(before.texts.since?.changes).toEqual([])
    const figure = before.texts.figures.find(
      ({ part, label }) =>
        part === 'standards' && label.startsWith('4.NF.A.1') && label.endsWith('Winter, Share'),
    )
    await write({
      part: 'standards',
      place: 'after',
      original: '',
      words: `Note the ${figure?.value}.`,
    })
    await moreRight()
    const after = await preview()
    const change = after.texts.since?.changes.find(({ label }) => label === figure?.label)
    expect(change).toMatchObject({ was: figure?.value })
    expect(change?.now).not.toBe(figure?.value)
    expect(said(after)).toContain(`"was":"${figure?.value}"`)
    expect(after.texts.words[0]?.changed).toContainEqual(
      expect.objectContaining({ was: figure?.value }),
    )
    const later = await opened.client.reports.issuedNow({ id })
    expect(later.figures).toBe(first.figures)
    expect(later.changes).toContainEqual(expect.objectContaining({ label: figure?.label }))
    expect((await opened.client.reports.issuedChoices({ id })).choices).toEqual(choices())
    await expect(opened.client.reports.issuedNow({ id: 99_999 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

/** Everybody is right on the first standard in the later window. */
const moreRight = () =>
  opened.workspace.mutate('Correct scores', async (tx) => {
    await sql`UPDATE score SET points = possible WHERE measureId IN (
      SELECT measure.id FROM measure WHERE code = '4.NF.A.1')
      AND sittingId IN (SELECT id FROM sitting WHERE administrationId = ${seeded.winter})`.execute(
      tx,
    )
  })
