/**
 * The fields and lists of a lesson plan in their order, with the words that undo, differences and the
 * window use for them.
 */

/** From what can be recited to what has to be invented: Smith and Stein's four levels, by their names. */
export const demands = [
  'memorization',
  'procedures without connections',
  'procedures with connections',
  'doing mathematics',
] as const
export type Demand = (typeof demands)[number]

export const segmentKinds = ['launch', 'explore', 'summarize', 'other'] as const
export type SegmentKind = (typeof segmentKinds)[number]

/** Running text, saved while it is typed. */
export const lessonTexts = {
  goal: 'Mathematical goal',
  learningTarget: 'Learning target',
  successCriteria: 'Success criteria',
  task: 'Task',
  taskSource: 'Source of the task',
  materials: 'Materials',
  vocabulary: 'Vocabulary',
  connection: 'Connect',
  exitTask: 'Exit task',
  disabilitySupport: 'Students with disabilities',
  englishLearnerSupport: 'English learners',
  giftedSupport: 'Gifted students',
  languageSupport: 'Language and access',
  culturalConnections: 'Culturally responsive connections',
  roles: 'Roles',
  preBrief: 'Before the lesson',
  nextTry: 'The teacher’s next try',
} as const
export type LessonText = keyof typeof lessonTexts

export const lessonFacts = {
  title: 'Title',
  teacherId: 'Teacher',
  classId: 'Class',
  schoolId: 'School',
  cycleId: 'Cycle',
  grade: 'Grade',
  taughtOn: 'Day',
  startsAt: 'Start',
  minutes: 'Minutes',
  demand: 'Cognitive demand',
  standards: 'Standards',
  studentPractices: 'Student practices',
  teachingPractices: 'Teaching practices',
  tags: 'Tags',
} as const

/** Every field by its name on screen, in the order of the plan. */
export const lessonFieldNames = { ...lessonFacts, ...lessonTexts } as const
export type LessonField = keyof typeof lessonFieldNames

/** What a lesson has many of: one row and several, as people say it. */
export const lessonLists = {
  segments: ['part of the lesson', 'Parts of the lesson'],
  strategies: ['row of what students may do', 'What students may do'],
  exitAnswers: ['answer to the exit task', 'Answers to the exit task'],
  lookFors: ['look-for', 'Look-fors'],
  questions: ['debrief question', 'Debrief questions'],
} as const satisfies Readonly<Record<string, readonly [one: string, many: string]>>
export type LessonList = keyof typeof lessonLists
