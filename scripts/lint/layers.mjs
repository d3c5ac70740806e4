/**
 * Who may import whom, as one table. The lint rule `numberline/import-boundaries` asks `judgeImport`,
 * so an editor, `npm run check` and the table in ARCHITECTURE.md say the same.
 */
import { dirname, join, posix, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const subpaths = {
  '#shared/': 'shared/',
  '#backend/': 'electron/backend/',
  '#renderer/': 'renderer/',
  '#test/': 'test/',
}
const interfacePackages =
  /^(react|react-dom|wouter|lucide-react|vega-embed|@mantine\/|@tanstack\/|@tiptap\/|@atlaskit\/)/
const backendPackages = /^(kysely|kysely-generic-sqlite|sqlite3|docx|csv-parse|ical\.js|@resvg\/)/
const purePackages = /^(zod|vega|vega-lite|vega-[a-z]+|@stdlib\/.+)(\/|$)/

const askTheBackend =
  'the page knows only the contract: add a call to shared/contracts and use it through renderer/app/backend.ts'

/** `mayUse` lists trees of ours; `refuses` says of a package why not, or nothing. */
const layers = [
  {
    path: 'shared/',
    mayUse: ['shared/'],
    refuses: (name) =>
      purePackages.test(name)
        ? undefined
        : 'shared code has no input or output: it uses zod and pure libraries only (list one in scripts/lint/layers.mjs); move the rest to the backend or the renderer',
    instead: 'shared code stands below the others: move what it needs down into shared/',
  },
  {
    path: 'electron/backend/',
    mayUse: ['electron/backend/', 'shared/', 'resources/'],
    refuses: (name) =>
      name === 'electron' || name.startsWith('electron/')
        ? 'plain Node runs the backend (command line, tests): let electron/main do it and send the result over the port'
        : interfacePackages.test(name)
          ? 'the backend draws nothing: return data through the contract and let renderer/ show it'
          : undefined,
    instead: 'the backend may use only itself and shared/: move what both need down into shared/',
  },
  {
    path: 'electron/main/',
    mayUse: ['electron/main/', 'shared/'],
    refuses: (name) =>
      name === 'electron' || name === 'zod' || /^(electron\/|node:)/.test(name)
        ? undefined
        : 'main stays thin (electron, node:, zod and shared/ only): work belongs into electron/backend',
    instead: 'main stays thin: work belongs into electron/backend, which it reaches by messages',
  },
  {
    path: 'electron/preload/',
    mayUse: ['electron/preload/', 'shared/'],
    refuses: (name) =>
      name === 'electron' || name === 'electron/renderer'
        ? undefined
        : 'a sandboxed preload can require nothing but electron: do it in electron/main or in the page',
    instead: 'the preload only hands over a port: do it in electron/main or in the page',
  },
  {
    path: 'renderer/',
    mayUse: ['renderer/', 'shared/'],
    refuses: (name) =>
      name.startsWith('node:') || name === 'electron' || backendPackages.test(name)
        ? askTheBackend
        : undefined,
    instead: askTheBackend,
  },
]

/**
 * @param {string} file absolute path of the importing file
 * @param {string} specifier what it imports
 * @returns {string | undefined} why that is not allowed and what to do instead
 */
export function judgeImport(file, specifier) {
  const from = toPosix(relative(root, file))
  const layer = layers.find((each) => from.startsWith(each.path))
  if (!layer || /\.test\.tsx?$/.test(from)) return undefined
  const target = resolveInTree(from, specifier)
  if (target === undefined) {
    const reason = layer.refuses(specifier)
    return reason && `${layer.path} may not import '${specifier}': ${reason}.`
  }
  if (!layer.mayUse.some((tree) => target.startsWith(tree))) {
    return `${layer.path} may not import ${target}: ${layer.instead}.`
  }
  return judgeFeature(from, target) ?? judgeDirection(from, target)
}

function judgeFeature(from, target) {
  const [tree, feature, rest] = featureOf(target)
  if (!feature || featureOf(from)[1] === feature) return undefined
  if (tree === 'electron/backend/') {
    if (rest === 'index.ts') return undefined
    return `${target} is the inside of the feature '${feature}': import ${tree}features/${feature}/index.ts (export there what others need), or move what two features need down.`
  }
  if (!featureOf(from)[1]) return undefined
  return `${target} is the inside of the feature '${feature}': go there by a route or a command, or move what two features need down into renderer/ui or shared/.`
}

/** What features stand on does not know them. */
function judgeDirection(from, target) {
  const isBase = ['renderer/ui/', 'renderer/coaching/', 'electron/backend/database/'].some((base) =>
    from.startsWith(base),
  )
  if (!isBase || !featureOf(target)[1]) return undefined
  return `${from} is what features stand on and may not import ${target}: pass it in as an argument or a property.`
}

function featureOf(path) {
  const found = /^(electron\/backend\/|renderer\/)features\/([^/]+)\/(.+)$/.exec(path)
  return found ? found.slice(1) : []
}

function resolveInTree(from, specifier) {
  const alias = Object.keys(subpaths).find((prefix) => specifier.startsWith(prefix))
  if (alias) return posix.normalize(subpaths[alias] + specifier.slice(alias.length))
  if (!specifier.startsWith('.')) return undefined
  return posix.join(toPosix(dirname(from)), specifier)
}

const toPosix = (path) => path.split(sep).join('/')
