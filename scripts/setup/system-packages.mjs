/** What must be on the computer itself: installed on Debian as root, named with the way to get it elsewhere. */
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser } from '../chromium-shell/find-browser.mjs'
import { isWindows, run, SetupProblem } from './project.mjs'

const carlito = '/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf'

/** `packages` are Debian's; `get` tells people on other systems. `only` limits a need to one system. */
const needs = {
  compiler: {
    what: 'a C++ compiler, make and Python 3 (they build SQLite)',
    isThere: () => ['g++', 'make', 'python3'].every(hasProgram),
    packages: ['g++', 'make', 'python3'],
    get: { darwin: 'xcode-select --install', linux: 'your package manager: g++ make python3' },
  },
  browser: {
    what: 'Chromium, Chrome or Edge',
    isThere: () => Boolean(findBrowser()),
    packages: ['chromium'],
    get: {
      darwin: 'brew install --cask google-chrome',
      linux: 'your package manager: chromium',
      win32: 'winget install Google.Chrome',
    },
  },
  documents: {
    what: 'LibreOffice Writer and pdftotext (they open the Word files that tests write)',
    isThere: () => hasProgram('soffice') && hasProgram('pdftotext'),
    packages: ['libreoffice-writer-nogui', 'poppler-utils'],
    get: {
      darwin: 'brew install --cask libreoffice && brew install poppler',
      linux: 'your package manager: libreoffice-writer poppler-utils',
    },
  },
  fonts: {
    what: 'the font Carlito (the measure of Calibri, which the Word files ask for)',
    only: 'linux',
    isThere: () => existsSync(carlito) || !isDebian(),
    packages: ['fonts-crosextra-carlito'],
    get: { linux: 'your package manager: fonts-crosextra-carlito' },
  },
  strace: {
    what: 'strace (it watches that no connection leaves)',
    only: 'linux',
    isThere: () => hasProgram('strace'),
    packages: ['strace'],
    get: { linux: 'your package manager: strace' },
  },
}

/**
 * Makes sure of the named needs.
 * @param {readonly (keyof typeof needs)[]} names
 * @param {{ isRequired?: boolean }} options without `isRequired`, what cannot be installed is only reported
 * @throws {SetupProblem} naming each missing piece and how to get it
 */
export async function ensureSystem(names, { isRequired = true } = {}) {
  const missing = () => names.map((name) => needs[name]).filter((need) => isMissing(need))
  const atFirst = missing()
  if (atFirst.length === 0) return
  if (canInstall()) await aptInstall(atFirst.flatMap((need) => need.packages))
  const left = missing()
  if (left.length === 0) return
  const lines = left.map((need) => `  ${need.what}\n    ${howToGet(need)}`)
  const message = `Missing on this computer:\n${lines.join('\n')}`
  if (isRequired) throw new SetupProblem(message)
  console.log(message)
}

const isMissing = (need) => (!need.only || need.only === process.platform) && !need.isThere()

let lastInstall = Promise.resolve()

/** One at a time, as apt has it, also where two parts of a script ask at once. */
function aptInstall(packages) {
  lastInstall = lastInstall.then(() => aptInstallNow(packages))
  return lastInstall
}

async function aptInstallNow(packages) {
  console.log(`Installing from Debian's packages: ${packages.join(' ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { quiet: true, env })
  const options = ['install', '-y', '-qq', '--no-install-recommends']
  const { code, output } = await run('apt-get', [...options, ...packages], { quiet: true, env })
  if (code !== 0) console.error(output.split('\n').slice(-15).join('\n'))
}

function howToGet(need) {
  if (isDebian()) return `sudo apt-get install ${need.packages.join(' ')}`
  return need.get[process.platform] ?? 'install it by hand'
}

const isDebian = () => existsSync('/etc/debian_version') && hasProgram('apt-get')
const canInstall = () => isDebian() && process.getuid?.() === 0

export function hasProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => isExecutable(join(folder, isWindows ? `${name}.exe` : name)))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
