/** Builds the app into out/ when a source is newer than the last build. */
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programs, root, runNode, SetupProblem } from './project.mjs'

const stamp = join(root, 'out', '.built')
const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json']

export async function ensureBuilt() {
  if (isBuildCurrent()) return
  console.log('Building.')
  await build({ quiet: true })
}

/**
 * A source that changed during the build counts as newer than it.
 * @throws {SetupProblem} after showing what the build said
 */
export async function build({ quiet = false } = {}) {
  const started = new Date()
  const { code, output } = await runNode([programs.electronVite, 'build'], { quiet })
  if (code !== 0) {
    console.error(output)
    throw new SetupProblem('The build failed: see its lines above.')
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, started, started)
}

export function isBuildCurrent() {
  if (!existsSync(stamp) || !existsSync(join(root, 'out', 'main', 'index.js'))) return false
  const builtAt = statSync(stamp).mtimeMs
  return sources.every((source) => newest(join(root, source)) < builtAt)
}

function newest(path) {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries.reduce(
    (latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs),
    own.mtimeMs,
  )
}
