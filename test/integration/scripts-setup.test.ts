/** The scripts around the app: what counts as installed, how tests are counted, how the bin behaves. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { missingBuilds } from '../../scripts/lock.mjs'
import { matchesLock } from '../../scripts/setup/dependencies.mjs'
import {
  closingLine,
  countPlaywright,
  countVitest,
  readCounts,
  sumCounts,
} from '../../scripts/setup/test-counts.mjs'

const project = join(import.meta.dirname, '..', '..')

describe('what counts as installed', () => {
  const zod = { version: '4.0.0', integrity: 'sha512-a' }
  const forMac = { version: '1.0.0', integrity: 'sha512-b', optional: true }

  it('is what the lock names, without optional packages of other systems', () => {
    const lock = { '': { version: '0.1.0' }, 'node_modules/zod': zod, 'node_modules/mac': forMac }
    expect(matchesLock(lock, { 'node_modules/zod': zod })).toBe(true)
  })

  it('is not another version, another content, or a missing package', () => {
    const lock = { 'node_modules/zod': zod }
    expect(matchesLock(lock, { 'node_modules/zod': { ...zod, version: '4.0.1' } })).toBe(false)
    expect(matchesLock(lock, { 'node_modules/zod': { ...zod, integrity: 'x' } })).toBe(false)
    expect(matchesLock(lock, {})).toBe(false)
  })
})

describe('the lock', () => {
  const asks = {
    optionalDependencies: { '@tool/linux-x64-musl': '1.2.0', '@tool/darwin-arm64': '1.2.0' },
  }

  it('gets an entry for each build of another system that npm left out', () => {
    const packages = {
      'node_modules/tool': { ...asks, dev: true },
      'node_modules/tool/node_modules/@tool/darwin-arm64': { version: '1.2.0' },
    }
    expect(missingBuilds(packages)).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.2.0',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    })
  })

  it('of this project is complete, so that npm ci takes it', async () => {
    const lock = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, object>>
    }
    expect(missingBuilds(lock.packages)).toEqual({})
  })
})

describe('the count of tests', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'numberline-counts-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const vitest = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'adds', failureMessages: ['expected 4\n    at a.test.ts'] },
          { status: 'passed', fullName: 'subtracts', failureMessages: [] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  }

  it('counts a test file that could not be read as a failure, and names what failed', () => {
    expect(countVitest(vitest)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
      failures: ['a.test.ts › adds\n  expected 4', 'b.test.ts\n  cannot be read'],
    })
  })

  it('counts a test that passed only at its second try as a failure', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 4 }
    const at = { file: 'a.spec.ts', title: 'opens' }
    const tried = { status: 'flaky', results: [{ error: { message: 'too late\nat a' } }] }
    const suites = [{ suites: [{ specs: [{ ...at, tests: [tried] }] }] }]
    expect(countPlaywright({ stats, suites })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 4,
      failures: ['a.spec.ts › opens\n  too late'],
    })
  })

  it('takes a runner that ended badly, ran nothing or left no report for a failure', async () => {
    const file = join(folder, 'report.json')
    const count = () => ({ passed: 0, failed: 0, skipped: 0 })
    const failure = { passed: 0, failed: 1, skipped: 0 }
    expect(readCounts({ file, code: 0, count })).toEqual(failure)
    await writeFile(file, '{}')
    expect(readCounts({ file, code: 0, count })).toEqual(failure)
    const passing = () => ({ passed: 2, failed: 0, skipped: 0 })
    expect(readCounts({ file, code: 1, count: passing })).toEqual({ ...failure, passed: 2 })
    expect(readCounts({ file, code: 0, count: passing })).toEqual({
      ...failure,
      passed: 2,
      failed: 0,
    })
  })

  it('closes with one line that names skipped tests only when there are any', () => {
    const total = sumCounts([
      { passed: 5, failed: 0 },
      { passed: 2, failed: 1, skipped: 3 },
    ])
    expect(closingLine(total)).toBe('7 passed, 1 failed, 3 skipped')
    expect(closingLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed')
  })
})

describe('numberline', () => {
  it('prints one JSON document and nothing else, from any folder', async () => {
    const { code, printed } = await numberline(['report', 'list', '--json'])
    expect(code).toBe(0)
    const { kinds } = JSON.parse(printed) as {
      readonly kinds: readonly { readonly kind: string }[]
    }
    expect(kinds.map(({ kind }) => kind)).toContain('data-meeting-packet')
  })

  it('ends with 2 for wrong use and 1 for a refusal, and says why', async () => {
    const wrong = await numberline(['frobnicate'])
    expect([wrong.code, wrong.printed]).toEqual([2, ''])
    expect(wrong.said).toContain('There is no command')
    const refused = await numberline(['workspace', 'info', '--workspace', 'no-such-folder'])
    expect([refused.code, refused.printed]).toEqual([1, ''])
    expect(refused.said.length).toBeGreaterThan(20)
  })
})

describe('package.json', () => {
  it('names only scripts that are there', async () => {
    const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>
    }
    const files = Object.values(scripts).flatMap((line) => /scripts\/\S+/.exec(line)?.[0] ?? [])
    expect(files.length).toBeGreaterThan(8)
    for (const file of files)
      await expect(readFile(join(project, file), 'utf8')).resolves.not.toBe('')
  })
})

type Ended = { readonly code: number; readonly printed: string; readonly said: string }

function numberline(words: readonly string[]): Promise<Ended> {
  const script = join(project, 'scripts', 'numberline.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { cwd: tmpdir() }, (error, printed, said) =>
      resolve({ code: error ? Number(error.code) : 0, printed, said }),
    )
  })
}
