/** Finding by words: case and accents do not count, every word must occur. */

/** Lower case without accents, so that "nguyen" finds "Nguyễn". */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** True when every word of `filter` occurs in `text`, which is already searchable. */
export function matches(text: string, filter: string): boolean {
  const words = searchable(filter).split(/\s+/)
  return words.every((word) => text.includes(word))
}
