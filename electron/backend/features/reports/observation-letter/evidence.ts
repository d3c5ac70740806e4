/** What was seen and heard: evidence by look-for with its time, students' thinking, counts, the whole script. */
import type { Cell } from '#shared/contracts/report-model.ts'
import { markCounts, type MarkCount } from '#shared/domain/observations/mark-counts.ts'
import {
  markWords,
  speakerLabels,
  type MarkKind,
} from '#shared/domain/observations/observation-words.ts'
import { counted, listed, noValue } from '../text/print.ts'
import { bold, mathematics, number, text, words } from '../text/runs.ts'
import type { Letter, Part } from './facts.ts'
import { goesOut, heading, nothing } from './words.ts'

/** Within a sentence. */
const lowered = (value: string): string => value.charAt(0).toLowerCase() + value.slice(1)

export function evidence(letter: Letter): Part {
  const { facts, shown } = letter
  const { lookFors, lines } = facts
  const named = { title: 'What I saw and heard', part: 'evidence', what: 'Evidence' }
  if (!hasEvidence(facts)) return whole(letter, named)
  const seen = lookFors
    .map((lookFor) => ({
      ...lookFor,
      lines: lines.filter(({ lookForId }) => lookForId === lookFor.id),
    }))
    .filter((one) => one.lines.length > 0)
  const unseen = lookFors.filter(({ id }) => seen.every((one) => one.id !== id))
  const count = seen.reduce((sum, one) => sum + one.lines.length, 0)
  return {
    blocks: [
      heading(named.title, named.part),
      {
        kind: 'table',
        caption: 'Evidence by look-for, with the time',
        isNumbered: false,
        style: 'data',
        widths: [3.4, 1.1, 6.5],
        head: ['We looked for', 'Time', 'What was said and done'].map(words),
        rows: seen.flatMap((one) =>
          one.lines.map((line, index): Cell[] => [
            { runs: index === 0 ? [bold(one.text)] : text(''), align: 'start' },
            words(line.time),
            { runs: mathematics(shown(line.text)), align: 'start' },
          ]),
        ),
        totalRow: false,
        ...(unseen.length > 0 && {
          note: text(
            `No line of my script is about: ${listed(unseen.map((one) => lowered(one.text)))}. That says where I looked, not what there was.`,
          ),
        }),
      },
    ],
    disclosure: [
      goesOut('Evidence', counted(count, 'line'), {
        why: 'with its time, what was said and done',
        part: 'evidence',
      }),
    ],
  }
}

export function thinking({ facts: { strategies }, shown, shownList }: Letter): Part {
  if (strategies.length === 0) return nothing
  return {
    blocks: [
      heading('Students’ thinking', 'thinking'),
      {
        kind: 'table',
        caption: 'Strategies that were seen',
        isNumbered: false,
        style: 'data',
        widths: [4, 2.6, 4.4],
        head: ['What students did', 'Who', 'What it looked like'].map(words),
        rows: strategies.map(({ name, who, note }): Cell[] => [
          { runs: mathematics(shown(name)), align: 'start' },
          words(shownList(who) || noValue),
          { runs: note === '' ? text(noValue) : mathematics(shown(note)), align: 'start' },
        ]),
        totalRow: false,
      },
    ],
    disclosure: [
      goesOut('Strategies seen', counted(strategies.length, 'strategy', 'strategies'), {
        why: 'what students of this teacher did',
        part: 'thinking',
      }),
    ],
  }
}

export function counts({ facts: { marks }, choices }: Letter): Part {
  if (choices.counts === 'out' || marks.length === 0) return nothing
  const { questions, talk } = markCounts(marks)
  const cells = (one: MarkCount<MarkKind> | undefined): Cell[] => [
    words(one ? markWords[one.kind].label : ''),
    number(one ? String(one.count) : ''),
  ]
  return {
    blocks: [
      heading('Questions and talk', 'counts'),
      {
        kind: 'table',
        caption: 'Questions by kind and turns of talk',
        isNumbered: false,
        style: 'data',
        widths: [4.6, 1, 0.5, 3.4, 1],
        head: [
          words(`Questions, n = ${questions.n}`),
          number('Count'),
          words(''),
          words(`Talk, n = ${talk.n}`),
          number('Count'),
        ],
        rows: questions.kinds.map((question, index) => [
          ...cells(question),
          words(''),
          ...cells(talk.kinds[index]),
        ]),
        totalRow: false,
        note: text(
          'Counted by ear in this one lesson: a picture to talk about, no measure of anybody.',
        ),
      },
    ],
    disclosure: [
      goesOut('Questions and talk', counted(marks.length, 'count'), {
        why: 'of this one lesson, no score',
        part: 'counts',
      }),
    ],
  }
}

/** After all else, since it is long; not once more where it stands in place of evidence. */
export function script(letter: Letter): Part {
  const { facts, choices } = letter
  if (choices.evidence === 'look-fors' || !hasEvidence(facts)) return nothing
  return whole(letter, { title: 'The script', part: 'script', what: 'The script' })
}

/** False where no line was made evidence of a look-for. */
const hasEvidence = ({ lines, lookFors }: Letter['facts']): boolean =>
  lines.some(({ lookForId }) => lookFors.some(({ id }) => id === lookForId))

type Named = { readonly title: string; readonly part: string; readonly what: string }

function whole({ facts: { lines }, shown }: Letter, { title, part, what }: Named): Part {
  if (lines.length === 0) return nothing
  return {
    blocks: [
      heading(title, part),
      {
        kind: 'table',
        caption: 'The script with the time of each line',
        isNumbered: false,
        style: 'data',
        widths: [1.2, 1.4, 8.4],
        head: ['Time', 'Who', 'What was said and done'].map(words),
        rows: lines.map((line): Cell[] => [
          words(line.time),
          words(line.who === '' ? '' : speakerLabels[line.who]),
          { runs: mathematics(shown(line.text)), align: 'start' },
        ]),
        totalRow: false,
      },
    ],
    disclosure: [
      goesOut(what, counted(lines.length, 'line'), {
        why: 'all that was written but your asides',
        part,
      }),
    ],
  }
}
