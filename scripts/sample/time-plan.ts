// The share of her hours that the coach means to give to each category, and how many hours a week.
export const TIME_PLAN = {
  minutesPerWeek: 960,
  categories: [
    { name: 'Planning with teachers', percent: 25 },
    { name: 'In classrooms', percent: 35 },
    { name: 'Observing and debriefing', percent: 20 },
    { name: 'Data and assessment', percent: 10 },
    { name: 'Teams and professional development', percent: 5 },
    { name: 'Administration', percent: 5 },
  ],
} as const
