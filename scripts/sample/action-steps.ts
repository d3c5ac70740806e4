// Action steps: those still open are written out, four of them overdue on the sample's today;
// those of earlier months are dealt from a list and tied to the session they came from.
import { addDays, TODAY } from './calendar.ts'
import { cycleOn } from './cycles.ts'
import { at, createRandom } from './random.ts'
import type { ActionStep, Session } from './types.ts'

/** teacher | owner | due | check-back or - | status | text */
const OPEN = `
gallagher|teacher|2026-02-18|-|open|Send two slope work samples
pires|teacher|2026-02-19|-|open|Choose a unit for a spring cycle
rivera|teacher|2026-02-20|-|open|Exit task with both groups
asante|coach|2026-02-23|-|open|Share the ratio-table task
okafor|teacher|2026-02-24|2026-02-24|practising|Wait time of three seconds after a question
haddad|teacher|2026-02-25|2026-02-25|practising|A student explains first
nguyen|coach|2026-02-26|-|open|Bring fraction strips
rivera|coach|2026-02-27|-|open|Fraction strips for group 2
rivera|teacher|2026-03-03|2026-03-03|practising|Revoicing: ask whether it is what was meant
rahman|teacher|2026-03-04|-|open|Score ten written reasons with the 0 to 2 guide
rahman|coach|2026-03-02|-|open|Print the evidence sheet for four groups
thibodeaux|teacher|2026-03-06|-|open|Pick a day for a shared number talk
okafor|coach|2026-02-26|-|open|Write the launch for unlike denominators
taufa|teacher|2026-03-09|-|open|Bring three exit tasks to the PLC meeting
nguyen|teacher|2026-03-05|2026-03-05|practising|Students cut the line before they number it
kobayashi|coach|2026-03-04|-|open|Draft area-model cards in two sizes
asante|teacher|2026-02-27|2026-02-27|practising|Table first, rule later
quispe|teacher|2026-02-27|-|open|Tally partner talk in both sections
quispe|coach|2026-03-03|-|open|Find a context below zero other than money
raghunathan|teacher|2026-03-06|-|open|Write the strength and the wondering of the visit
pires|coach|2026-03-04|-|open|Offer two dates for co-planning
haddad|coach|2026-03-02|-|open|Make a chart for first explanations
park|teacher|2026-03-02|-|open|Send the visit question to the partner room
ibanez|coach|2026-02-26|-|open|Make the packet for the data meeting
ibanez|teacher|2026-03-06|2026-03-06|practising|Same launch question at both schools
chen|teacher|2026-03-03|-|open|Sort the expression cards with one class first
echeverria|teacher|2026-03-02|2026-03-02|practising|Launch in under eight minutes
echeverria|coach|2026-03-05|-|open|Share the unit's end task
baptiste|teacher|2026-03-04|2026-03-04|practising|Write names beside ideas on the board
malhotra|teacher|2026-03-03|-|open|Ask for the reason at each step
malhotra|coach|2026-03-06|-|open|Bring two hanging-balance tasks`

/** What earlier steps said, by who did them. */
const EARLIER: Readonly<Record<ActionStep['owner'], readonly string[]>> = {
  teacher:
    `Number line on every desk|Ask for the unit before the count|Two minutes of private think time
Keep the wrong answer up until the end|Select three papers before the discussion|Use the talk tally once
Sort exit tasks into three piles|Post the learning target as a question|Try the task with one section first
Write an assessing question for each strategy|Let a student restate before adding on
Stop the launch at the question|Send a photo of the board|Choose partners on purpose
Move the closing to minute 45|Record ten minutes of the summary|Ask "where do you see it in the picture?"
Give the exit task on paper|Write the sequence on a sticky note|Invite a neighbor to watch the launch`
      .split(/\||\n/)
      .filter(Boolean),
  coach:
    `Send the task with answers in three ways|Print the monitoring chart|Find a video of a strong launch
Bring pattern blocks for six groups|Share what came in the grade before|Cover ten minutes for a peer visit
Write up the talk tally|Draft the exit task|Ask the librarian for the number-line strips
Make two versions of the cards`
      .split(/\||\n/)
      .filter(Boolean),
}

const EVIDENCE = [
  'Seen on two visits.',
  'The board photo shows it.',
  'Exit tasks of the week.',
  'Students did it without being asked.',
]

function endOf(on: string, status: 'mastered' | 'dropped') {
  const evidence = createRandom(`evidence ${on}`)
  return {
    status,
    closedOn: addDays(on, 14),
    evidence: status === 'mastered' ? evidence.pick(EVIDENCE) : '',
  }
}

export function createActionSteps(sessions: readonly Session[]): readonly ActionStep[] {
  const done = sessions.filter(({ status }) => status === 'done')
  const open = OPEN.trim()
    .split('\n')
    .map((line) => openStep(line, done))
  return [...earlierSteps(done), ...open].map((step, index) => ({
    ...step,
    key: `step-${index + 1}`,
  }))
}

function openStep(line: string, sessions: readonly Session[]): ActionStep {
  const [teacherKey = '', owner, dueOn = '', check, status, text = ''] = line.split('|')
  const from = sessions.findLast(
    ({ on, participantKeys }) => participantKeys.includes(teacherKey) && on < dueOn && on < TODAY,
  )
  return {
    key: '',
    teacherKey,
    cycleKey: cycleOn(teacherKey, TODAY)?.key ?? null,
    sessionKey: from?.key ?? null,
    text,
    owner: owner as ActionStep['owner'],
    createdOn: from?.on ?? null,
    closedOn: null,
    evidence: '',
    dueOn,
    checkBackOn: check === '-' ? null : (check ?? null),
    status: status as ActionStep['status'],
  }
}

/** About one session in five before February left a step; most were mastered, some dropped. */
function earlierSteps(sessions: readonly Session[]): ActionStep[] {
  const random = createRandom('steps')
  const left = { teacher: [] as string[], coach: [] as string[] }
  return sessions
    .filter(({ on, type, participantKeys }) => {
      const isOfOne = type !== 'PLC' && participantKeys.length > 0
      return on < '2026-02-01' && isOfOne && random.chance(0.22)
    })
    .map((session) => {
      const owner = random.chance(0.7) ? 'teacher' : 'coach'
      if (left[owner].length === 0) left[owner] = random.shuffle(EARLIER[owner])
      return {
        key: '',
        teacherKey: at(session.participantKeys, 0),
        cycleKey: session.cycleKey,
        sessionKey: session.key,
        text: left[owner].pop() ?? '',
        owner,
        createdOn: session.on,
        dueOn: addDays(session.on, random.integer(5, 12)),
        checkBackOn: owner === 'teacher' ? addDays(session.on, 14) : null,
        ...endOf(session.on, random.chance(0.85) ? 'mastered' : 'dropped'),
      }
    })
}
