// Coaching cycles and their goals: 18 teachers are in one on the sample's today, some closed one
// in the fall. Phases are dated; a phase lasts until the day before the next.
import { addDays } from './calendar.ts'
import { wordsOf } from './cycle-words.ts'
import type { CoachingModel, Cycle, Goal, Phase } from './types.ts'

/** key | title | model | members | planned end | standards | phase@start, … (closed: first "x ") */
const CYCLE_LINES = `
rahman-spring|Justify which is larger|Student-centered|rahman|2026-03-27|4.NF.A.2|Goal@2026-01-26,Evidence@2026-02-09
rivera-winter|Fractions on the number line|Impact Cycle|rivera|2026-03-13|4.NF.A.2,4.NF.A.1|Identify@2025-11-17,Learn@2025-12-08,Improve@2026-01-20
okafor-winter|Unlike denominators with meaning|Content-focused|okafor|2026-03-20|5.NF.A.1,5.NF.A.2|Before@2026-01-12,During@2026-02-02
grade-5-plc|One exit task for grade 5|PLC|taufa,okafor|2026-04-24|5.NF.B.4|Question@2026-01-26,Plan@2026-02-09
nguyen-winter|Unit fractions that students draw|Impact Cycle|nguyen|2026-04-03|3.NF.A.1,3.NF.A.2|Identify@2026-01-12,Learn@2026-02-02
kobayashi-spring|Area models to the written method|Content-focused|kobayashi|2026-04-17|4.NBT.B.5|Before@2026-02-10
asante-winter|Ratio tables before rules|Impact Cycle|asante|2026-03-06|6.RP.A.3|Identify@2025-11-10,Learn@2025-12-02,Improve@2026-01-12
quispe-winter|Signed numbers on a vertical line|Student-centered|quispe|2026-03-20|7.NS.A.1|Goal@2026-01-06,Evidence@2026-01-20,Instruct@2026-02-03
raghunathan-winter|Decimal products that make sense|Content-focused|raghunathan|2026-03-20|5.NBT.B.7|Before@2025-12-08,During@2026-01-12,After@2026-02-12
lindqvist-spring|A launch that keeps the task open|Impact Cycle|lindqvist|2026-05-01|3.OA.A.3|Identify@2026-02-10
haddad-winter|Students explain first|Impact Cycle|haddad|2026-03-27|6.NS.A.1|Identify@2026-01-12,Learn@2026-02-02
park-peer|Two rooms, one system of equations|Peer|park,malhotra|2026-04-10|8.EE.C.8|Prepare@2026-01-20,Visit@2026-02-09
gallagher-winter|Slope from three places|Classroom-based|gallagher|2026-02-27|8.EE.B.5,8.EE.B.6|Observe@2025-11-17,Model@2025-12-08,Co-teach@2026-01-12,Release@2026-02-09
ibanez-winter|One unit, two schools|Collaborative|ibanez|2026-04-03|8.F.B.4|Plan@2026-01-20,Teach@2026-02-09
chen-winter|Expressions as objects|Collaborative|chen|2026-03-27|6.EE.A.3|Plan@2026-02-02
echeverria-winter|First unit in a new room|Classroom-based|echeverria|2026-03-20|6.EE.B.7|Observe@2025-12-08,Model@2026-01-12,Co-teach@2026-02-09
baptiste-winter|Whose ideas do we build on?|Student-centered|baptiste|2026-04-03|7.RP.A.2|Goal@2026-01-26,Evidence@2026-02-12
malhotra-winter|Equations with reasons|Impact Cycle|malhotra|2026-04-03|8.EE.C.7|Identify@2026-01-20,Learn@2026-02-09
x rivera-fall|Number talks that start on time|Impact Cycle|rivera|2025-11-07|4.NBT.A.1|Identify@2025-09-08,Learn@2025-09-22,Improve@2025-10-06
x okafor-fall|Place value with decimals|Student-centered|okafor|2025-11-14|5.NBT.A.3|Goal@2025-09-08,Evidence@2025-09-22,Instruct@2025-10-06,Reflect@2025-11-03
x haddad-fall|Double number lines|Content-focused|haddad|2025-11-21|6.RP.A.2|Before@2025-09-15,During@2025-10-06,After@2025-11-10
x raghunathan-fall|Sorting exit tasks|Collaborative|raghunathan|2025-11-07|5.NBT.B.6|Plan@2025-09-15,Teach@2025-10-06,Reflect@2025-10-27
x grade-7-plc|Proportional or not?|PLC|pires,wojcik,baptiste|2025-12-12|7.RP.A.2|Question@2025-10-06,Plan@2025-10-27,Teach@2025-11-17,Look back@2025-12-08
x thibodeaux-fall|Arrays on the carpet|Classroom-based|thibodeaux|2025-11-21|3.OA.A.1|Observe@2025-09-22,Model@2025-10-06,Co-teach@2025-10-27,Release@2025-11-10`

