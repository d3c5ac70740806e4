/** Lesson plans with their versions, observations, look-for sets, strategies. */
export const lessonTables = ``
