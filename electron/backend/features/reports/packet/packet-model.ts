/** The data-meeting packet as data: its sections in order, what goes out and what is held back. */
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import { audienceRules } from '../disclosure/audience-rules.ts'
import type { MadeReport } from '../report-kind.ts'
import { printDay } from '../text/print.ts'
import { isLeftOut, type ResultFacts } from '../student-results/facts.ts'
import { meetingDay, type Packet } from './facts.ts'
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
import { focusItemPages } from '../student-results/focus-items.ts'
import { groupsByIdea } from '../student-results/groups.ts'
import { howMade } from '../student-results/how-made.ts'
import { audienceName, weakestStrand, windowTitle } from '../student-results/names.ts'
import { opening } from './opening.ts'
import { reteachPlan } from './plan.ts'
import { results } from '../student-results/results.ts'
import { standards } from '../student-results/standards.ts'

export const packetKind = 'data-meeting-packet'

/** Pure: equal facts and choices give an equal packet. */
export function packetModel(facts: ResultFacts, choices: PacketChoices): MadeReport {
  const packet: Packet = { facts, choices, rules: audienceRules(choices, facts.smallestGroup) }
  const start = [opening(packet), inPart('results', results(packet))]
  const byStandard = inPart('standards', standards(packet))
  const rest = [
    inPart('focus-items', focusItemPages(packet)),
    inPart('groups', groupsByIdea(packet)),
    reteachPlan(packet),
  ]
  const all: readonly PartSection[] = [...start, byStandard, ...rest]
  // The last page counts what stands before it.
  const last = howMade(packet, withheldOf(all.filter(({ part }) => !isLeftOut(packet, part))))
  return {
    model: {
      ...frame(packet),
      sections: [
        { orientation: 'portrait', blocks: start.flatMap(blocksOf) },
        { orientation: 'landscape', blocks: blocksOf(byStandard) },
        { orientation: 'portrait', blocks: withoutFirstBreak([...rest, last].flatMap(blocksOf)) },
      ],
    },
    disclosure: inOrder([
      ...all.flatMap(({ disclosure }) => disclosure),
      ...teacherLines(facts.unnamed),
    ]),
    withheldCount: withheldOf(all),
    withheldIn: withheldIn(all),
    namesShown: packet.rules.showsNames,
    namesIn: ['groups'],
    schoolId: choices.scope.kind === 'school' ? choices.scope.id : null,
  }
}

function frame(packet: Packet): Omit<ReportModel, 'sections'> {
  const { facts, choices, rules } = packet
  const { mastery } = facts
  const strand = weakestStrand(packet) ?? 'Mathematics'
  const grade = choices.scope.grade === null ? '' : ` in grade ${choices.scope.grade}`
  const { startsAt, room, on } = choices.meeting
  const subtitle = [
    mastery.scopeLabel,
    `${mastery.administration.assessment}, ${windowTitle(mastery.administration)} ${mastery.administration.schoolYear}`,
    on === undefined ? printDay(facts.today) : meetingDay(packet),
    startsAt ?? '',
    room ?? '',
    choices.preparedBy ? `prepared by ${choices.preparedBy}` : '',
  ]
  const who = rules.listsStudents
    ? rules.showsNames
      ? 'student names'
      : 'student codes, no names'
    : 'no students listed'
  return {
    kind: packetKind,
    kicker: 'Data-meeting packet',
    title: `${strand}${grade}: results and reteach`,
    subtitle: subtitle.filter(Boolean).join(' · '),
    headerLeft: `Data-meeting packet · ${mastery.scopeLabel}`,
    headerRight: meetingDay(packet),
    footerLeft: [
      `For ${audienceName(packet)}`,
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
