/** A month of coaching on one page, as data. Pure: equal facts and choices give an equal log. */
import type { ReportModel, ReportSection } from '#shared/contracts/report-model.ts'
import type { MonthlyLogChoices } from '#shared/contracts/reports/monthly-log.ts'
import type { MadeReport } from '../report-kind.ts'
import { counted, printMonth } from '../text/print.ts'
import { howMade, inBrief, nextMonth, ownWords, priorities, served, type Log } from './blocks.ts'
import { monthlyDisclosure } from './disclosure.ts'
import type { MonthlyFacts } from './facts.ts'
import { bySchool, timeByCategory } from './hours.ts'

export const monthlyKind = 'monthly-log'

export function monthlyModel(facts: MonthlyFacts, choices: MonthlyLogChoices): MadeReport {
  const log: Log = { facts, choices }
  return {
    model: { ...frameOf(log), sections: sectionsOf(log) },
    disclosure: monthlyDisclosure(log),
    withheldCount: facts.aheadHeld,
    withheldIn: { ahead: facts.aheadHeld },
    namesShown: false,
    schoolId: choices.schoolId,
  }
}

function sectionsOf(log: Log): ReportSection[] {
  const portrait = { orientation: 'portrait' as const }
  const words = ownWords(log)
  return [
    { ...portrait, blocks: [inBrief(log)] },
    { ...portrait, continues: true, columns: 2, blocks: timeByCategory(log) },
    {
      ...portrait,
      continues: true,
      blocks: [...bySchool(log), ...priorities(log), ...served(log)],
    },
    ...(words.length > 0
      ? [{ ...portrait, continues: true as const, columns: 2 as const, blocks: words }]
      : []),
    { ...portrait, continues: true, blocks: [...nextMonth(log), howMade(log)] },
  ]
}

function frameOf({ facts, choices }: Log): Omit<ReportModel, 'sections'> {
  const place = facts.school?.name ?? 'All schools'
  const principal = choices.recipient || facts.school?.principal || ''
  const month = printMonth(choices.month)
  const subtitle = [
    place,
    principal && `for ${principal}`,
    choices.preparedBy && `from ${choices.preparedBy}`,
    counted(facts.schoolDays, 'school day'),
  ]
  const who = choices.teachers === 'names' ? 'teachers by name' : 'counts, not names'
  return {
    kind: monthlyKind,
    kicker: 'Monthly log',
    title: `Mathematics coaching, ${month}`,
    subtitle: subtitle.filter(Boolean).join(' · '),
    headerLeft: `Monthly log · ${place}`,
    headerRight: month,
    footerLeft: [
      `For ${choices.recipient || `the ${choices.audience}`}`,
      who,
      facts.workspace.isSample ? 'invented sample data' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    isCompact: true,
    language: 'en-US',
    author: choices.preparedBy || 'Numberline',
    madeOn: facts.today,
  }
}
