/** Columns placed by hand: tried on the first rows, stored, kept as a recipe, recognised the next time. */
import { readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  detailPlacement,
  fieldPlacement,
  scorePlacement,
  type Mapping,
  type Placement,
} from '#shared/domain/mapping/mapping.ts'
import { itemLayout, longLayout, wideLayout } from '#test/fixtures/imports/own-layouts.ts'
import { vendorFile } from '#test/fixtures/imports/vendor-file.ts'
import { useImportWorkspace } from '#test/support/import-workspace.ts'
import { storedResponses, storedScores } from '#test/support/stored-scores.ts'

const { test, token, folder } = useImportWorkspace()

const mappingOf = async (file: string, changes: Readonly<Record<string, Placement>> = {}) => {
  const { mapping } = await test.client.imports.columns({ token: file })
  return { ...mapping, placements: { ...mapping.placements, ...changes } }
}

const wideChanges = {
  'Pupil key': fieldPlacement('studentId'),
  Room: fieldPlacement('class'),
  'Whole thing': scorePlacement({ maximum: 20 }),
  Reached: detailPlacement('level', 'Whole thing', {
    levels: ['Below', 'Approaches', 'Meets', 'Exceeds'],
  }),
} as const

describe('a wide file', () => {
  it('suggests, shows the first rows as they will be stored, and stores exactly those', async () => {
    const file = token(wideLayout)
    await expect(test.client.imports.preview({ token: file })).rejects.toMatchObject({
      code: 'LAYOUT_UNKNOWN',
    })
    const mapping: Mapping = {
      ...(await mappingOf(file, wideChanges)),
      constants: {
        ...{ assessment: 'Room quiz', window: 'Spring', schoolYear: '', testDate: '' },
        possible: null,
      },
    }
    expect(mapping.placements).toMatchObject({
      Who: fieldPlacement('fullName'),
      'ELL?': { as: 'group', attribute: 'English learner' },
      'When given': fieldPlacement('testDate'),
      '4.NF.A.1 (6 pts)': { as: 'score', kind: 'standard', code: '4.NF.A.1', maximum: 6 },
      Flag: { as: 'nothing' },
    })
    const first = await test.client.imports.firstRows({ token: file, mapping })
    expect(first).toMatchObject({ needs: [], rowsRead: 4, rowsRefused: 0 })
    expect(first.rows.slice(0, 5)).toMatchObject([
      {
        ...{ row: 2, student: 'Chidi Okafor, 0071', test: 'Room quiz', window: 'Spring 2025-26' },
        ...{ date: '2026-03-14', measure: 'Overall', points: 17, possible: 20, level: 'Meets' },
      },
      { measure: '4.NF.A.1', points: 5, possible: 6 },
      { measure: '4.NF.B.3', points: 3, possible: 4 },
      { row: 3, measure: 'Overall', points: 9 },
      { measure: '4.NF.A.1', points: 2 },
    ])
    expect(first.rows[5]).toMatchObject({ measure: '4.NF.B.3', points: null, missing: 'n/a' })

    const preview = await test.client.imports.preview({ token: file, mapping })
    expect(preview.recipe).toMatchObject({ recipeId: 'placed-by-hand', isByHand: true })
    expect(preview.columns.find(({ name }) => name === 'Room')).toMatchObject({ isByHand: true })
    expect(preview.columns.find(({ name }) => name === 'Flag')).toMatchObject({ becomes: null })
    await test.client.imports.commit({ token: file, mapping })
    const stored = await storedScores(test)
    expect(stored.map(({ code, points }) => [code, points])).toEqual(
      first.rows.map(({ measure, points }) => [measure, points]),
    )
    const levels = await test.workspace.read
      .selectFrom('performanceLevel')
      .select('name')
      .orderBy('position')
      .execute()
    expect(levels.map(({ name }) => name)).toEqual(['Below', 'Approaches', 'Meets', 'Exceeds'])
  })

  it('says what is still needed, and stores nothing without it', async () => {
    const file = token(wideLayout)
    const mapping = await mappingOf(file, { ...wideChanges, 'Pupil key': { as: 'nothing' } })
    const { needs, rows } = await test.client.imports.firstRows({ token: file, mapping })
    expect({ needs, rows }).toEqual({ needs: ['a student id'], rows: [] })
    await expect(test.client.imports.commit({ token: file, mapping })).rejects.toMatchObject({
      ...{ code: 'MAPPING_INCOMPLETE', data: { needs: ['a student id'] } },
    })
  })
})

