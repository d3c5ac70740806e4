/** What the lesson is, on one look; and at the end its standards with what comes before and after. */
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import { mathematicalPracticeName } from '#shared/domain/mathematical-practices.ts'
import { practiceName } from '#shared/domain/teaching-practices.ts'
import { listed, noValue } from '../text/print.ts'
import { bold, text, words } from '../text/runs.ts'
import { noPart, part, type Packet, type Part } from './facts.ts'
import { isEmpty, typed } from './words.ts'

export const heading = (title: string, key: string): Block => ({
  kind: 'heading',
  level: 1,
  runs: text(title),
  part: key,
})

export function atAGlance({ facts: { lesson } }: Packet): Part {
  const { fields } = lesson
  const demand =
    fields.demand === null ? '' : `${fields.demand[0]?.toUpperCase()}${fields.demand.slice(1)}`
  const rows: readonly (readonly [string, string])[] = [
    ['Standards', lesson.standards.map(({ code, title }) => `${code} ${title}`.trim()).join('; ')],
    ['Mathematical goal', fields.goal],
    ['Learning target', fields.learningTarget],
    ['Success criteria', fields.successCriteria],
    ['Task and demand', [fields.taskSource, demand].filter((one) => !isEmpty(one)).join('. ')],
    ['Materials', fields.materials],
    ['Vocabulary', fields.vocabulary],
    ['Student practices', listed(fields.studentPractices.map(mathematicalPracticeName))],
    ['Teaching practices', listed(fields.teachingPractices.map(practiceName))],
  ]
  const filled = rows.filter(([, value]) => !isEmpty(value))
  if (filled.length === 0) return noPart
  return part(heading('At a glance', 'at-a-glance'), {
    kind: 'table',
    caption: 'At a glance',
    isNumbered: false,
    style: 'data',
    widths: [2000, 7648],
    head: [words('What'), words('This lesson')],
    rows: filled.map(([name, value]) => [{ runs: [bold(name)], align: 'start' }, typed(value)]),
    totalRow: false,
  })
}

export function standards({ facts: { lesson } }: Packet): Part {
  if (lesson.standards.length === 0) return noPart
  const all = (of: readonly { readonly code: string; readonly title: string }[]): Cell =>
    of.length === 0
      ? words(noValue)
      : words(of.map(({ code, title }) => `${code} ${title}`.trim()).join('; '))
  return part(heading('Standards, before and after', 'standards'), {
    kind: 'table',
    caption: 'What comes before these standards, and after',
    isNumbered: false,
    style: 'data',
    widths: [3216, 3216, 3216],
    head: [words('Before'), words('In this lesson'), words('After')],
    rows: lesson.standards.map(({ code, title, before, after }) => [
      all(before),
      { runs: [bold(code), ...text(title === '' ? '' : ` ${title}`)], align: 'start' },
      all(after),
    ]),
    totalRow: false,
  })
}
