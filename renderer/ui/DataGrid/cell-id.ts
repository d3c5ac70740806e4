/** Where a cell is found in the document, by line and column. */

/** @param key of the line, or `head` */
export const cellId = (gridId: string, key: string, column: number): string =>
  `${gridId}-${key.replaceAll(/\s/g, '_')}-${column}`
