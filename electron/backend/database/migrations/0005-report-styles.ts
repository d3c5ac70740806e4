/** How reports look: templates that a coach or district brought, and what is remembered for each kind. */
export const reportStyleTables = `
`
