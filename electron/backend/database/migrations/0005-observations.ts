/** Observations: what was seen and heard in a lesson, with the sets of look-fors that they use. */
export const observationTables = `
`
