/** What the coach wrote for the teacher: thanks, focus, strength, wondering, next step, resources. */
import type { Block } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { practiceName } from '#shared/domain/teaching-practices.ts'
import { counted, listed, noValue, printDay } from '../text/print.ts'
import { bold, mathematics, text, words } from '../text/runs.ts'
import type { Letter, Part } from './facts.ts'

export const nothing: Part = { blocks: [], disclosure: [] }

export const heading = (title: string, part: string): Block => ({
  kind: 'heading',
  level: 1,
  runs: text(title),
  part,
})

/** One paragraph a line that was typed. */
export const paragraphs = (typed: string): Block[] =>
  typed
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', runs: mathematics(line) }))

export const goesOut = (
  what: string,
  amount: string,
  { why, part }: { readonly why: string; readonly part: string },
): DisclosureLine => ({ outcome: 'out', what, amount, why, parts: [part] })

const asYouWroteIt = 'as you wrote it for this teacher'

export function thanks({ facts: { teacher, visit, visitors }, shown }: Letter): Part {
  const dear: Block = {
    kind: 'paragraph',
    runs: text(`Dear ${teacher.givenName || teacher.familyName},`),
    part: 'thanks',
  }
  const watched = visitors.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
  const also: Block[] =
    watched.length === 0
      ? []
      : [{ kind: 'paragraph', runs: text(`With me in your room: ${listed(watched)}.`) }]
  const blocks = [dear, ...paragraphs(shown(visit.thanks)), ...also]
  return visit.thanks.trim() === ''
    ? { blocks, disclosure: [] }
    : { blocks, disclosure: [goesOut('Thanks', '1 text', { why: asYouWroteIt, part: 'thanks' })] }
}

export function focus({ facts: { visit }, shown }: Letter): Part {
  if (visit.focus.trim() === '' && visit.practices.length === 0) return nothing
  const agreed =
    visit.focusAgreedOn === null
      ? 'What we agreed to look at'
      : `What we agreed to look at, ${printDay(visit.focusAgreedOn)}`
  const practices: Block[] =
    visit.practices.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            runs: [
              bold('Teaching practices in view: '),
              ...text(`${visit.practices.map(practiceName).join('; ')}.`),
            ],
          },
        ]
  return {
    blocks: [heading(agreed, 'focus'), ...paragraphs(shown(visit.focus)), ...practices],
    disclosure: [
      goesOut('Agreed focus', '1 text', { why: 'agreed with this teacher', part: 'focus' }),
    ],
  }
}

export function strength({ facts: { visit }, shown }: Letter): Part {
  if (visit.strength.trim() === '') return nothing
  const practice: Block[] =
    visit.strengthPractice === null
      ? []
      : [
          {
            kind: 'paragraph',
            runs: [
              bold('Teaching practice: '),
              ...text(`${practiceName(visit.strengthPractice)}.`),
            ],
          },
        ]
  return {
    blocks: [heading('A strength', 'strength'), ...paragraphs(shown(visit.strength)), ...practice],
    disclosure: [goesOut('Strength', '1 text', { why: asYouWroteIt, part: 'strength' })],
  }
}

export function wondering({ facts: { visit }, shown }: Letter): Part {
  if (visit.wondering.trim() === '') return nothing
  return {
    blocks: [heading('A wondering', 'wondering'), ...paragraphs(shown(visit.wondering))],
    disclosure: [goesOut('Wondering', '1 text', { why: asYouWroteIt, part: 'wondering' })],
  }
}

/** Open steps of the visit and its debrief; without one there is room to write it together. */
export function nextSteps({ facts: { steps, teacher }, shown }: Letter): Part {
  const title = heading('Next step and check-back', 'steps')
  if (steps.length === 0)
    return {
      blocks: [
        title,
        {
          kind: 'writingLines',
          prompt: 'What we try next, and when we look at it again:',
          lines: 3,
        },
      ],
      disclosure: [],
    }
  const table: Block = {
    kind: 'table',
    caption: 'Next steps with their check-back',
    isNumbered: false,
    style: 'data',
    widths: [5, 2, 2, 2],
    head: ['Step', 'Who', 'By', 'We check back'].map(words),
    rows: steps.map((step) => [
      { runs: mathematics(shown(step.text)), align: 'start' as const },
      words(step.owner === 'coach' ? 'Coach' : teacher.givenName || teacher.familyName),
      words(step.dueOn === null ? noValue : printDay(step.dueOn)),
      words(step.checkBackOn === null ? noValue : printDay(step.checkBackOn)),
    ]),
    totalRow: false,
  }
  return {
    blocks: [title, table],
    disclosure: [
      goesOut('Action steps', counted(steps.length, 'open step'), {
        why: 'with who, day and check-back',
        part: 'steps',
      }),
    ],
  }
}

export function resources({ facts: { visit }, shown }: Letter): Part {
  const lines = visit.resources
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length === 0) return nothing
  return {
    blocks: [
      heading('Resources', 'resources'),
      { kind: 'bullets', items: lines.map((line) => mathematics(shown(line))) },
    ],
    disclosure: [
      goesOut('Resources', counted(lines.length, 'line'), { why: asYouWroteIt, part: 'resources' }),
    ],
  }
}