describe('other shapes', () => {
  it('maps a row for each student and standard, with a day said once', async () => {
    const file = token(longLayout)
    const suggested = await mappingOf(file, {
      'Kid number': fieldPlacement('studentId'),
      Got: fieldPlacement('points'),
      Of: fieldPlacement('possible'),
    })
    expect(suggested.shape).toBe('row per student and standard')
    const constants = { ...suggested.constants, testDate: '2026-02-10', assessment: 'Unit 3' }
    const mapping = { ...suggested, constants }
    await test.client.imports.commit({ token: file, mapping })
    expect(await storedScores(test)).toMatchObject([
      { test: 'Unit 3', testedOn: '2026-02-10', code: '4.NF.A.1', points: 5, possible: 6 },
      { code: '4.NF.B.3', points: 3 },
      { code: '4.NF.A.1', points: 2 },
      { code: '4.NF.B.3', points: null, missing: '--' },
    ])
  })

  it('maps items with a key, points, typed answers, and columns that have no name of their own', async () => {
    const file = token(itemLayout)
    const item = (label: string, holds: 'points' | 'answer', key = ''): Placement => ({
      ...{ as: 'item', label, holds, key, maximum: 1 },
    })
    const mapping = await mappingOf(file, {
      Badge: fieldPlacement('studentId'),
      'Nr. 1': item('1', 'answer', 'B'),
      'Nr. 2': item('2', 'points'),
      'Nr. 2 (column E)': item('3', 'points'),
      'Column F': { as: 'points of item', of: 'Nr. 4' },
      'Nr. 4': item('4', 'answer'),
    })
    await test.client.imports.commit({
      token: file,
      mapping: { ...mapping, shape: 'row per student' },
    })
    expect((await storedResponses(test)).slice(0, 4)).toMatchObject([
      { localId: 'A-071', label: '1', response: 'B', points: 1, answerKey: 'B' },
      { label: '2', points: 1 },
      { label: '3', points: 0 },
      { label: '4', response: 'the half is bigger', points: 1 },
    ])
  })

  it('adds a column to a vendor’s layout and keeps its rules', async () => {
    const file = token(vendorFile('star-math.csv'), 'star-math.csv')
    const { mapping } = await test.client.imports.columns({ token: file, recipeId: 'star-math' })
    const preview = await test.client.imports.preview({
      token: file,
      mapping: {
        ...mapping,
        placements: { ...mapping.placements, Gender: { as: 'group', attribute: 'Gender' } },
      },
    })
    const before = await test.client.imports.preview({ token: file })
    expect(preview.accounting).toEqual(before.accounting)
    expect(preview.recipe).toMatchObject({ recipeId: 'star-math', isByHand: true })
    expect(preview.columns.filter(({ isByHand }) => isByHand)).toMatchObject([
      { name: 'Gender', becomes: 'Group: Gender' },
    ])
  })
})

