/** What a monthly log shows and what it keeps, before it is written. */
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { counted, printHours } from '../text/print.ts'
import type { Log } from './blocks.ts'

export function monthlyDisclosure({ facts, choices }: Log): DisclosureLine[] {
  const { spent, aheadHeld, ahead } = facts
  const planned: DisclosureLine[] =
    ahead.length === 0
      ? []
      : [
          {
            outcome: 'out',
            what: 'Next month',
            amount: counted(ahead.length, 'session'),
            why: 'day and type, without names',
            parts: ['ahead'],
          },
        ]
  const kept: DisclosureLine[] =
    aheadHeld === 0
      ? []
      : [
          {
            outcome: 'held',
            what: 'Planned sessions',
            amount: String(aheadHeld),
            why: 'a teacher keeps the days from this reader',
            parts: ['ahead'],
          },
        ]
  return [
    {
      outcome: 'out',
      what: 'Hours and sessions',
      amount: `${printHours(spent.total)} h`,
      why: 'as sums by category, school and priority',
    },
    teachersLine({ facts, choices }),
    ...planned,
    ...kept,
    ...always,
  ]
}

const teachersLine = ({ facts, choices }: Log): DisclosureLine =>
  choices.teachers === 'names'
    ? {
        outcome: 'out',
        what: 'Teachers by name',
        amount: String(facts.served.length),
        why: 'with sessions and hours, as agreed',
        parts: ['served'],
      }
    : {
        outcome: 'changed',
        what: 'Teachers served',
        amount: String(facts.total.served),
        why: 'become counts by grades',
        parts: ['served', 'brief'],
      }

const always: readonly DisclosureLine[] = [
  {
    outcome: 'held',
    what: 'Notes, goals and action steps',
    amount: 'all',
    why: 'are between coach and teacher',
  },
  {
    outcome: 'held',
    what: 'Private notes, readiness and concerns',
    amount: 'all',
    why: 'are not there for any report to read',
  },
  {
    outcome: 'held',
    what: 'Students',
    amount: 'all',
    why: 'a log of coaching says nothing about them',
  },
]
