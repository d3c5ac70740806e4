/** A program evaluation as data: its parts in order, what goes out and what is held back. Pure. */
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { ProgramEvaluationChoices } from '#shared/contracts/reports/program-evaluation.ts'
import type { MadeReport } from '../report-kind.ts'
import { blocksOf, inPart, withheldIn, withheldOf } from '../student-results/sections.ts'
import { printDay, printDays } from '../text/print.ts'
import { conclusions, definitions, howMade, standardsAppendix } from './closing.ts'
import { coachTime } from './coach-time.ts'
import type { Evaluation, ProgramFacts } from './facts.ts'
import { alignment, dataAndMethods, description, questions } from './frame-parts.ts'
import { isLeftOutOf } from './left-out.ts'
import { studentOutcomes } from './outcomes.ts'
import { practice } from './practice.ts'
import { reachAndDosage } from './reach.ts'
import { summary } from './summary.ts'
import { surveys } from './surveys.ts'

export const programKind = 'program-evaluation'

export function programModel(facts: ProgramFacts, choices: ProgramEvaluationChoices): MadeReport {
  const evaluation: Evaluation = { facts, choices, minimum: facts.smallestGroup }
  const parts = [
    inPart('summary', summary(evaluation)),
    inPart('alignment', alignment(evaluation)),
    inPart('questions', questions(evaluation)),
    inPart('description', description(evaluation)),
    inPart('data-and-methods', dataAndMethods(evaluation)),
    inPart('reach', reachAndDosage(evaluation)),
    inPart('coach-time', coachTime(evaluation)),
    inPart('surveys', surveys(evaluation)),
    inPart('practice', practice(evaluation)),
    inPart('student-outcomes', studentOutcomes(evaluation)),
    inPart('conclusions', conclusions(evaluation)),
    inPart('standards', standardsAppendix(evaluation)),
    inPart('definitions', definitions()),
  ]
  // The last page counts what stands before it.
  const printed = parts.filter(({ part = '' }) => !isLeftOutOf(evaluation, part))
  const blocks = [...parts.flatMap(blocksOf), ...blocksOf(howMade(evaluation, withheldOf(printed)))]
  const lines = [...parts.flatMap(({ disclosure }) => disclosure), ...always]
  return {
    model: { ...frameOf(evaluation), sections: [{ orientation: 'portrait', blocks }] },
    disclosure: (['out', 'changed', 'held'] as const).flatMap((outcome) =>
      lines.filter((line) => line.outcome === outcome),
    ),
    withheldCount: withheldOf(parts),
    withheldIn: withheldIn(parts),
    namesShown: false,
    namesIn: [],
    schoolId: choices.schoolId,
  }
}

const always: readonly DisclosureLine[] = [
  {
    outcome: 'changed',
    what: 'Teachers',
    amount: 'all',
    why: 'become counts; nobody is named, ranked or evaluated',
  },
  {
    outcome: 'held',
    what: 'Students',
    amount: 'all',
    why: 'nobody is named or listed',
  },
  {
    outcome: 'held',
    what: 'Private notes, readiness and concerns',
    amount: 'all',
    why: 'are not there for any report to read',
  },
]

function frameOf({ facts, choices }: Evaluation): Omit<ReportModel, 'sections'> {
  const place = facts.school ?? facts.workspace.name
  const days = printDays(choices.period.from, choices.period.to)
  const period = choices.period.name || days
  const subtitle = [
    place,
    choices.period.name ? days : '',
    choices.recipient && `for ${choices.recipient}`,
    choices.preparedBy && `prepared by ${choices.preparedBy}`,
    printDay(facts.today),
  ]
  return {
    kind: programKind,
    kicker: 'Program evaluation',
    title: choices.period.name
      ? `Mathematics coaching, ${choices.period.name}`
      : 'Mathematics coaching, program evaluation',
    subtitle: subtitle.filter(Boolean).join(' · '),
    headerLeft: `Program evaluation · ${place}`,
    headerRight: period,
    footerLeft: [
      `For ${choices.recipient || `the ${choices.audience}`}`,
      'no person named',
      facts.workspace.isSample ? 'invented sample data' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    hasContents: true,
    language: 'en-US',
    author: choices.preparedBy || 'Numberline',
    madeOn: facts.today,
  }
}
