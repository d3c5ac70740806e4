/** A cycle from its goal to what comes next, as data. Pure: equal facts and choices give an equal summary. */
import type { Block, ReportModel } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { CycleSummaryChoices } from '#shared/contracts/reports/cycle-summary.ts'
import { howMadePart } from '#shared/contracts/reports/document.ts'
import { audienceRules, type AudienceRules } from '../disclosure/audience-rules.ts'
import type { MadeReport } from '../report-kind.ts'
import { counted, listed, printDay, printDays, printHours } from '../text/print.ts'
import { bold, lead } from '../text/runs.ts'
import { goals, lookFors, nextSteps, partners, reflections, whatWasDone } from './coaching.ts'
import type { CycleFacts, Summary } from './facts.ts'
import { notThereYet, students } from './students.ts'

export function cycleModel(facts: CycleFacts, choices: CycleSummaryChoices): MadeReport {
  const summary: Summary = { facts, choices, rules: cycleRules(facts, choices) }
  const parts = [
    partners,
    goals,
    lookFors,
    whatWasDone,
    students,
    notThereYet,
    reflections,
    nextSteps,
  ].map((part) => part(summary))
  const blocks = [inBrief(summary), ...parts.flatMap((part) => part.blocks), howMade(summary)]
  const lines = [...parts.flatMap((part) => part.disclosure), ...kept(summary)]
  // Only the part on students withholds anything.
  const withheldCount = parts.reduce((sum, part) => sum + part.withheld, 0)
  return {
    model: { ...frameOf(summary), sections: [{ orientation: 'portrait', blocks }] },
    disclosure: (['out', 'changed', 'held'] as const).flatMap((outcome) =>
      lines.filter((line) => line.outcome === outcome),
    ),
    withheldCount,
    withheldIn: { students: withheldCount },
    namesShown: summary.rules.showsNames,
    namesIn: ['not-yet'],
  }
}

/** A teacher owns the students of a cycle that is theirs alone; a team those of its cycle. */
export function cycleRules(
  { cycle, smallestGroup }: Pick<CycleFacts, 'cycle' | 'smallestGroup'>,
  { audience, names }: CycleSummaryChoices,
): AudienceRules {
  const isAlone = cycle.members.length === 1
  const scope = { kind: isAlone ? ('teacher' as const) : ('cycle' as const) }
  return audienceRules({ audience, names, scope }, smallestGroup)
}

function inBrief({ facts: { cycle, minutes } }: Summary): Block {
  const held = cycle.sessions.filter(({ status }) => status === 'done').length
  const met = cycle.goals.filter(({ target, result, direction }) => {
    if (target === null || result === null) return false
    return direction === 'up' ? result.value >= target.value : result.value <= target.value
  }).length
  const measured = cycle.goals.filter(({ target, result }) => target && result).length
  const goalsSaid =
    measured === 0
      ? 'No goal has both a target and a result yet.'
      : `${met} of ${counted(measured, 'measured goal')} reached its target.`
  const days = printDays(cycle.startsOn, cycle.endedOn ?? cycle.plannedEndOn)
  return {
    kind: 'callout',
    title: 'In brief',
    part: 'brief',
    paragraphs: [
      lead(
        `${counted(held, 'session')}, ${printHours(minutes)} hours.`,
        `${cycle.model}, ${days}. ${goalsSaid}`,
      ),
    ],
  }
}

function kept({ facts: { unnamed }, rules }: Summary): DisclosureLine[] {
  const names: DisclosureLine[] =
    unnamed === 0
      ? []
      : [
          {
            outcome: 'changed',
            what: 'Teacher names',
            amount: counted(unnamed, 'name'),
            why: 'become codes: not for this reader, as the record says',
          },
        ]
  const notListed: DisclosureLine[] = rules.listsStudents
    ? []
    : [
        {
          outcome: 'held',
          what: 'Who is not there yet',
          amount: 'all',
          why: 'is for the students’ own teachers',
        },
      ]
  return [
    ...names,
    ...notListed,
    {
      outcome: 'held',
      what: 'What the records keep from this reader',
      amount: 'all',
      why: 'goals, reflections and steps go as far as each teacher chose',
    },
    {
      outcome: 'held',
      what: 'Private notes, readiness and concerns',
      amount: 'all',
      why: 'are not there for any report to read',
    },
  ]
}

function howMade({ facts, rules }: Summary): Block {
  const { growth } = facts
  const tests =
    growth === null
      ? ''
      : ` Students: those of the members’ classes on the test date, with both scores, n = ${growth.overall.difference.n < rules.minimum ? `under ${rules.minimum}` : growth.overall.difference.n}; 95% t and Wilson intervals; ${growth.matching.sentence}`
  return {
    kind: 'note',
    part: howMadePart,
    runs: [
      bold('How these numbers were made.'),
      {
        text: ` Sessions that were held, in minutes as logged.${tests} This is no evaluation of a teacher. Made on ${printDay(facts.today)} from data version ${facts.dataVersion}.${facts.workspace.isSample ? ' Invented sample data.' : ''}`,
      },
    ],
  }
}

function frameOf({ facts, choices, rules }: Summary): Omit<ReportModel, 'sections'> {
  const { cycle } = facts
  const names = cycle.members.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
  const days = printDays(cycle.startsOn, cycle.endedOn ?? cycle.plannedEndOn)
  const who = rules.listsStudents
    ? rules.showsNames
      ? 'student names'
      : 'student codes, no names'
    : 'no students listed'
  return {
    kind: 'cycle-summary',
    kicker: 'Cycle summary',
    title: cycle.title,
    subtitle: [
      listed(names),
      days,
      choices.recipient && `for ${choices.recipient}`,
      choices.preparedBy && `from ${choices.preparedBy}`,
    ]
      .filter(Boolean)
      .join(' · '),
    headerLeft: `Cycle summary · ${cycle.title}`,
    headerRight: days,
    footerLeft: [
      `For ${choices.recipient || `the ${choices.audience}`}`,
      who,
      facts.workspace.isSample ? 'invented sample data' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    language: 'en-US',
    author: choices.preparedBy || 'Numberline',
    madeOn: facts.today,
  }
}
