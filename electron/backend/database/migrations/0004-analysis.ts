/** Indexes that the analyses read by. */
export const analysisIndexes = ``
