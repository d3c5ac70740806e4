/** What a coach wrote into a report, and the figures as they were when it was made. */
export const reportTextTables = `
`