/** cycle | kind | text | measure | unit | n | target | value@date, … (the first is the baseline) */
const GOAL_LINES = `
rivera-winter|student-achievement|75% of students place fractions on a number line: at least 3 of 4 right on the exit task.|Exit task, 4 items|% of students|24|75|33@2025-11-21,42@2025-12-12,52@2026-01-16,63@2026-01-30,71@2026-02-13
rivera-winter|teacher-practice|Ask for the unit before the count in every whole-class discussion.|Tally in 15 minutes of video|% of turns|20|80|25@2025-11-19,45@2025-12-18,60@2026-01-28,75@2026-02-11
rahman-spring|student-achievement|70% of students give a reason that uses a benchmark or a common unit.|Written response, scored 0 to 2|% of students|23|70|30@2026-02-05
okafor-winter|student-achievement|80% of students rename both fractions before adding.|Exit task, 3 items|% of students|46|80|35@2026-01-16,48@2026-02-06,57@2026-02-20
grade-5-plc|student-achievement|75% of grade 5 draws a model that matches a product of fractions.|Common exit task|% of students|112|75|38@2026-02-04
nguyen-winter|student-achievement|80% of students cut a line into equal lengths, not equal marks.|Exit task, 4 items|% of students|22|80|27@2026-01-21,36@2026-02-13
kobayashi-spring|student-achievement|75% of students match each partial product with its part of the area model.|Quiz, 4 items|% of students|43|75|40@2026-02-18
asante-winter|student-achievement|75% of students solve a rate problem with a table or a double line.|Exit task, 3 items|% of students|69|75|41@2025-11-18,49@2025-12-11,58@2026-01-23,68@2026-02-13
quispe-winter|student-engagement|Every student speaks to a partner about a signed-number problem in each lesson.|Talk tally|% of students|47|95|52@2026-01-14,66@2026-01-29,78@2026-02-11
raghunathan-winter|student-achievement|70% of students say whether a decimal product is more or less than a factor.|Exit task, 4 items|% of students|45|70|31@2025-12-12,47@2026-01-23,62@2026-02-19
haddad-winter|teacher-practice|A student explains before the teacher does.|Tally of first explanations|% of problems|12|75|25@2026-01-15,42@2026-02-05,50@2026-02-18
park-peer|teacher-practice|Each visit ends with one question to try within a week.|Visit log|questions tried|1|6|0@2026-01-22,2@2026-02-11
gallagher-winter|student-achievement|70% of students find slope from a table, a graph and a story.|Exit task, 3 items|% of students|76|70|29@2025-11-20,41@2025-12-16,55@2026-01-27,64@2026-02-18
ibanez-winter|student-achievement|70% of students at both schools name rate and start value in context.|Exit task, 4 items|% of students|72|70|37@2026-01-28,44@2026-02-19
chen-winter|student-achievement|75% of students decide with a reason whether two expressions are equivalent.|Card sort|% of students|52|75|34@2026-02-11
echeverria-winter|teacher-practice|Launch in under eight minutes without showing a method.|Minutes, mean of the week|minutes|5|8|16@2025-12-11,13@2026-01-20,10@2026-02-12
baptiste-winter|student-engagement|Ideas of at least ten different students are built on in a lesson.|Names on the board|students|26|10|4@2026-02-03,6@2026-02-18
malhotra-winter|student-achievement|80% of students give the reason for each step of an equation.|Exit task, 2 equations|% of students|54|80|36@2026-01-29,47@2026-02-18
lindqvist-spring|student-engagement|All students start on the task within two minutes.|Count after two minutes|% of students|20|90|55@2026-02-10
rivera-fall|teacher-practice|Number talk begins within three minutes of the bell.|Days of the week|days in 5|5|5|1@2025-09-12,3@2025-10-03,5@2025-10-31
okafor-fall|student-achievement|75% of students compare decimals by place.|Quiz, 5 items|% of students|47|75|43@2025-09-19,61@2025-10-17,77@2025-11-12
haddad-fall|student-achievement|70% of students find a unit rate on a double line.|Exit task, 3 items|% of students|105|70|39@2025-09-24,58@2025-10-22,69@2025-11-19
raghunathan-fall|student-achievement|75% of students explain a remainder in context.|Exit task, 2 items|% of students|45|75|40@2025-09-26,60@2025-10-24,71@2025-11-06
grade-7-plc|student-achievement|70% of grade 7 decides whether a table is proportional and says why.|Common exit task|% of students|330|70|33@2025-10-16,64@2025-12-09
thibodeaux-fall|student-achievement|80% of students write two equations for an array.|Exit task, 3 items|% of students|22|80|50@2025-10-03,64@2025-10-31,77@2025-11-20`

