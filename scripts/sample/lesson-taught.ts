// A lesson that was taught in December, as it is kept afterwards: its plan, who did what and when in the
// room, lines with their time, and the debrief that followed.
import type { Taught } from './taught-types.ts'
import type { Lesson, Session } from './types.ts'

const DAY = '2025-12-11'
const TEACHER = 'rivera'

/** kind | shared | name | question that assesses | question that advances */
const STRATEGIES = `
strategy|yes|Marks the point halfway|Why is halfway the place that decides?|Where is halfway between 1/2 and 1?
misconception|yes|Looks only for a five|What does the five tell you here? Which place is it in?|Put 450 and 451 on the line. What is different?
strategy|yes|Measures the distance to both ends|How far is it to each end?|Could you know without measuring both?
misconception|no|Rounds place by place from the right|Where is your first answer on the line?|Is 452 nearer to 450 or to 500? What was asked?
misconception|no|Calls 7/12 small because 12 is large|What is one whole here? Show me 6/12.|Where would 11/12 be?`

const FIELDS: Lesson['fields'] = {
  title: 'Nearer to which?',
  taughtOn: DAY,
  startsAt: '14:10',
  minutes: 60,
  demand: 'procedures with connections',
  standards: ['4.NF.A.2', '3.NBT.A.1'],
  studentPractices: ['SMP3', 'SMP7'],
  teachingPractices: ['MTP3', 'MTP4'],
  tags: ['fractions', 'rounding', 'number line'],
  goal: 'The point halfway decides which end a number is nearer to, because the distances to both ends are equal there. This holds for 452 and for 7/12.',
  learningTarget: 'I can say which end a number is nearer to, and why.',
  successCriteria: 'I find the point halfway. My reason says something about distance.',
  task: 'Is 452 nearer to 400 or to 500? Is 7/12 nearer to 1/2 or to 1? Show both on a line, and say what is the same.',
  taskSource: 'Our own',
  materials: 'Open lines on long paper, clothespins, cards with 452, 447, 7/12 and 5/8',
  vocabulary: 'halfway, nearer, distance',
  connection: 'Both times the point halfway decides; only the unit is another.',
  exitTask: 'Is 5/8 nearer to 1/2 or to 1? How do you know?',
  disabilitySupport: 'A line on the floor to step on; the ends marked with colors.',
  englishLearnerSupport: 'Sentence frame: “… is nearer to …, because halfway is ….”',
  giftedSupport: 'Find a number that is exactly as far from 1/2 as from 1.',
  languageSupport: '“Nearer” and “halfway” with gestures before the task.',
  culturalConnections: 'Which bus stop is nearer to home?',
  roles: 'The coach teaches. Elena stands at the back table and keeps the time of each part.',
  preBrief: 'Elena wants to see how long the first minute without help really is.',
  nextTry: 'Wait a full minute before the first question, with the back table in sight.',
}

const SEGMENTS: Lesson['segments'] = [
  {
    kind: 'launch',
    name: 'Launch',
    minutes: 10,
    teacherDoes:
      '400 and 500 on the clothesline. “Where does 452 hang? Turn to a partner before you point.”',
    studentsDo: 'Agree with a partner, then hang it.',
  },
  {
    kind: 'explore',
    name: 'Explore',
    minutes: 30,
    teacherDoes:
      'Hand out lines. Ask “why there?” before anything else.\nnumberline 0 to 1 by 1/4 mark 1/2 7/12',
    studentsDo: 'Place 452, then 7/12, and write what is the same.',
  },
  {
    kind: 'summarize',
    name: 'Summarize',
    minutes: 20,
    teacherDoes: 'Share in the order below. “Where is halfway in each?”',
    studentsDo: 'Say what decides. Exit task: 5/8.',
  },
]

/** row | minute and name, a star and its place where it was chosen to share, and ! once it was shared */
const MARKS = `
0|12 Amara *2!|14 Kai|17 Talia|19 Grace|26 Hye-rin *4|31 Wren
1|11 Tomasz *1!|11 Devon|13 Noah|15 Jayden|15 Omar|18 Yusuf|20 Rosalie
2|16 Anika *3!|22 Isaac|23 Sefina|29 Lucía
4|27 Malachi|30 Brooklyn|33 Ethan
5|24 Leo|25 Minh Anh`

