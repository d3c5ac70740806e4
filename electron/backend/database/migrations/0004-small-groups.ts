/** Small groups for instruction, kept with class and day. */
export const smallGroupTables = ``
