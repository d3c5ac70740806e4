/** Text as it is searched and sorted: case and accents do not count, every word must occur. Pure. */

const plain = /^[\u0020-\u007e]*$/
/** Letters that Unicode does not take apart into a letter and its accent. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/** Lower case without accents, so that "nguyen" finds "Nguyễn". */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(special, (letter) => letters[letter] ?? letter)
}

/** @returns a test whether folded text holds every one of the typed words, in any order. */
export function wordTest(typed: string): (text: string) => boolean {
  const words = folded(typed).trim().split(/\s+/)
  return (text) => words.every((word) => text.includes(word))
}

/** True when every word of `filter` occurs in `text`, which is already folded. */
export const matches = (text: string, filter: string): boolean => wordTest(filter)(text)

/** What orders text when compared with `<`: numbers inside it count as numbers ("Math 9" before "Math 10"). */
export const sortKey = (text: string): string =>
  folded(text).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'))
