/** Grade levels as districts write them, brought to one form: `PK`, `K`, `1` to `13`. */

const words = [
  ...['kindergarten', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ...['ten', 'eleven', 'twelve'],
]
const ordinals = [
  ...['kindergarten', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'],
  ...['eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
]

/** `3`, `03`, `Grade 3`, `3rd`, `Third`, `K`, `KG`, `Pre-K` → one form; null for anything else. */
export function parseGrade(typed: string): string | null {
  const text = typed
    .toLowerCase()
    .replace(/\b(grade|gr|level)\b\.?/g, '')
    .replace(/[^a-z0-9]/g, '')
  if (/^(pk|prek|p|prekindergarten|ee|tk|transitionalkindergarten)$/.test(text)) return 'PK'
  if (/^(k|kg|kn|0|00)$/.test(text)) return 'K'
  const spelled = Math.max(words.indexOf(text), ordinals.indexOf(text))
  if (spelled >= 0) return spelled === 0 ? 'K' : String(spelled)
  const number = /^g?0?(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1]
  return number !== undefined && Number(number) <= 13 ? String(Number(number)) : null
}
