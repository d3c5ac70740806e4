/** An agenda, or the minutes of the same meeting, as data. Pure: equal facts and choices give an equal one. */
import type { Block, ReportModel } from '#shared/contracts/report-model.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import type { PlcAgendaChoices } from '#shared/contracts/reports/plc-agenda.ts'
import { plcSource, usualItems } from '#shared/domain/meetings/plc-meeting.ts'
import { howMadePart } from '#shared/contracts/reports/document.ts'
import { audienceRules } from '../disclosure/audience-rules.ts'
import type { MadeReport } from '../report-kind.ts'
import { counted, printDay, printLongDay } from '../text/print.ts'
import { bold } from '../text/runs.ts'
import { actions, decisions, lastTime, nextMeeting, said } from './agreed.ts'
import type { Agenda, Part, PlcFacts } from './facts.ts'
import { clock, items, norms, people } from './meeting.ts'
import { results } from './results.ts'

export function agendaModel(facts: PlcFacts, choices: PlcAgendaChoices): MadeReport {
  const { audience, data } = choices
  const scope = { kind: data?.scope.kind ?? ('district' as const) }
  const rules = audienceRules({ audience, names: 'codes', scope }, facts.smallestGroup)
  const agenda: Agenda = { facts, choices, rules }
  const parts = [people, norms, lastTime, items, results, said, decisions, actions, nextMeeting]
    .map((make) => make(agenda))
    .filter(({ blocks: own }) => own.length > 0)
  const blocks = [...onTwoSides(parts, choices).flatMap((part) => part.blocks), howMade(agenda)]
  const lines = [...parts.flatMap(({ disclosure }) => disclosure), ...always]
  return {
    model: { ...frameOf(agenda), sections: [{ orientation: 'portrait', blocks }] },
    disclosure: (['out', 'changed', 'held'] as const).flatMap((outcome) =>
      lines.filter((line) => line.outcome === outcome),
    ),
    withheldCount: parts.reduce((sum, { withheld }) => sum + withheld, 0),
    withheldIn: Object.fromEntries(parts.map(({ key, withheld }) => [key, withheld])),
    namesShown: false,
    schoolId: facts.meeting.schoolId,
  }
}

/** What is written on is a sheet: the meeting on its front, what comes of it on its back. */
function onTwoSides(parts: readonly Part[], { form }: PlcAgendaChoices): readonly Part[] {
  const back = parts.find(({ key }) => key === 'results' || key === 'decisions')
  return parts.map((part) =>
    form === 'agenda' && part === back
      ? { ...part, blocks: [{ kind: 'pageBreak' as const }, ...part.blocks] }
      : part,
  )
}

const always: readonly DisclosureLine[] = [
  {
    outcome: 'held',
    what: 'Single students',
    amount: 'all',
    why: 'an agenda lies on the table: lists belong in the data-meeting packet',
  },
  {
    outcome: 'held',
    what: 'Private notes, readiness and concerns',
    amount: 'all',
    why: 'are not there for any report to read',
  },
]

function howMade({ facts, choices }: Agenda): Block {
  const source = choices.items === usualItems ? ` ${plcSource}` : ''
  const counts = facts.mastery
    ? ' A missing score stays missing; scores belong to the teacher on the test date.'
    : ''
  return {
    kind: 'note',
    part: howMadePart,
    runs: [
      bold('How this was made.'),
      {
        text: ` From the records of the meeting${choices.form === 'minutes' ? ' and its shared note' : ''}.${counts}${source} Private notes are never part of a report. Made on ${printDay(facts.today)} from data version ${facts.dataVersion}.${facts.workspace.isSample ? ' Invented sample data.' : ''}`,
      },
    ],
  }
}

function frameOf({ facts, choices }: Agenda): Omit<ReportModel, 'sections'> {
  const { meeting, workspace, today } = facts
  const isAgenda = choices.form === 'agenda'
  const name = meeting.type === 'PLC' ? 'PLC meeting' : meeting.type
  const start = meeting.startsAt === null ? '' : clock(meeting.startsAt)
  const subtitle = [
    meeting.school,
    start,
    counted(meeting.minutes, 'minute'),
    choices.place || meeting.link,
    choices.recipient && `for ${choices.recipient}`,
    choices.preparedBy && `from ${choices.preparedBy}`,
  ]
  return {
    kind: 'plc-agenda',
    kicker: isAgenda ? 'Agenda' : 'Minutes',
    title: `${name}, ${printLongDay(meeting.on)}`,
    subtitle: subtitle.filter(Boolean).join(' · '),
    headerLeft: [isAgenda ? 'Agenda' : 'Minutes', meeting.school].filter(Boolean).join(' · '),
    headerRight: printDay(meeting.on),
    footerLeft: [
      `For ${choices.recipient || `the ${choices.audience}`}`,
      'no student is named',
      workspace.isSample ? 'invented sample data' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    language: 'en-US',
    author: choices.preparedBy || 'Numberline',
    madeOn: today,
  }
}
