/** The import table is enforced: planted violations are found, and the message names the right way. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRawColors } from '../../scripts/lint/css-colors.mjs'

const project = join(import.meta.dirname, '..', '..')

const planted = [
  {
    file: 'shared/domain/reads-disk.ts',
    source: "export { readFileSync } from 'node:fs'\n",
    message: 'move the rest to the backend or the renderer',
  },
  {
    file: 'shared/domain/looks-up.ts',
    source: "export * from '#backend/compose.ts'\n",
    message: 'move what it needs down into shared/',
  },
  {
    file: 'electron/backend/opens-window.ts',
    source: "export { app } from 'electron'\n",
    message: 'let electron/main do it and send the result over the port',
  },
  {
    file: 'electron/backend/features/reports/reaches-in.ts',
    source: "export * from '../imports/rules.ts'\n",
    message: 'import electron/backend/features/imports/index.ts',
  },
  {
    file: 'electron/backend/features/reports/asks-late.ts',
    source: "export const late = () => import('#backend/features/imports/rules.ts')\n",
    message: 'import electron/backend/features/imports/index.ts',
  },
  {
    file: 'electron/backend/database/knows-feature.ts',
    source: "export * from '../features/imports/index.ts'\n",
    message: 'pass it in as an argument or a property',
  },
  {
    file: 'electron/main/runs-sql.ts',
    source: "export { Kysely } from 'kysely'\n",
    message: 'work belongs into electron/backend',
  },
  {
    file: 'electron/preload/reads-disk.ts',
    source: "export { readFileSync } from 'node:fs'\n",
    message: 'a sandboxed preload can require nothing but electron',
  },
  {
    file: 'renderer/app/reads-disk.ts',
    source: "export { readFileSync } from 'node:fs'\n",
    message: 'add a call to shared/contracts',
  },
  {
    file: 'renderer/app/asks-backend.ts',
    source: "export * from '../../electron/backend/compose.ts'\n",
    message: 'add a call to shared/contracts',
  },
  {
    file: 'renderer/features/reports/reaches-over.ts',
    source: "export * from '../imports/commands.ts'\n",
    message: 'go there by a route or a command',
  },
  {
    file: 'renderer/features/reports/paints.ts',
    source: "export const red = '#ff0000'\n",
    message: 'Use a semantic token (renderer/ui/tokens.css)',
  },
  {
    file: 'shared/domain/utils.ts',
    source: 'export const answer = 42\n',
    message: 'name the file after the one thing it owns',
  },
  {
    file: 'shared/domain/swallows.ts',
    source: 'export function swallow(act: () => void) {\n  try {\n    act()\n  } catch {}\n}\n',
    message: 'Unexpected empty block',
  },
  {
    file: 'shared/domain/long.ts',
    source: 'export {}\n'.repeat(301),
    message: 'File has too many lines (301)',
  },
]

const allowed = {
  'electron/backend/features/imports/rules.ts': 'export const rule = 1\n',
  'electron/backend/features/imports/index.ts': "export { rule } from './rules.ts'\n",
  'electron/backend/compose.ts': "export * from './features/imports/index.ts'\n",
  'renderer/features/imports/commands.ts': "export const label = 'Import a file'\n",
  'renderer/app/routes.ts': "export * from '../features/imports/commands.ts'\n",
}

type Diagnostic = { readonly filename: string; readonly message: string }

let folder: string
let diagnostics: readonly Diagnostic[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numberline-lint-'))
  for (const copied of ['.oxlintrc.json', 'tsconfig.json', 'package.json', 'scripts/lint'])
    await cp(join(project, copied), join(folder, copied), { recursive: true })
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'))
  for (const { file, source } of planted) await plant(file, source)
  for (const [file, source] of Object.entries(allowed)) await plant(file, source)
  diagnostics = await lint()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the linter', () => {
  it.each(planted)('refuses $file and says what to do', ({ file, message }) => {
    const messages = diagnostics.filter(({ filename }) => filename === file).map((d) => d.message)
    expect(messages.join('\n')).toContain(message)
  })

  it('lets the right way pass', () => {
    const wrongly = diagnostics.filter(({ filename }) => Object.hasOwn(allowed, filename))
    expect(wrongly).toEqual([])
  })
})

describe('the search for raw colors in style sheets', () => {
  it('names file, line and the right way, and passes over tokens and comments', async () => {
    await plant(
      'renderer/features/caseload/page.module.css',
      '/* not #fff */\n.row {\n  color: var(--text);\n  background: #A1b2c3;\n  border-color: rgb(0 0 0 / 50%);\n}\n',
    )
    const found = findRawColors(folder)
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('page.module.css:4: #A1b2c3')
    expect(found[1]).toContain('page.module.css:5: rgb(')
    expect(found[0]).toContain('use a token from renderer/ui/tokens.css')
  })
})

async function plant(file: string, source: string): Promise<void> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, source)
}

function lint(): Promise<readonly Diagnostic[]> {
  const oxlint = join(project, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const trees = ['shared', 'electron', 'renderer']
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 16 * 1024 * 1024 }
    execFile(
      process.execPath,
      [oxlint, '-f', 'json', ...trees],
      options,
      (_error, printed, said) => {
        try {
          const report = JSON.parse(printed) as { readonly diagnostics: readonly Diagnostic[] }
          resolve(report.diagnostics)
        } catch {
          reject(new Error(`oxlint printed no report: ${printed}${said}`))
        }
      },
    )
  })
}
