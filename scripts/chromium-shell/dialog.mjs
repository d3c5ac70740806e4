/** dialog: the desktop's own (zenity, kdialog) where there is one, else a box in the page for a path. */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { askForPath } from './path-prompt.mjs'

export const dialog = {
  showOpenDialog: async (...args) => {
    const { window, options } = parse(args)
    const properties = options.properties ?? []
    const wish = {
      ...options,
      kind: properties.includes('openDirectory') ? 'folder' : 'open',
      isMultiple: properties.includes('multiSelections'),
    }
    const filePaths = await choose(window, wish)
    return { canceled: filePaths.length === 0, filePaths }
  },
  showSaveDialog: async (...args) => {
    const { window, options } = parse(args)
    const [filePath = ''] = await choose(window, { ...options, kind: 'save', isMultiple: false })
    return { canceled: filePath === '', filePath: withExtension(filePath, options.filters) }
  },
}

const parse = (args) =>
  args.length > 1 ? { window: args[0], options: args[1] } : { options: args[0] ?? {} }

function choose(window, wish) {
  const tool = ['zenity', 'kdialog'].find(isInstalled)
  if (tool && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY))
    return runTool(tool, commandLines[tool](wish))
  return askForPath(window.webContents, wish, (text) => check(text, wish))
}

const isInstalled = (tool) =>
  process.platform === 'linux' && spawnSync('which', [tool], { stdio: 'ignore' }).status === 0

const patterns = (filter) => filter.extensions.map((extension) => `*.${extension}`).join(' ')

const commandLines = {
  zenity: ({ kind, isMultiple, title = '', defaultPath, filters = [] }) => [
    '--file-selection',
    `--title=${title}`,
    '--separator=\n',
    ...(kind === 'save' ? ['--save', '--confirm-overwrite'] : []),
    ...(kind === 'folder' ? ['--directory'] : []),
    ...(isMultiple ? ['--multiple'] : []),
    ...(defaultPath ? [`--filename=${startingPath(defaultPath)}`] : []),
    ...filters.map((filter) => `--file-filter=${filter.name} | ${patterns(filter)}`),
  ],
  kdialog: ({ kind, isMultiple, title = '', defaultPath = '', filters = [] }) => [
    ...(isMultiple ? ['--multiple', '--separate-output'] : []),
    '--title',
    title,
    { open: '--getopenfilename', save: '--getsavefilename', folder: '--getexistingdirectory' }[
      kind
    ],
    startingPath(defaultPath),
    ...(kind === 'folder'
      ? []
      : [filters.map((one) => `${one.name} (${patterns(one)})`).join('\n')]),
  ],
}

const startingPath = (name) => resolve(homedir(), name)

function runTool(tool, args) {
  return new Promise((done) => {
    execFile(tool, args, (_error, output = '') => done(output.split('\n').filter(Boolean)))
  })
}

/** @returns `{ paths }` or `{ problem }` for what was typed, one path a line. */
function check(text, { kind, isMultiple, defaultPath }) {
  const typed = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const paths = typed.map((line) => resolve(homedir(), line.replace(/^~(?=\/|$)/, homedir())))
  if (paths.length === 0) return { problem: 'Type the path of a file or folder.' }
  if (paths.length > 1 && !isMultiple) return { problem: 'One path is enough here.' }
  if (kind === 'save') {
    const [path] = paths
    const isFolder = existsSync(path) && statSync(path).isDirectory()
    return { paths: [isFolder ? join(path, defaultPath ?? 'untitled') : path] }
  }
  const missing = paths.find((path) => !existsSync(path))
  if (missing) return { problem: `There is no ${missing}` }
  const wrong = paths.find((path) => statSync(path).isDirectory() !== (kind === 'folder'))
  return wrong
    ? { problem: `${wrong} is not a ${kind === 'folder' ? 'folder' : 'file'}` }
    : { paths }
}

function withExtension(path, filters = []) {
  const extension = filters[0]?.extensions[0]
  const isMissing = path && extension && extension !== '*' && !/\.\w+$/.test(path)
  return isMissing ? `${path}.${extension}` : path
}