const PRIORITY_OF: Readonly<Record<string, string>> = {
  'rivera-winter': 'priority-3',
  'okafor-winter': 'priority-3',
  'nguyen-winter': 'priority-3',
  'haddad-winter': 'priority-1',
  'baptiste-winter': 'priority-1',
  'grade-5-plc': 'priority-4',
  'gallagher-winter': 'priority-5',
  'asante-winter': 'priority-2',
}

const STRATEGY_OF: Readonly<Record<string, string>> = {
  'rivera-winter': 'Every discussion starts from a line without marks; the unit is named first.',
  'okafor-winter': 'Strips beside symbols until the class asks to leave them out.',
  'asante-winter': 'Tables and double lines before any rule.',
  'gallagher-winter': 'Each problem from three places: table, graph, story.',
  'haddad-winter': 'Students explain first; the teacher asks who heard it.',
  'echeverria-winter': 'A picture and one question, nothing solved.',
}

export const CYCLES: readonly Cycle[] = CYCLE_LINES.trim().split('\n').map(cycleOf)
export const GOALS: readonly Goal[] = [
  ...GOAL_LINES.trim().split('\n').map(goalOf),
  {
    key: 'goal-without-cycle',
    cycleKey: null,
    teacherKey: 'van-der-meer',
    priorityKey: 'priority-1',
    direction: 'up',
    strategy: '',
    kind: 'student-engagement',
    text: 'Half of the class has spoken by the middle of each lesson.',
    measure: 'Names on the seating chart',
    unit: '% of students',
    baselineValue: 24,
    baselineOn: '2026-01-21',
    baselineN: 21,
    targetValue: 50,
    targetOn: '2026-05-29',
    resultValue: null,
    resultOn: null,
    resultN: null,
    dataPoints: [{ on: '2026-01-21', value: 24, n: 21 }],
  },
]

/** The cycle that a teacher was in on a date; their own before a team's. */
export function cycleOn(teacherKey: string, date: string): Cycle | undefined {
  return CYCLES.filter(
    ({ memberKeys, startsOn, plannedEndOn }) =>
      memberKeys.includes(teacherKey) && startsOn <= date && date <= plannedEndOn,
  ).toSorted((a, b) => a.memberKeys.length - b.memberKeys.length)[0]
}

export function phaseOn({ phases }: Cycle, date: string): Phase | undefined {
  return phases.findLast(({ startsOn }) => startsOn <= date)
}

function cycleOf(line: string): Cycle {
  const closed = line.startsWith('x ')
  const [key = '', title = '', model, members = '', plannedEndOn = '', standards = '', steps = ''] =
    line.replace(/^x /, '').split('|')
  const starts = steps.split(',').map((step) => step.split('@'))
  const phases = starts.map(([name = '', startsOn = ''], index): Phase => {
    const next = starts[index + 1]?.[1]
    const last = closed ? plannedEndOn : null
    return { name, startsOn, endsOn: next === undefined ? last : addDays(next, -1) }
  })
  return {
    key,
    title,
    model: model as CoachingModel,
    memberKeys: members.split(','),
    startsOn: phases[0]?.startsOn ?? '',
    plannedEndOn,
    status: closed ? 'closed' : 'active',
    focusStandards: standards.split(','),
    ...wordsOf(key, { on: plannedEndOn, isClosed: closed }),
    phases,
  }
}

function goalOf(line: string, index: number): Goal {
  const [cycleKey = '', kind, text = '', measure = '', unit = '', n, target, values = ''] =
    line.split('|')
  const dataPoints = values.split(',').map((point) => {
    const [value, on = ''] = point.split('@')
    return { on, value: Number(value), n: Number(n) }
  })
  const cycle = CYCLES.find(({ key }) => key === cycleKey)
  if (!cycle) throw new Error(`No cycle ${cycleKey}`)
  const last = cycle.status === 'closed' ? dataPoints.at(-1) : undefined
  return {
    key: `goal-${index + 1}`,
    cycleKey,
    teacherKey: null,
    priorityKey: PRIORITY_OF[cycleKey] ?? null,
    direction: Number(target) < (dataPoints[0]?.value ?? 0) ? 'down' : 'up',
    strategy: STRATEGY_OF[cycleKey] ?? '',
    kind: kind as Goal['kind'],
    text,
    measure,
    baselineValue: dataPoints[0]?.value ?? 0,
    baselineOn: dataPoints[0]?.on ?? cycle.startsOn,
    baselineN: Number(n),
    targetValue: Number(target),
    targetOn: cycle.plannedEndOn,
    resultValue: last?.value ?? null,
    resultOn: last?.on ?? null,
    resultN: last?.n ?? null,
    unit,
    dataPoints,
  }
}
