/** The command line as a person or a script meets it: one process a command, exit codes, one JSON document. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const sampleFile = (name: string): string => join(root, 'resources', 'sample', name)

let folder: string
let workspace: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numberline-cli-test-'))
  workspace = join(folder, 'caseload')
  expect((await numberline('sample', '--workspace', workspace)).code).toBe(0)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Outcome = { readonly code: number; readonly out: string; readonly err: string }

const numberline = (...words: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const program = join(root, 'electron', 'backend', 'cli', 'index.ts')
    execFile(process.execPath, [program, ...words], { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })

const json = async (...words: readonly string[]) => {
  const outcome = await numberline(...words, '--workspace', workspace, '--json')
  return { ...outcome, document: JSON.parse(outcome.out) as Record<string, unknown> }
}

describe('numberline', () => {
  it.each([
    [[], 'Which command'],
    [['fly'], 'no command “fly”'],
    [['workspace', 'info', '--workspace', ''], '--workspace is empty'],
    [['workspace', 'info', 'more', '--workspace', '/tmp'], '“more” is too much'],
    [['analyze', 'growth', '--teacher', '', '--workspace', '/tmp'], '--teacher is empty'],
    [['workspace', 'info'], '--workspace DIR is missing'],
    [['import', '--workspace', '/tmp'], ''],
    [['workspace', 'info', '--nonsense'], 'nonsense'],
  ])('%j is wrong use or refused, with a reason', async (words, reason) => {
    const { code, err, out } = await numberline(...words)
    expect(code).toBe(words[0] === 'import' ? 1 : 2)
    expect(err).toContain(reason)
    expect(out).toBe('')
  })

  it('tells what a workspace holds, by table', async () => {
    const { code, document, err } = await json('workspace', 'info')
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(document['counts']).toMatchObject({ school: 3, teacher: 24 })
  })

  it('brings in a list of standards and writes its cross-walk', async () => {
    const file = join(folder, 'Our state.csv')
    await writeFile(file, 'Code,Description,CCSS\nX.1,Compare fractions,4.NF.2\n,No code,\n')
    const { code, document } = await json('standards', 'import', file)
    expect(code).toBe(0)
    expect(document['accounting']).toMatchObject({ read: 2, new: 1, refused: 1 })
    const list = await numberline('standards', 'list', '--workspace', workspace)
    expect(list.out).toContain('Our state: 1 standard, 1 matched')
    const walk = await numberline('standards', 'crosswalk', '--list', '1', '--workspace', workspace)
    expect(walk.out).toContain('X.1,Compare fractions,,,4.NF.A.2,matched')
  })

  it('saves the caseload, and brings it in again without a change', async () => {
    const out = join(folder, 'teachers.csv')
    const saved = await json('caseload', 'export', '--out', out)
    expect(saved).toMatchObject({ code: 0, document: { fileName: 'teachers.csv', heldBack: [] } })
    const again = await json('caseload', 'import', out, '--dry-run')
    const rows = saved.document['rows']
    expect(again.document['accounting']).toMatchObject({ rowsRead: rows, rowsUnchanged: rows })
    await writeFile(out, 'Teacher,School,Grade\n"Lee, Ann",Harbor Bend Elementary,4\nLee,,\n')
    const { code, out: text } = await numberline(
      'caseload',
      'import',
      out,
      '--workspace',
      workspace,
      '--dry-run',
    )
    expect(code).toBe(0)
    expect(text).toContain('2 rows read = 1 new + 0 changed + 0 unchanged + 1 refused')
    expect(text).toContain('Row 3, Teacher “Lee”, refused: First and last name are needed.')
    const wrong = await numberline(
      'caseload',
      'export',
      '--workspace',
      workspace,
      '--out',
      out,
      '--for',
      'all',
    )
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--for is me or school') })
  })

  it('finds the sample sound and backs it up', async () => {
    expect((await json('workspace', 'check')).document).toEqual({ isSound: true, findings: [] })
    const { document } = await json('workspace', 'backup')
    expect(await readdir(join(workspace, 'backups'))).toContain(document['file'])
  })

  it('logs a session in one line, after a dry run that stores nothing', async () => {
    const line = 'rivera coplan 30m yesterday fractions number line; next: model number talk thu'
    const sessions = async () =>
      ((await json('workspace', 'info')).document['counts'] as { session: number }).session
    const before = await sessions()
    const { document } = await json('log', line, '--dry-run')
    expect(document).toMatchObject({
      session: null,
      teachers: ['Elena Rivera'],
      type: 'Co-planning',
      heldOn: '2026-02-23',
      minutes: { value: 30, from: 'said' },
      sharedNote: 'Fractions number line',
      steps: [{ text: 'Model number talk', owner: 'coach', dueOn: '2026-02-26' }],
      questions: [],
    })
    expect(await sessions()).toBe(before)
    expect((await json('log', line)).document['session']).toBeGreaterThan(0)
  })

  it('refuses a line that can be read in two ways, and says how', async () => {
    const { code, document } = await json('log', 'ra coplan 30m')
    expect(code).toBe(1)
    expect(document).toMatchObject({
      session: null,
      questions: [{ text: 'ra', prompt: 'Who is meant?' }],
    })
    const missing = await numberline('log', 'fractions', '--workspace', workspace)
    expect(missing).toMatchObject({ code: 1 })
    expect(missing.out).toContain('Missing: teacher')
    expect(missing.out).toContain('Nothing was stored.')
  })

  it('makes no sample over a folder that holds something', async () => {
    const full = await mkdtemp(join(folder, 'full-'))
    await writeFile(join(full, 'thesis.txt'), 'mine')
    const { code, err } = await numberline('sample', '--workspace', full)
    expect(code).toBe(1)
    expect(err).toContain('not empty')
    expect(await readdir(full)).toEqual(['thesis.txt'])
  })

  it('says of a dry run what would be, and stores nothing', async () => {
    const before = (await json('workspace', 'info')).document['counts']
    const { code, document } = await json('import', sampleFile('winter-benchmark.csv'), '--dry-run')
    expect(code).toBe(0)
    expect(document['batchId']).toBeNull()
    expect(document['rowsRead']).toBe(
      ['rowsStored', 'rowsRefused', 'rowsRepeated', 'rowsNotStudents']
        .map((name) => Number(document[name]))
        .reduce((sum, rows) => sum + rows),
    )
    expect((await json('workspace', 'info')).document['counts']).toEqual(before)
  })

  it('imports, analyses and writes the packet', async () => {
    const dry = await json('import', sampleFile('winter-benchmark.csv'), '--dry-run')
    const winter = await json('import', sampleFile('winter-benchmark.csv'))
    expect(winter.code).toBe(0)
    expect(winter.document['batchId']).toEqual(expect.any(Number))
    expect(winter.document).toEqual({ ...dry.document, batchId: winter.document['batchId'] })
    expect((await json('import', sampleFile('fractions-quiz.csv'))).code).toBe(0)

    const again = await json('import', sampleFile('winter-benchmark.csv'))
    expect(again.document).toMatchObject({ batchId: null, rowsStored: 0 })

    const mastery = await json(
      ...['analyze', 'mastery', '--grade', '4', '--test', 'benchmark'],
      ...['--cycle', 'justify which', '--group', 'english learner=yes'],
    )
    expect(mastery.document['scopeLabel']).toBe(
      'Justify which is larger, grade 4, English learner: yes',
    )
    expect(mastery.document['standards']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          atCut: expect.objectContaining({
            n: expect.any(Number),
            missing: expect.any(Number),
            method: 'wilson-share',
          }),
        }),
      ]),
    )
    const growth = await json('analyze', 'growth', '--school', 'Harbor Bend')
    expect(growth.document['overall']).toMatchObject({
      difference: { n: expect.any(Number), interval: { level: 0.95 } },
    })
    const gifted = await json('analyze', 'groups', '--by', 'gifted', '--before', 'Fall')
    expect(gifted.document).toMatchObject({
      byLabel: 'Gifted',
      groups: [{ label: 'Gifted' }, { label: 'Others' }],
      gaps: [{ change: { kind: 'matched' } }],
    })
    const fractions = ['--cycle', 'fractions on', '--test', 'benchmark']
    const impact = await json('analyze', 'impact', ...fractions)
    expect(impact.document).toMatchObject({
      headline: { points: { n: 120, interval: { level: 0.95 } } },
      evidence: { strength: 'none' },
      refusal: null,
    })
    expect((await json('analyze', 'items')).document['items']).toHaveLength(12)
    const rivera = ['analyze', 'smallgroups', '--teacher', 'Elena Rivera', '--sizes', '2-5']
    const groups = await json(...rivera)
    expect(groups.document).toMatchObject({ rules: { basis: 'misconception', smallest: 2 } })
    expect(groups.document['groups']).not.toEqual([])
    const { out } = await numberline(...rivera, '--workspace', workspace)
    expect(out).toContain('No clear pattern: ')

    const file = join(folder, 'packet.docx')
    const report = await json(
      'report',
      'data-meeting-packet',
      '--out',
      file,
      '--teacher',
      'Elena Rivera',
    )
    expect(report.code).toBe(0)
    expect(await readdir(folder)).toContain('packet.docx')
  })

  it('refuses with a reason what is not there', async () => {
    const { code, document } = await json('analyze', 'mastery', '--teacher', 'Nobody')
    expect(code).toBe(1)
    expect(document).toMatchObject({
      error: 'NOT_FOUND',
      sentence: 'There is no teacher “Nobody”.',
    })
    const missing = await json('import', join(folder, 'not-there.csv'))
    expect(missing.code).toBe(1)
    expect(missing.document).toMatchObject({ error: 'FILE_UNUSABLE' })
  })

  it('does not pass over a name that fits nothing', async () => {
    for (const words of [
      ['analyze', 'growth', '--after', 'Nope'],
      ['analyze', 'mastery', '--grade', '99'],
      ['analyze', 'mastery', '--group', 'Left-handed=yes'],
      ['report', 'data-meeting-packet', '--out', join(folder, 'no.docx'), '--before', 'Nope'],
    ]) {
      const { code, document } = await json(...words)
      expect(code).toBe(1)
      expect(document).toMatchObject({ error: 'NOT_FOUND' })
    }
    expect((await json('analyze', 'smallgroups', '--set', '99')).document).toMatchObject({
      error: 'GROUP_SET_MISSING',
    })
    expect(
      (await numberline('analyze', 'mastery', '--before', 'Fall', '--workspace', workspace)).code,
    ).toBe(2)
  })

  it('says of several files which was stored and which was not', async () => {
    const { code, document } = await json(
      'import',
      sampleFile('fall-benchmark.csv'),
      join(folder, 'gone.csv'),
    )
    expect(code).toBe(1)
    expect(document).toEqual([
      expect.objectContaining({ fileName: 'fall-benchmark.csv', rowsRead: expect.any(Number) }),
      expect.objectContaining({ fileName: 'gone.csv', error: 'FILE_UNUSABLE' }),
    ])
  })

  it('gives help, and one document for wrong use with --json', async () => {
    const help = await numberline('--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('numberline import FILE…')
    const wrong = await numberline('import', '--json', '--workspace', workspace)
    expect(wrong.code).toBe(2)
    expect(JSON.parse(wrong.out)).toMatchObject({ error: 'WRONG_USE' })
  })

  it('writes the letter of a visit by teacher and day', async () => {
    const letter = ['report', 'observation-letter', '--teacher', 'Rivera', '--out'] as const
    const { document } = await json(...letter, join(folder, 'l.docx'), '--on', '2026-02-19')
    expect(document).toMatchObject({ kind: 'observation-letter', namesShown: false })
    const { code, document: none } = await json(...letter, join(folder, 'n.docx'), '--on', 'never')
    expect([code, none['error']]).toEqual([1, 'NOT_FOUND'])
  })

  it('lists the kinds of report without a workspace', async () => {
    const { code, out } = await numberline('report', 'list', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).kinds.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['cycle-summary', 'data-meeting-packet', 'monthly-log']),
    )
  })
})
