/** Finds raw colors in the features' style sheets; oxlint reads no CSS. Run by `npm run check`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'

const rawColor = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/gi

/**
 * @param {string} root the project's folder
 * @returns {string[]} one line for each raw color, with file and line number
 */
export function findRawColors(root) {
  const folder = join(root, 'renderer', 'features')
  if (!existsSync(folder)) return []
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => join(folder, path))
  return sheets.flatMap((sheet) => inSheet(relative(root, sheet), readFileSync(sheet, 'utf8')))
}

function inSheet(name, text) {
  const withoutComments = text.replace(/\/\*[^]*?\*\//g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  )
  return withoutComments
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(rawColor)].map(
        ([color]) =>
          `${name}:${index + 1}: ${color} is a raw color; use a token from renderer/ui/tokens.css`,
      ),
    )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = findRawColors(join(import.meta.dirname, '..', '..'))
  for (const line of found) console.log(line)
  process.exitCode = found.length ? 1 : 0
}
