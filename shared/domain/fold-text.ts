/** Text as it is searched and sorted: without case and accents, so that "nguyen" finds "Nguyễn". Pure. */

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

export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(special, (letter) => letters[letter] ?? letter)
}

/** What orders text when compared with `<`: numbers inside it count as numbers ("Math 9" before "Math 10"). */
export const sortKey = (text: string): string =>
  folded(text).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'))