/** minute | kind | text; a number is a look-for, a lock only for the coach */
const LINES = `
4|line|Half the class points before speaking to a partner.
12|1|
14|line|“It has a five, so up.” Three tables say it the same way.
16|2|Tomasz, after Anika moved the pin
21|lock|I answered Jayden’s question myself. Wait longer.
24|line|The back table folds the paper strip: halfway without counting.
35|1|
41|line|“The half is just the middle of the line, not a five.” (Talia)
52|3|Elena waited 40 seconds`

const LOOK_FORS = [
  'Who speaks of distance before a rule',
  'Who changes a pin, and after which question',
  'How long the first question waits for an answer',
]

const QUESTIONS = [
  'Who spoke of distance first? What did the others do with it?',
  'Which question made somebody move a pin?',
  'What will you try in your own lesson, and when?',
]

const ANSWERS = [
  'Anika, with her hands. Talia put it into words later; three tables took up “the middle of the line”.',
  '“Put 450 and 451 on the line.” Tomasz moved his pin without a word from us.',
  'Waiting: a full minute after the first question, in two lessons before the break.',
]

export function createTaughtLesson(sessions: readonly Session[]): Lesson {
  const session = sessions.find(
    ({ on, type, participantKeys }) =>
      on === DAY && type === 'Modeling' && participantKeys.includes(TEACHER),
  )
  return {
    key: 'lesson-2',
    teacherKey: TEACHER,
    classKey: 'hbe-rivera-4',
    cycleKey: 'rivera-winter',
    sessionKey: session?.key ?? null,
    fields: FIELDS,
    segments: SEGMENTS,
    strategies: linesOf(STRATEGIES).map(strategyOf),
    exitAnswers: [
      { answer: '1/2, 5/8 is just past it', shows: 'Compares distances: target met' },
      { answer: '1, because 5 is a large part of 8', shows: 'Sees parts, not the distance' },
    ],
    lookFors: LOOK_FORS,
    questions: QUESTIONS,
    taught: {
      on: DAY,
      start: FIELDS.startsAt,
      bell: '15:10',
      minutesTaken: [13, 33, 14],
      rowsAdded: [{ kind: 'strategy', name: 'Folds the paper strip' }],
      marks: linesOf(MARKS).flatMap(marksOf),
      lines: linesOf(LINES).map(noteOf),
      debrief: {
        on: DAY,
        answers: ANSWERS,
        reflection:
          'I heard how fast I step in. When nobody helped for a minute, the strip came from the students.',
        nextTry: FIELDS.nextTry,
      },
    },
  }
}

const linesOf = (text: string): readonly string[] => text.trim().split('\n')

function strategyOf(line: string): Lesson['strategies'][number] {
  const [kind = '', isShared, name = '', assessing = '', advancing = ''] = line.split('|')
  return {
    kind: kind === 'misconception' ? 'misconception' : 'strategy',
    name,
    assessing,
    advancing,
    who: '',
    isShared: isShared === 'yes',
    chose: null,
    chosenOf: null,
    source: '',
  }
}

function marksOf(line: string): Taught['marks'] {
  const [row, ...marks] = line.split('|')
  return marks.map((mark) => {
    const [, minute, student = '', share, shared] =
      /^(\d+) ([^*]+?)(?: \*(\d)(!?))?$/u.exec(mark) ?? []
    return {
      row: Number(row),
      student,
      minute: Number(minute),
      share: share === undefined ? null : Number(share),
      isShared: shared === '!',
    }
  })
}

function noteOf(line: string): Taught['lines'][number] {
  const [minute, kind = '', text = ''] = line.split('|')
  const lookFor = /^\d$/.test(kind) ? Number(kind) - 1 : null
  return { minute: Number(minute), lookFor, text, isPrivate: kind === 'lock' }
}
