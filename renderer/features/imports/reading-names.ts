/** How the ways of reading a file are called on screen. */
import type { Reading } from '#shared/contracts/imports.ts'

export const encodingNames: Readonly<Record<Reading['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 with mark',
  'utf-16le': 'UTF-16, little end first',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Windows-1252',
}

export const delimiterNames: Readonly<Record<Reading['delimiter'], string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar',
  '^': 'Caret',
}

/** `UTF-8, comma, header in row 1` */
export function readingInWords({ encoding, delimiter, headerRow, sheet }: Reading): string {
  if (sheet !== undefined) return `Sheet “${sheet}”, header in row ${headerRow}`
  return `${encodingNames[encoding]}, ${delimiterNames[delimiter].toLowerCase()}, header in row ${headerRow}`
}
