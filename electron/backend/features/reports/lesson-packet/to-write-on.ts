/** The pages that are used in the room: the task, the chart, look-fors, the exit task, the debrief. */
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import { bold, muted, text, words } from '../text/runs.ts'
import { heading } from './at-a-glance.ts'
import { noPart, part, type Packet, type Part } from './facts.ts'
import { isEmpty, typed, typedRuns } from './words.ts'

const empty = words('')

/** For students: nothing of the plan but the task stands on it. */
export function taskSheet({ facts: { lesson } }: Packet): Part {
  const { task } = lesson.fields
  if (isEmpty(task)) return noPart
  return part(
    heading('Task', 'task'),
    { kind: 'note', runs: text('Name ______________________________    Date ______________') },
    { kind: 'mathText', text: task },
    { kind: 'writingLines', prompt: 'Draw or write how you know.', lines: 12 },
  )
}

/** Two at least, and enough for a page to write on where little was anticipated. */
const emptyRows = (rows: number): number => Math.max(2, 6 - rows)

export function monitoringChart({ facts: { lesson } }: Packet): Part {
  const rows = lesson.strategies.filter(({ name }) => !isEmpty(name))
  return part(
    heading('Monitoring chart', 'monitoring-chart'),
    {
      kind: 'note',
      runs: text(
        'Write who, what you saw or heard, and the order for sharing. Empty rows are for thinking that nobody expected.',
      ),
    },
    {
      kind: 'table',
      caption: 'Monitoring chart to write on',
      isNumbered: false,
      style: 'writing',
      widths: [2900, 2500, 6200, 1600],
      head: [
        words('Strategy or misconception'),
        words('Who'),
        words('What I saw or heard'),
        words('Order for sharing'),
      ],
      rows: [
        ...rows.map(({ name, assessing }): Cell[] => [
          {
            runs: typedRuns(name),
            align: 'start',
            ...(!isEmpty(assessing) && { detail: typedRuns(assessing) }),
          },
          empty,
          empty,
          empty,
        ]),
        ...Array.from({ length: emptyRows(rows.length) }, (): Cell[] => [
          empty,
          empty,
          empty,
          empty,
        ]),
      ],
      rowHeight: rowHeight(rows.length + emptyRows(rows.length)),
      totalRow: false,
    },
  )
}

/** As high as fits on one page, in points, but never too low to write in. */
const rowHeight = (rows: number): number => Math.max(46, Math.min(72, Math.floor(380 / rows)))

export function lookFors({ facts: { lesson } }: Packet): Part {
  const filled = lesson.lookFors.filter((one) => !isEmpty(one.text))
  const rows = filled.length > 0 ? filled.map((one) => typed(one.text)) : [empty, empty, empty]
  return part(
    heading('Look-fors for the watching teacher', 'look-fors'),
    {
      kind: 'paragraph',
      runs: text('Write what you see and hear, with the time. Leave out what you think of it.'),
    },
    {
      kind: 'table',
      caption: 'Look-fors to write on',
      isNumbered: false,
      style: 'writing',
      widths: [3200, 1000, 5448],
      head: [words('Look for'), words('Time'), words('What I saw or heard')],
      rows: rows.map((row): Cell[] => [row, empty, empty]),
      rowHeight: 64,
      totalRow: false,
    },
  )
}

export function exitTask({ facts: { lesson } }: Packet): Part {
  const task = lesson.fields.exitTask
  const answers = lesson.exitAnswers.filter(({ answer }) => !isEmpty(answer))
  if (isEmpty(task) && answers.length === 0) return noPart
  const blocks: Block[] = [heading('Exit task', 'exit-task')]
  if (!isEmpty(task)) blocks.push({ kind: 'mathText', text: task })
  if (answers.length > 0)
    blocks.push({
      kind: 'table',
      caption: 'What each answer would show',
      isNumbered: false,
      style: 'data',
      widths: [3600, 6048],
      head: [words('Answer'), words('What it shows')],
      rows: answers.map(({ answer, shows }) => [typed(answer), typed(shows)]),
      totalRow: false,
    })
  return part(...blocks)
}

const usualQuestions = [
  'What did students understand? What shows it?',
  'Which question changed what a student did next?',
  'What will you try in your own lesson, and when?',
]

export function debrief({ facts: { lesson } }: Packet): Part {
  const own = lesson.questions.map((one) => one.text).filter((one) => !isEmpty(one))
  const questions = own.length > 0 ? own : usualQuestions
  return part(
    heading('Debrief', 'debrief'),
    ...questions.map((question, place): Block => ({
      kind: 'writingLines',
      prompt: `${place + 1}. ${question}`,
      lines: questions.length > 4 ? 2 : 3,
    })),
    {
      kind: 'callout',
      title: 'My next try',
      paragraphs: [
        [bold('One thing I will try: '), muted('_______________________________________________')],
        [bold('Check back on: '), muted('_______________________')],
      ],
    },
  )
}
