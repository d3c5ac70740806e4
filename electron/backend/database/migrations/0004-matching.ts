/** What a person decided about likely pairs, and the traces that let merged students be split. */
export const matchingTables = ``
