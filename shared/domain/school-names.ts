/** School names where there is little room: without the words that only say what kind of school it is. Pure. */
const kind =
  /\s+(?:(?:elementary|primary|intermediate|middle|junior|senior|high)\s*)*(?:school|academy|elementary|primary|intermediate|middle|high)$/i

/** `Harbor Bend Elementary` → `Harbor Bend`, unless another school would then have the same name. */
export function shortSchoolName(name: string, all: readonly string[]): string {
  const short = shorten(name)
  return all.some((other) => other !== name && shorten(other) === short) ? name : short
}

function shorten(name: string): string {
  const short = name.replace(kind, '')
  return short === '' ? name : short
}