describe('own recipes', () => {
  const kept = async (name = 'Room quiz') => {
    const file = token(wideLayout)
    const mapping = await mappingOf(file, wideChanges)
    return test.client.imports.keepRecipe({ token: file, name, mapping, severalTests: 'best' })
  }

  it('recognise the same layout the next time, reordered and with a column more', async () => {
    const { recipeId } = await kept()
    const again = await test.client.imports.preview({ token: token(wideLayout, 'april.csv') })
    expect(again.recipe).toMatchObject({ recipeId, name: 'Room quiz', score: 1, isOwn: true })
    const named = { token: token(wideLayout, 'by-name.csv'), recipeId: 'ROOM quiz' }
    expect((await test.client.imports.preview(named)).recipe).toMatchObject({ recipeId })
    expect(again.recipe.tolerated).toEqual({ renamed: [], absent: [], extra: [] })
    const turned = wideLayout
      .split('\n')
      .map((line) => (line === '' ? line : `new,${line}`))
      .join('\n')
    const later = await test.client.imports.preview({ token: token(turned, 'may.csv') })
    expect(later.recipe).toMatchObject({ recipeId, tolerated: { extra: ['new'] } })
  })

  it('do not take a file of another layout from the recipe that fits it', async () => {
    await kept()
    const file = token(vendorFile('i-ready-2026.csv'), 'i-ready.csv')
    const { recipe } = await test.client.imports.preview({ token: file })
    expect(recipe.recipeId).toBe('i-ready-diagnostic-math')
  })

  it('are listed first, renamed, removed, and come back by undo', async () => {
    await kept()
    const list = async () =>
      (await test.client.imports.recipes()).filter(({ ownId }) => ownId !== null)
    const [own] = await test.client.imports.recipes()
    expect(own).toMatchObject({ name: 'Room quiz' })
    const id = own?.ownId
    if (id === null || id === undefined) throw new Error('It is not listed as an own recipe')
    await expect(kept('room QUIZ')).rejects.toMatchObject({ code: 'RECIPE_EXISTS' })
    await test.client.imports.renameRecipe({ id, name: 'Room quizzes' })
    await test.client.imports.removeRecipe({ id })
    expect(await list()).toEqual([])
    await test.client.history.undo({})
    expect(await list()).toMatchObject([{ name: 'Room quizzes' }])
    await test.client.history.undo({})
    expect(await list()).toMatchObject([{ name: 'Room quiz' }])
  })

  it('travel as files, with the answers in them', async () => {
    await kept()
    const [own] = await test.client.imports.recipes()
    const path = join(folder.path, 'room-quiz.json')
    const id = own?.ownId
    if (id === null || id === undefined) throw new Error('It is not listed as an own recipe')
    const saveTo = test.backend.files.grant(path, 'save')
    await test.client.imports.exportRecipe({ id, saveTo })
    const written = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
    expect(written).toMatchObject({ id: 'room-quiz', name: 'Room quiz', twoValues: 'best' })
    await test.client.imports.removeRecipe({ id })
    const back = test.backend.files.grant(path, 'open')
    expect(await test.client.imports.addRecipeFile({ token: back })).toEqual({ name: 'Room quiz' })
    const { recipe } = await test.client.imports.preview({ token: token(wideLayout) })
    expect(recipe.name).toBe('Room quiz')
  })

  it.each([
    ['{', /It is not JSON/],
    [
      '{"id":"x","name":"X","description":"","shape":"columns of measures","columns":{},"measures":[]}',
      /measures: /,
    ],
    [
      '{"id":"x","name":"X","description":"","shape":"roster","columns":{"studentId":{"names":["/(/"]}}}',
      /columns\.studentId\.names\.0: is no pattern/,
    ],
  ])('refuse a wrong file with the place and the reason: %s', async (content, why) => {
    const path = join(folder.path, 'wrong.json')
    await writeFile(path, content)
    const wrong = test.backend.files.grant(path, 'open')
    await expect(test.client.imports.addRecipeFile({ token: wrong })).rejects.toMatchObject({
      code: 'FILE_UNUSABLE',
      data: { why: expect.stringMatching(why) as unknown },
    })
  })
})

describe('what the preview says of a recognised file', () => {
  it('how sure each column is, what was renamed, what is not there and what is new', async () => {
    const text = vendorFile('i-ready-2026.csv')
      .toString('utf8')
      .replace('Completion Date', 'Date Completed')
    const { columns, recipe } = await test.client.imports.preview({ token: token(text) })
    const sure = Object.fromEntries(columns.map((column) => [column.name, column.sure]))
    expect(sure['Student ID']).toBe(1)
    expect(columns.every(({ becomes, sure: own }) => (becomes === null) === (own === null))).toBe(
      true,
    )
    expect(recipe.tolerated.extra).toContain('User Name')
  })
})

const samples = fileURLToPath(new URL('../../../shared/formats/samples/', import.meta.url))
const isThere = existsSync(samples)

describe.skipIf(!isThere)(
  isThere ? 'samples' : 'samples (skipped: no ../shared/formats beside the project)',
  () => {
    it.each([
      ['iready_math__edanalytics.csv', 'Student ID', 'Overall Scale Score'],
      ['star_SR__edanalytics.csv', 'StudentIdentifier', 'ScaledScore'],
      ['invented/fl_fast_grade3_math.csv', 'Student ID', 'FAST Grade 3 Mathematics Scale Score'],
      ['invented/star_math_SM.csv', 'StudentIdentifier', 'ScaledScore'],
    ])('suggests id and score of %s without its recipe', async (name, id, score) => {
      const file = test.backend.files.grant(`${samples}${name}`, 'open')
      const { mapping } = await test.client.imports.columns({ token: file })
      expect(mapping.placements[id]).toEqual(fieldPlacement('studentId'))
      expect(mapping.placements[score]).toMatchObject({ as: 'score' })
      const { needs, rows } = await test.client.imports.firstRows({ token: file, mapping })
      expect(needs).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
    })
  },
)
