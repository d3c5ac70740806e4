/** Text that XML 1.0 and Word can hold: names and notes come in as they are, files must stay valid. */

/** Control characters and line breaks become a space; U+FFFE, U+FFFF go; a lone surrogate becomes U+FFFD. */
function cleanText(value: string): string {
  return value
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\ufffe\uffff]/gu, '')
    .toWellFormed()
}

/** The same for every string in plain data. */
export function cleanStrings<Data>(data: Data): Data {
  return clean(data) as Data
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  if ('kind' in value && value.kind === 'mathText' && 'text' in value) return cleanLines(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]))
}

/** In typed mathematics a line is a line: a diagram has one of its own. */
const cleanLines = (block: object & { readonly text: unknown }): unknown => ({
  ...block,
  text: String(block.text)
    .split(/\r\n|\r|\n/u)
    .map(cleanText)
    .join('\n'),
})
