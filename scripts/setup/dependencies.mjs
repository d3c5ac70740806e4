/** Installs what package-lock.json says, when node_modules holds something else or is not complete. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isWindows, node24, root, run, SetupProblem } from './project.mjs'
import { ensureSystem } from './system-packages.mjs'

const sqlite = join(root, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node')

/**
 * @param {{ quiet?: boolean }} options `quiet` prints nothing unless it fails, for the command line
 * @throws {SetupProblem}
 */
export async function ensureDependencies({ quiet = false } = {}) {
  refuseOldNode()
  if (areDependenciesInstalled()) return
  await ensureSystem(['compiler'], { isRequired: false })
  if (!quiet) console.log('Installing dependencies: this takes a few minutes the first time.')
  refuseRunningFromWhatIsReplaced()
  const { code, output } = await run('npm', ['ci', '--no-audit', '--loglevel=error'], {
    quiet,
    env: { ...headersNearNode(), JOBS: 'max' },
    shell: isWindows,
  })
  if (code === 0 && areDependenciesInstalled()) return
  if (quiet) console.error(output)
  throw new SetupProblem(
    'Could not install the dependencies (npm ci): see its lines above. If SQLite could not be built, ' +
      'a C++ compiler, make, Python 3 and the headers of Node are needed.',
  )
}

/** npm's own record of what it installed (written when it was done) against the lock. */
export function areDependenciesInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (![record, sqlite, node24].every((path) => existsSync(path))) return false
  return matchesLock(readPackages(join(root, 'package-lock.json')), readPackages(record))
}

/** Optional packages, those for other systems, may be absent. */
export function matchesLock(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return optional === true
    return found.version === version && (!integrity || found.integrity === integrity)
  })
}

const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** Where Node's headers lie beside it, SQLite is built without downloading them. */
function headersNearNode() {
  const prefix = dirname(dirname(process.execPath))
  const areThere = existsSync(join(prefix, 'include', 'node', 'node_api.h'))
  return areThere && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {}
}

/** Windows does not let a running program be replaced. */
function refuseRunningFromWhatIsReplaced() {
  if (!isWindows || process.execPath !== node24) return
  throw new SetupProblem('The dependencies have changed. Run `npm ci` once, then this again.')
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetupProblem(
    `Numberline needs Node 20.19 or later to install itself; this is ${process.version}. Get one at nodejs.org.`,
  )
}
