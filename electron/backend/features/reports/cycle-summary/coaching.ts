/** The coaching itself: partners, goals, look-fors, what was done, reflections, what comes next. */
import type { Block, Cell } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { practiceName } from '#shared/domain/teaching-practices.ts'
import { counted, listed, noValue, printDay, printDays, printHours } from '../text/print.ts'
import { bold, number, text, withFractions, words } from '../text/runs.ts'
import { plainPart, type Part, type Summary } from './facts.ts'

type Goal = Summary['facts']['cycle']['goals'][number]

export const heading = (title: string, part: string): Block => ({
  kind: 'heading',
  level: 1,
  runs: text(title),
  part,
})

/** A question at the left, its answer at the right; rows without an answer are left out. */
const answers = (caption: string, rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'table',
  caption,
  isNumbered: false,
  style: 'data',
  widths: [1990, 7658],
  head: ['Question', 'Answer'].map(words),
  rows: rows
    .filter(([, answer]) => answer !== '')
    .map(([question, answer]) => [
      { runs: [bold(question)], align: 'start' as const },
      { runs: withFractions(answer), align: 'start' as const },
    ]),
  totalRow: false,
})

/** A part that goes out, said before it is written. */
const goesOut = (
  [part, what, amount, why]: readonly [string, string, string, string],
  ...blocks: readonly Block[]
): Part => {
  const line: DisclosureLine = { outcome: 'out', what, amount, why, parts: [part] }
  return { ...plainPart(...blocks), disclosure: [line] }
}

export function partners({ facts }: Summary): Part {
  const { cycle } = facts
  const names = cycle.members.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
  const schools = [...new Set(cycle.members.flatMap((member) => member.schools))]
  const phases = cycle.phases.filter(({ startsOn }) => startsOn !== null)
  return goesOut(
    [
      'cycle',
      'The cycle',
      counted(names.length, 'partner'),
      'days, model, phases, standards and practices',
    ],
    heading('The cycle', 'cycle'),
    answers('The cycle', [
      ['Partners', listed(names)],
      ['School', listed(schools)],
      ['Model', cycle.model],
      ['Days', printDays(cycle.startsOn, cycle.endedOn ?? cycle.plannedEndOn)],
      [
        'Phases',
        phases
          .map(({ name, startsOn, endsOn }) => `${name}: ${phaseDays(startsOn, endsOn)}`)
          .join('; '),
      ],
      ['Standards', facts.standards.join('; ')],
      ['Teaching practices', cycle.focusPractices.map(practiceName).join('; ')],
    ]),
  )
}

/** "since February 9, 2026" while it lasts. */
const phaseDays = (from: string | null, to: string | null): string =>
  from !== null && to === null ? `since ${printDay(from)}` : printDays(from, to)

export function goals({ facts: { cycle } }: Summary): Part {
  if (cycle.goals.length === 0) return plainPart()
  const line = [
    'goals',
    'Goals',
    counted(cycle.goals.length, 'goal'),
    'with baseline, target and result, as they are shared with this reader',
  ] as const
  return goesOut(line, heading('Goals', 'goals'), {
    kind: 'table',
    caption: 'Goals with baseline, target and result',
    isNumbered: false,
    style: 'data',
    widths: [3600, 1900, 1380, 1380, 1388],
    head: [
      words('Goal'),
      words('Measured by'),
      number('Baseline'),
      number('Target'),
      number('Result'),
    ],
    rows: cycle.goals.map(goalRow),
    totalRow: false,
  })
}

function goalRow(goal: Goal): Cell[] {
  const last = goal.dataPoints.at(-1)
  const result = goal.result ?? last ?? null
  const detail = goal.resultText === '' ? {} : { detail: withFractions(goal.resultText) }
  return [
    { runs: withFractions(goal.text), align: 'start', ...detail },
    words(goal.measure || noValue),
    measured(goal.baseline, goal.unit),
    goal.target ? measured({ ...goal.target, n: null }, goal.unit) : number(noValue),
    measured(result, goal.unit),
  ]
}

type Measured = {
  readonly value: number
  readonly on: string | null
  readonly n: number | null
} | null

