/** The tables of the time page as they are saved: hours as numbers, with the sum as the last row. Pure. */
import type { SpentTime, TimeSummary } from '#shared/contracts/time.ts'
import type { Table, TableCell } from '#shared/domain/table.ts'
import { pointsOver, shareOf } from './time-sentences.ts'

const spentColumns = ['Hours', 'In sessions', 'Preparing', 'Traveling', 'Sessions'] as const

/** Hours with two decimals; the minutes behind them are whole. */
const hours = (minutes: number): number => Number((minutes / 60).toFixed(2))

const spentCells = ({ total, session, preparation, travel, sessions }: SpentTime): TableCell[] => [
  ...[total, session, preparation, travel].map(hours),
  sessions,
]

export function categoryTable({ categories, spent }: TimeSummary): Table {
  const row = (name: string, time: SpentTime, planPercent: number | null): TableCell[] => {
    const share = shareOf(time.total, spent.total)
    return [
      name,
      ...spentCells(time),
      Math.round(100 * share),
      planPercent,
      planPercent === null ? null : pointsOver(share, planPercent),
    ]
  }
  return {
    columns: ['Category', ...spentColumns, 'Share %', 'Plan %', 'Points over plan'],
    rows: [
      ...categories.map(({ name, planPercent, ...line }) => row(name, line.spent, planPercent)),
      row('All', spent, null),
    ],
  }
}

export const schoolTable = ({ schools, spent }: TimeSummary): Table => ({
  columns: ['School', ...spentColumns],
  rows: [
    ...schools.map(({ name, spent: time }) => [name, ...spentCells(time)]),
    ['All', ...spentCells(spent)],
  ],
})

export const weekTable = ({ weeks, spent }: TimeSummary): Table => ({
  columns: ['Week of', ...spentColumns],
  rows: [
    ...weeks.map(({ monday, spent: time }) => [monday, ...spentCells(time)]),
    ['All', ...spentCells(spent)],
  ],
})

export const teacherTable = ({ teachers, contact }: TimeSummary): Table => ({
  columns: ['Last name', 'First name', 'Contact hours', 'Sessions'],
  rows: [
    ...teachers.map(({ givenName, familyName, minutes, sessions }) => [
      familyName,
      givenName,
      hours(minutes),
      sessions,
    ]),
    ['Contact, each teacher counted', '', hours(contact.minutes), null],
  ],
})
