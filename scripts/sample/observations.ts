// A co-teaching visit as a coach would have written it down, and a peer visit that is agreed on for the week.
// Names are those of the class in roster.csv.
import type { Observation, Session } from './types.ts'

const DAY = '2026-02-19'

/** second | who | look-for from 1 | what was said and done */
const SCRIPT = `
20|||Line from 0 to 2 on the board, nothing between. Students have strips and markers.
55|teacher||Where is 1 on this line? Show your partner before you say it.
70|||Pairs point. Quiet for six seconds.
118|teacher||Talk about why, not about who is right.
150|students|1|Hye-rin: My unit is one fourth, so I need four of them to get to 1.
204|students||Tomasz points at marks: 1, 2, 3, 4. Devon: You counted the lines.
236|teacher||What are you counting? From where?
251|students|2|Tomasz: The jumps. Then it is three jumps, not four.
300|||Kai folds a strip twice and lays it under the line.
402|teacher||Devon said it is the spaces. Who can say that in their own words?
415|students|2|Amara: A mark is where a jump ends. It is not the jump.
471|aside||Ask Elena in the debrief how she chose Amara
540|||Work at tables: place 3/4, 5/4, 7/4.
655|students|1|Noah: 5/4 does not fit, the line stops at 1. Ethan: There is more line, it goes to 2.
742|teacher||How could Ethan’s idea help Noah?
758|||Quiet for four seconds.
770|students||Noah slides the strip past 1 and marks 5/4.
1105|students|3|Anika holds her line under Kai’s: Yours and mine are the same, mine has eighths.
1160|teacher||Is it always the same place? How do you know?
1184|students|3|Anika: Two eighths is one fourth, so it has to be.
1640|||Both teachers at the table of group 2. Strips for three students.
2230|teacher||Which line shows it better, and for what?
2262|students|3|Leo: The strip for the size. The line for how far.
2705|||Exit task handed out: place 5/3. Twenty-two papers back.`

/** What was counted: the second of each. */
const MARKS: Readonly<Record<string, readonly number[]>> = {
  gathering: [55, 602],
  probing: [236, 815, 1402, 1890],
  visible: [1110, 2230, 2240],
  reflecting: [118, 1160],
  engaging: [402, 742, 1240],
  'teacher talk': [20, 55, 118, 236, 402, 742, 1160, 2230],
  'student talk': [150, 251, 415, 770, 1184, 2262],
  'student to student': [204, 655, 1105, 1180],
  'wait time': [70, 758, 1165],
}

export function createObservations(sessions: readonly Session[]): readonly Observation[] {
  const session = sessions.find(
    ({ on, type, participantKeys }) =>
      on === DAY && type === 'Co-teaching' && participantKeys.includes('rivera'),
  )
  return [coTeaching(session?.key ?? null), peerVisit]
}

const coTeaching = (sessionKey: string | null): Observation => ({
  key: 'observation-1',
  kind: 'co-teaching',
  teacherKey: 'rivera',
  visitorKeys: [],
  classKey: 'hbe-rivera-4',
  cycleKey: 'rivera-winter',
  sessionKey,
  observedOn: DAY,
  startsAt: '13:10',
  minutes: 50,
  focus: 'What students do in the seconds after a question that asks why',
  focusAgreedOn: '2026-02-17',
  practices: ['MTP4', 'MTP5'],
  strength:
    'After Devon’s answer you asked who could say it in their own words, and waited. Amara then said what a mark is and what a jump is, and two tables changed what they counted.',
  strengthPractice: 'MTP5',
  wondering:
    'I wonder what would happen if Noah and Ethan compared their two lines before anybody said where 5/4 is.',
  thanks:
    'Thank you for opening your room, and for trying the unmarked line on a day when you did not know what would come.',
  resources:
    'The unmarked line from 0 to 2, on card (in the math room)\nSentence frame: “My unit is …, so …”',
  privateNote: 'Looked tired after the data meeting. Do not add a second goal now.',
  lookFors: [
    'Students name the unit before they count',
    'Spaces are counted, not tick marks',
    'Two lines are compared aloud',
    'The exit task is read the same day',
  ],
  lines: SCRIPT.trim().split('\n').map(lineOf),
  marks: Object.entries(MARKS)
    .flatMap(([kind, seconds]) => seconds.map((second) => ({ kind, second })))
    .toSorted((a, b) => a.second - b.second),
  strategies: [
    {
      second: 300,
      name: 'Folds strips into fourths',
      who: 'Kai, Amara',
      note: 'Twice, laid under the line',
    },
    { second: 251, name: 'Jumps of 1/4 past 1', who: 'Tomasz', note: 'After counting marks first' },
    { second: 1105, name: 'Compares two lines', who: 'Anika', note: '2/8 at the place of 1/4' },
  ],
})

const peerVisit: Observation = {
  key: 'observation-2',
  kind: 'peer visit',
  teacherKey: 'park',
  visitorKeys: ['malhotra'],
  classKey: null,
  cycleKey: 'park-peer',
  sessionKey: null,
  observedOn: '2026-02-26',
  startsAt: '09:20',
  minutes: null,
  focus: 'Which of the two methods students choose for a system, and what they say about why',
  focusAgreedOn: '2026-02-20',
  practices: ['MTP8'],
  strength: '',
  strengthPractice: null,
  wondering: '',
  thanks: '',
  resources: '',
  privateNote: '',
  lookFors: ['The visitor writes what students say', 'One question is left behind'],
  lines: [],
  marks: [],
  strategies: [],
}

function lineOf(line: string): Observation['lines'][number] {
  const [second = '', who = '', lookFor = '', text = ''] = line.split('|')
  return { second: Number(second), who, lookFor: lookFor === '' ? null : Number(lookFor), text }
}
