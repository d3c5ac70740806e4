// One lesson plan as a coach would have it the week before: all of it filled in, with what students did
// on the exit task of February 13, which 24 students wrote (see the goal of the same cycle).
import { createTaughtLesson } from './lesson-taught.ts'
import type { Lesson, Session } from './types.ts'

const DAY = '2026-03-03'
const TEACHER = 'rivera'
const SOURCE = 'Exit task, Feb 13, 2026'
const STUDENTS = 24

/** kind | chose | shared | name | who | question that assesses | question that advances */
const STRATEGIES = `
strategy|7|yes|Folds strips into fourths|Amara, Kai|What is one whole here? Show me 1/4.|How would the strip show more than one whole?
misconception|6|yes|Counts tick marks, not spaces|Tomasz, Devon|What are you counting? From where?|Jump from 0. How many jumps of 1/4 to get there?
strategy|5|yes|Jumps of 1/4 past 1|Hye-rin|Where did you pass 1? How do you know?|Where would 9/4 be? And 11/4?
strategy|3|yes|Compares with 1: 7/4 is 1 and 3/4|Anika|What does the 3/4 stand for?|Use it to compare 7/4 and 5/3.
misconception|3|no|Fractions stay below 1|Noah, Ethan|Where would you put 4/4?|One more 1/4: where are you now?`

const FIELDS: Lesson['fields'] = {
  title: 'Where does 7/4 live?',
  taughtOn: DAY,
  startsAt: '10:40',
  minutes: null,
  demand: 'procedures with connections',
  standards: ['4.NF.A.2', '3.NF.A.2'],
  studentPractices: ['SMP3', 'SMP5'],
  teachingPractices: ['MTP2', 'MTP5'],
  tags: ['fractions', 'number line'],
  goal: 'A fraction is a number with one place on the line, also past 1. The size of the unit decides where, not the count of marks.',
  learningTarget: 'I can place any fraction on a line and say what my unit is.',
  successCriteria:
    'I name the whole and the unit before I count. I count spaces. My reason also works for 9/4.',
  task: 'Here is a line with only 0 and 2. Where do 3/4, 5/4 and 7/4 live? Place them, and write how far each is from 1.',
  taskSource: 'Our own, after the exit task of February 13',
  materials: 'Paper strips (two a student), lines with 0 and 2 on card, markers',
  vocabulary: 'whole, unit, numerator, denominator, past 1',
  connection:
    'The same 1/4 is a strip, a jump and a space between two marks. Past 1, the unit stays the same.',
  exitTask: 'Place 5/3 on a line from 0 to 2. Say what your unit is.',
  disabilitySupport: 'Strips with a raised edge; lines on card that can be folded.',
  englishLearnerSupport: 'Sentence frame on the board: “My unit is …, so …”.',
  giftedSupport: 'Twelfths for those who finish: place 7/4 and 5/3 on one line.',
  languageSupport: 'Partners point before they speak; “unit” is on the wall with a drawing.',
  culturalConnections: 'Distances that students walk: how far past the corner store is school?',
  roles:
    'The coach teaches. Elena watches the left half of the room and writes what students say about the unit. In Summarize she writes students’ words on the board.',
  preBrief: 'Elena chooses two students to watch. We agree not to help before a minute has passed.',
  nextTry: '',
}

const SEGMENTS: Lesson['segments'] = [
  {
    kind: 'launch',
    name: 'Launch',
    minutes: 10,
    teacherDoes:
      'One line, 0 and 2 marked, nothing else. “Where is 1? Where is 1/2? How do you know?”',
    studentsDo: 'Partners point before they speak.',
  },
  {
    kind: 'explore',
    name: 'Explore',
    minutes: 35,
    teacherDoes:
      'Place 3/4, 5/4 and 7/4. How far is each from 1?\nnumberline 0 to 2 by 1/4 mark 3/4 5/4 7/4 jumps 1/4 from 0 to 1 jumps 1/4 from 1 to 7/4 dashed',
    studentsDo: 'Fold, measure or draw, and be ready to say what your unit is.',
  },
  {
    kind: 'summarize',
    name: 'Summarize',
    minutes: 25,
    teacherDoes:
      'Share in the order below. Connect strips to jumps: “Where is the same 1/4 in both?”',
    studentsDo: 'Say where the unit is in each. Exit task: place 5/3.',
  },
]

const EXIT_ANSWERS: Lesson['exitAnswers'] = [
  {
    answer: '5/3, two thirds past 1',
    shows: 'Uses thirds as the unit past 1: target met',
  },
  { answer: 'At the fifth mark', shows: 'Counts marks: jump together from 0 tomorrow' },
  { answer: 'Between 0 and 1', shows: 'Fractions stay below 1: strips past one whole' },
]

const LOOK_FORS = [
  'Who names the unit before counting',
  'What wrong placements are left up',
  'Which question moved a student on',
]

const QUESTIONS = [
  'What did students say about the unit? Who said it first?',
  'Which question changed what a student did next?',
  'What will you try in your own lesson, and when?',
]

export function createLessons(sessions: readonly Session[]): readonly Lesson[] {
  const session = sessions.find(
    ({ on, type, participantKeys }) =>
      on === DAY && type === 'Modeling' && participantKeys.includes(TEACHER),
  )
  return [
    {
      key: 'lesson-1',
      teacherKey: TEACHER,
      classKey: 'hbe-rivera-4',
      cycleKey: 'rivera-winter',
      sessionKey: session?.key ?? null,
      fields: FIELDS,
      segments: SEGMENTS,
      strategies: STRATEGIES.trim().split('\n').map(strategyOf),
      exitAnswers: EXIT_ANSWERS,
      lookFors: LOOK_FORS,
      questions: QUESTIONS,
      taught: null,
    },
    createTaughtLesson(sessions),
  ]
}

function strategyOf(line: string): Lesson['strategies'][number] {
  const [kind = '', chose, isShared, name = '', who = '', assessing = '', advancing = ''] =
    line.split('|')
  return {
    kind: kind === 'misconception' ? 'misconception' : 'strategy',
    name,
    assessing,
    advancing,
    who,
    isShared: isShared === 'yes',
    chose: Number(chose),
    chosenOf: STUDENTS,
    source: SOURCE,
  }
}