function measured(point: Measured, unit: string): Cell {
  if (point === null) return number(noValue)
  const isPercent = /%|percent/iu.test(unit)
  const value = `${point.value}${isPercent ? '%' : ''}`
  const detail = [point.n === null ? '' : `n = ${point.n}`, point.on ? printDay(point.on) : '']
  const second = detail.filter(Boolean).join(', ')
  return { ...number(value), ...(second === '' ? {} : { detail: text(second) }) }
}

export function lookFors({ facts }: Summary): Part {
  const texts = facts.cycle.lookFors.map((one) => one.text).filter(Boolean)
  const blocks: Block[] = []
  if (texts.length > 0) {
    blocks.push(heading('What we looked for', 'look-fors'), {
      kind: 'bullets',
      items: texts.map(withFractions),
    })
  }
  if (facts.strategies.length > 0) {
    blocks.push({
      kind: 'paragraph',
      part: 'look-fors',
      runs: [bold('Strategies used: '), ...withFractions(`${listed(facts.strategies)}.`)],
    })
  }
  if (blocks.length === 0) return plainPart()
  const amount = counted(texts.length + facts.strategies.length, 'line')
  return goesOut(
    ['look-fors', 'Look-fors and strategies', amount, 'as shared with this reader'],
    ...blocks,
  )
}

export function whatWasDone({ facts: { cycle, minutes } }: Summary): Part {
  const held = cycle.sessions.filter(({ status }) => status === 'done')
  if (held.length === 0) return plainPart()
  const byType = [...Map.groupBy(held, ({ type }) => type)].map(([type, of]) => ({
    type,
    count: of.length,
    minutes: of.reduce((sum, session) => sum + session.minutes, 0),
  }))
  const total = byType.reduce((sum, one) => sum + one.minutes, 0)
  return {
    ...plainPart(heading('What was done', 'done'), {
      kind: 'table',
      caption: 'Sessions by type',
      isNumbered: false,
      style: 'data',
      widths: [6, 2, 2],
      head: [words('Session'), number('How often'), number('Hours')],
      rows: [
        ...byType.map(({ type, count, minutes: spent }) => [
          words(type),
          number(String(count)),
          number(printHours(spent)),
        ]),
        [words('Total'), number(String(held.length)), number(printHours(total))],
      ],
      totalRow: true,
      note: text(`${printHours(minutes)} hours with preparation and travel.`),
    }),
    disclosure: [
      {
        outcome: 'out',
        what: 'Sessions',
        amount: counted(held.length, 'session'),
        why: 'type and minutes, no notes',
        parts: ['done'],
      },
    ],
  }
}

export function reflections({ facts: { cycle } }: Summary): Part {
  const said = [
    ['learned', 'What the teacher learned', cycle.teacherReflection],
    ['reflection', 'The coach’s reflection', cycle.coachReflection],
    ['result', 'Result', cycle.result],
  ] as const
  const given = said.filter(([, , reflection]) => reflection.trim() !== '')
  const blocks = given.flatMap(([part, title, reflection]): Block[] => [
    heading(title, part),
    ...reflection
      .split(/\n+/u)
      .filter((line) => line.trim() !== '')
      .map((line): Block => ({ kind: 'paragraph', runs: withFractions(line.trim()) })),
  ])
  return {
    ...plainPart(...blocks),
    disclosure: given.map(([part, what]) => ({
      outcome: 'out',
      what,
      amount: '1 text',
      why: 'as it is shared with this reader',
      parts: [part],
    })),
  }
}

export function nextSteps({ facts: { cycle } }: Summary): Part {
  const open = cycle.actionSteps.filter(
    ({ status, text: step }) => (status === 'open' || status === 'practising') && step !== '',
  )
  if (open.length === 0) return plainPart()
  const line = [
    'next-steps',
    'Next steps',
    counted(open.length, 'open step'),
    'with owner and dates',
  ] as const
  return goesOut(line, heading('Next steps', 'next-steps'), {
    kind: 'table',
    caption: 'Next steps',
    isNumbered: false,
    style: 'data',
    widths: [5.5, 1.5, 2, 2],
    head: [words('Step'), words('Who'), words('Due'), words('Check back')],
    rows: open.map(({ text: step, owner, dueOn, checkBackOn }) => [
      { runs: withFractions(step), align: 'start' as const },
      words(owner),
      words(dueOn ? printDay(dueOn) : noValue),
      words(checkBackOn ? printDay(checkBackOn) : noValue),
    ]),
    totalRow: false,
  })
}
