/** How a name is compared: without accents, case, punctuation or order of parts. */

/**
 * A key under which spellings of one name fall together, for instance `José Ibarra-Peña` and
 * `jose ibarra pena`. It suggests a match; it never proves one.
 */
export const nameKey = (givenName: string, familyName: string): string =>
  `${plain(familyName)}|${plain(givenName)}`

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
