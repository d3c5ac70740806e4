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
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]))
}
