/** Lists of short texts are kept one a line. */
export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)
