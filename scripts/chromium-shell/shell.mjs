/** shell: hands files to the desktop. */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

export const shell = {
  /** @returns an empty string, or what went wrong, as Electron does. */
  openPath: (path) => run(...openers[process.platform](path)),
  showItemInFolder: (path) => void run(...revealers[process.platform](path)),
}

const openers = {
  linux: (path) => ['xdg-open', [path]],
  darwin: (path) => ['open', [path]],
  win32: (path) => ['explorer.exe', [path]],
}
const revealers = {
  linux: (path) => ['xdg-open', [dirname(path)]],
  darwin: (path) => ['open', ['-R', path]],
  win32: (path) => ['explorer.exe', [`/select,${path}`]],
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    child.once('error', (error) => resolve(`${program}: ${error.message}`))
    child.once('spawn', () => {
      child.unref()
      resolve('')
    })
  })
}
