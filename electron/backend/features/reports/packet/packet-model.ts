/** The data-meeting packet as data: its sections in order, what goes out and what is held back. */
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import type { PacketChoices } from '#shared/contracts/reports/packet.ts'
import { audienceRules } from '../disclosure/audience-rules.ts'
import { printDay } from '../text/print.ts'
import type { ResultFacts } from '../student-results/facts.ts'
import { meetingDay, type Packet } from './facts.ts'
import { blocksOf, inOrder, teacherLines, withoutFirstBreak } from '../student-results/sections.ts'
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
export function packetModel(facts: ResultFacts, choices: PacketChoices): ReportPreview {
  const packet: Packet = { facts, choices, rules: audienceRules(choices) }
  const start = [opening(packet), results(packet)]
  const byStandard = standards(packet)
  const rest = [focusItemPages(packet), groupsByIdea(packet), reteachPlan(packet)]
  const withheldCount = [...start, byStandard, ...rest].reduce((sum, one) => sum + one.withheld, 0)
  const last = howMade(packet, withheldCount)
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
      ...[...start, byStandard, ...rest].flatMap((one) => one.disclosure),
      ...teacherLines(facts.unnamed),
    ]),
    withheldCount,
    namesShown: packet.rules.showsNames,
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
