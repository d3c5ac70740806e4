/** The lesson part by part, its supports, and what is agreed with the teacher. */
import type { Block } from '#shared/contracts/report-model.ts'
import { lessonTexts } from '#shared/domain/lessons/lesson-fields.ts'
import { bold, number, text, words } from '../text/runs.ts'
import { heading } from './at-a-glance.ts'
import { noPart, part, type Packet, type Part } from './facts.ts'
import { isEmpty, linesOf, typed, typedRuns } from './words.ts'

export function segments({ facts: { lesson } }: Packet): Part {
  const rows = lesson.segments
  if (rows.length === 0) return noPart
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0)
  const drawn = rows.flatMap(({ name, teacherDoes, studentsDo }): readonly Block[] => {
    const { drawings } = linesOf(`${teacherDoes}\n${studentsDo}`)
    if (drawings.length === 0) return []
    return [
      { kind: 'heading', level: 2, runs: text(`Drawn in ${name}`) },
      { kind: 'mathText', text: drawings.join('\n') },
    ]
  })
  return part(
    heading(
      rows
        .map(({ name }) => name)
        .filter(Boolean)
        .join(', ') || 'The lesson',
      'segments',
    ),
    {
      kind: 'table',
      caption: 'Parts of the lesson with their minutes',
      isNumbered: false,
      style: 'data',
      widths: [1400, 1050, 4050, 3148],
      head: [words('Part'), number('Min'), words('Teacher'), words('Students')],
      rows: [
        ...rows.map((row) => [
          { runs: [bold(row.name)], align: 'start' as const },
          number(String(row.minutes)),
          typed(row.teacherDoes),
          typed(row.studentsDo),
        ]),
        [
          words('Total'),
          number(lesson.time ? `${minutes} of ${lesson.time.minutes}` : String(minutes)),
          words(''),
          words(''),
        ],
      ],
      totalRow: true,
    },
    ...drawn,
  )
}

const supportFields = [
  'disabilitySupport',
  'englishLearnerSupport',
  'giftedSupport',
  'languageSupport',
  'culturalConnections',
] as const

export function supports({ facts: { lesson } }: Packet): Part {
  const filled = supportFields.filter((field) => !isEmpty(lesson.fields[field]))
  if (filled.length === 0) return noPart
  return part(heading('Supports and connections', 'supports'), {
    kind: 'bullets',
    items: filled.map((field) => [
      bold(`${lessonTexts[field]}: `),
      ...typedRuns(lesson.fields[field]),
    ]),
  })
}

/** What is agreed beforehand is between the two of them. */
export function withTheTeacher({ facts: { lesson }, choices }: Packet): Part {
  const { roles, preBrief } = lesson.fields
  const shown = [
    ['Roles', roles],
    ...(choices.audience === 'teacher' ? [['Before the lesson', preBrief] as const] : []),
  ] as const
  const filled = shown.filter(([, value]) => !isEmpty(value ?? ''))
  const isHeld = choices.audience !== 'teacher' && !isEmpty(preBrief)
  const held: Part = {
    blocks: [],
    withheld: 0,
    disclosure: isHeld
      ? [
          {
            outcome: 'held',
            what: 'What was agreed before the lesson',
            amount: 'all',
            why: 'is between the coach and the teacher',
          },
        ]
      : [],
  }
  if (filled.length === 0) return held
  const blocks = filled.map(([name, value = '']): Block => ({
    kind: 'paragraph',
    runs: [bold(`${name}: `), ...typedRuns(value)],
  }))
  return { ...held, blocks: [heading('Who does what', 'roles'), ...blocks] }
}
