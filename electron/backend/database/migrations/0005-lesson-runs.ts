/** Lessons as they were taught: the monitoring chart, marks and notes of the room, and the debrief. */
export const lessonRunTables = `
`
