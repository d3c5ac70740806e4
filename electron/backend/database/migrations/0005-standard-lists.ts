/** A state's own list of standards, and which of the Common Core each of them stands for. */
export const standardListTables = `
`
