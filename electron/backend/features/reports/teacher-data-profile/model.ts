/** One teacher's results as data, for a talk about students. Pure: equal facts and choices give an equal profile. */
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { TeacherDataProfileChoices } from '#shared/contracts/reports/teacher-data-profile.ts'
import { audienceRules } from '../disclosure/audience-rules.ts'
import type { MadeReport } from '../report-kind.ts'
import {
  isLeftOut,
  type ResultChoices,
  type ResultFacts,
  type Section,
  type StudentResults,
} from '../student-results/facts.ts'
import { focusItemPages } from '../student-results/focus-items.ts'
import { groupsByIdea } from '../student-results/groups.ts'
import { howMade } from '../student-results/how-made.ts'
import { audienceName, windowTitle } from '../student-results/names.ts'
import { results } from '../student-results/results.ts'
import {
  blocksOf,
  inOrder,
  inPart,
  teacherLines,
  withheldIn,
  withheldOf,
  withoutFirstBreak,
  type PartSection,
} from '../student-results/sections.ts'
import { standards } from '../student-results/standards.ts'
import { counted, printDay } from '../text/print.ts'
import { byClass } from './by-class.ts'
import { classesAndTests } from './classes-and-tests.ts'
import { talkNext } from './talk-next.ts'

/** A profile is about a teacher's students as a packet is about those of its scope. */
export const resultChoices = ({
  teacherId,
  ...rest
}: TeacherDataProfileChoices): ResultChoices => ({
  ...rest,
  scope: { kind: 'teacher', id: teacherId, grade: null, group: null },
})

export function profileModel(facts: ResultFacts, choices: TeacherDataProfileChoices): MadeReport {
  const given = resultChoices(choices)
  const profile: StudentResults = {
    facts,
    choices: given,
    rules: audienceRules(given, facts.smallestGroup),
  }
  // Each class has a table of its own, with counts and intervals, in place of one column.
  const together = { ...profile, facts: { ...facts, parts: [] } }
  const start = [
    inPart('classes', classesAndTests(profile)),
    ...(facts.growth ? [inPart('results', growth(profile))] : []),
  ]
  const wide = [inPart('standards', standards(together)), inPart('by-class', byClass(profile))]
  const rest = [
    inPart('focus-items', focusItemPages(profile)),
    inPart('groups', groupsByIdea(profile)),
    talkNext(profile),
  ]
  const all: readonly PartSection[] = [...start, ...wide, ...rest]
  // The last page counts what stands before it.
  const last = howMade(profile, withheldOf(all.filter(({ part }) => !isLeftOut(profile, part))))
  return {
    model: {
      ...frame(profile, choices),
      sections: [
        { orientation: 'portrait', blocks: start.flatMap(blocksOf) },
        { orientation: 'landscape', blocks: wide.flatMap(blocksOf) },
        { orientation: 'portrait', blocks: withoutFirstBreak([...rest, last].flatMap(blocksOf)) },
      ],
    },
    disclosure: inOrder([
      ...all.flatMap((one) => one.disclosure),
      ...teacherLines(facts.unnamed),
      ...otherTeachers,
    ]),
    withheldCount: withheldOf(all),
    withheldIn: withheldIn(all),
    namesShown: profile.rules.showsNames,
    namesIn: ['groups'],
  }
}

/** On the page of the classes; what is noticed has its place under what to talk about next. */
function growth(profile: StudentResults): Section {
  const section = results(profile)
  const printed = withoutFirstBreak(section.blocks)
  // A picture of one row says no more than its table.
  const isOneRow = profile.facts.parts.length < 2
  const blocks = printed.filter(
    ({ kind }) => kind !== 'writingLines' && !(isOneRow && kind === 'figure'),
  )
  return { ...section, blocks }
}

const otherTeachers: readonly DisclosureLine[] = [
  {
    outcome: 'held',
    what: 'Results of other teachers',
    amount: 'all',
    why: 'a profile compares nobody with anybody',
  },
]

function frame(
  profile: StudentResults,
  { preparedBy, recipient }: TeacherDataProfileChoices,
): Omit<ReportModel, 'sections'> {
  const { facts, rules } = profile
  const { mastery, workspace, today } = facts
  const { assessment, schoolYear } = mastery.administration
  const subtitle = [
    `${assessment}, ${windowTitle(mastery.administration)} ${schoolYear}`,
    counted(mastery.tested < rules.minimum ? 0 : mastery.tested, 'student').replace(/^0 .*/u, ''),
    recipient && `for ${recipient}`,
    preparedBy && `from ${preparedBy}`,
    printDay(today),
  ]
  const who = rules.listsStudents
    ? rules.showsNames
      ? 'student names'
      : 'student codes, no names'
    : 'no students listed'
  return {
    kind: 'teacher-data-profile',
    kicker: 'Teacher data profile',
    title: `${mastery.scopeLabel}: what students show`,
    subtitle: subtitle.filter(Boolean).join(' · '),
    headerLeft: `Teacher data profile · ${mastery.scopeLabel}`,
    headerRight: printDay(today),
    footerLeft: [
      `For ${audienceName(profile)}`,
      who,
      workspace.isSample ? 'invented sample data' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    language: 'en-US',
    author: preparedBy || 'Numberline',
    madeOn: today,
  }
}
