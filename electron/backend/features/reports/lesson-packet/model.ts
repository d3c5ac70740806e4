/** A lesson packet as data. Pure: equal facts and choices give an equal one. */
import type { Block, ReportModel } from '#shared/contracts/report-model.ts'
import { howMadePart } from '#shared/contracts/reports/document.ts'
import type { LessonPacketChoices } from '#shared/contracts/reports/lesson-packet.ts'
import type { DisclosureLine } from '#shared/contracts/reports.ts'
import { clockAfter } from '#shared/domain/lessons/lesson-time.ts'
import { audienceRules } from '../disclosure/audience-rules.ts'
import type { MadeReport } from '../report-kind.ts'
import { counted, printDay, printLongDay } from '../text/print.ts'
import { bold } from '../text/runs.ts'
import { anticipated } from './anticipated.ts'
import { atAGlance, standards } from './at-a-glance.ts'
import type { LessonFacts, Packet, Part } from './facts.ts'
import { segments, supports, withTheTeacher } from './plan.ts'
import { debrief, exitTask, lookFors, monitoringChart, taskSheet } from './to-write-on.ts'

export function lessonPacketModel(facts: LessonFacts, choices: LessonPacketChoices): MadeReport {
  const { audience, names } = choices
  const scope = { kind: 'class' } as const
  const rules = audienceRules({ audience, names, scope }, facts.smallestGroup)
  const packet: Packet = { facts, choices, rules }
  const sections = [
    {
      orientation: 'portrait' as const,
      parts: [atAGlance, segments, anticipated, supports],
    },
    { orientation: 'portrait' as const, parts: [taskSheet] },
    { orientation: 'landscape' as const, parts: [monitoringChart] },
    { orientation: 'portrait' as const, parts: [withTheTeacher, lookFors, exitTask] },
    { orientation: 'portrait' as const, parts: [debrief, standards, howMade] },
  ].map(({ orientation, parts }) => ({ orientation, parts: parts.map((make) => make(packet)) }))
  const parts = sections.flatMap((section) => section.parts)
  const lines = [...planLine(packet), ...parts.flatMap(({ disclosure }) => disclosure), ...always]
  const isNamed = rules.showsNames && facts.lesson.strategies.some(({ who }) => who.trim() !== '')
  return {
    model: {
      ...frameOf(packet),
      sections: sections.flatMap(({ orientation, parts: own }) => {
        const blocks = own.flatMap((one) => one.blocks)
        return blocks.length === 0 ? [] : [{ orientation, blocks }]
      }),
    },
    disclosure: (['out', 'changed', 'held'] as const).flatMap((outcome) =>
      lines.filter((line) => line.outcome === outcome),
    ),
    withheldCount: parts.reduce((sum, { withheld }) => sum + withheld, 0),
    withheldIn: { anticipated: parts.reduce((sum, { withheld }) => sum + withheld, 0) },
    namesShown: isNamed,
    ...(isNamed && { namesIn: ['anticipated'] }),
    schoolId: facts.lesson.school?.id ?? null,
  }
}

function planLine({ facts: { lesson } }: Packet): readonly DisclosureLine[] {
  return [
    {
      outcome: 'out',
      what: 'The plan',
      amount: `${counted(lesson.segments.length, 'part')}, ${counted(lesson.strategies.length, 'row')}`,
      why: 'word for word as it was typed: names in it are not found by themselves',
    },
  ]
}

const always: readonly DisclosureLine[] = [
  {
    outcome: 'held',
    what: 'What happened in the room',
    amount: 'all',
    why: 'marks and lines of earlier teachings are not printed',
  },
  {
    outcome: 'held',
    what: 'Private notes, readiness and concerns',
    amount: 'all',
    why: 'are not there for any report to read',
  },
]

function howMade({ facts, choices }: Packet): Part {
  const source = facts.lesson.strategies.find((row) => row.chose !== null && row.source !== '')
  const counts =
    source && choices.audience !== 'principal' ? ` Counts of students: ${source.source}.` : ''
  const block: Block = {
    kind: 'note',
    part: howMadePart,
    runs: [
      bold('How this was made.'),
      {
        text: ` From version ${facts.version} of the plan, word for word.${counts} This packet is for learning together; it is no evaluation. Private notes are never part of a report. Made on ${printDay(facts.today)}.${facts.workspace.isSample ? ' Invented sample data.' : ''}`,
      },
    ],
  }
  return { blocks: [block], disclosure: [], withheld: 0 }
}

function frameOf({ facts, choices }: Packet): Omit<ReportModel, 'sections'> {
  const { lesson, workspace, today } = facts
  const { fields, teacher } = lesson
  const who = teacher ? `${teacher.givenName} ${teacher.familyName}` : ''
  const grade = lesson.grade === null ? '' : `grade ${lesson.grade}`
  const day = fields.taughtOn === null ? '' : printLongDay(fields.taughtOn)
  const subtitle = [
    choices.preparedBy && `Modeling lesson by ${choices.preparedBy}`,
    [who, grade].filter(Boolean).join(', '),
    [day, timesOf(lesson)].filter(Boolean).join(', '),
  ]
  const readers =
    choices.recipient || (choices.audience === 'principal' ? 'the principal' : who || 'the teacher')
  return {
    kind: 'lesson-packet',
    kicker: 'Lesson packet',
    title: fields.title,
    subtitle: subtitle.filter(Boolean).join(' · '),
    headerLeft: ['Lesson packet', fields.title.slice(0, 60), grade].filter(Boolean).join(' · '),
    headerRight: day,
    footerLeft: [
      `For ${readers}${choices.audience === 'team' ? ' and observers' : ''}`,
      'not an evaluation',
      workspace.isSample ? 'invented sample data' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    language: 'en-US',
    author: choices.preparedBy || 'Numberline',
    madeOn: today,
  }
}

/** `10:40–11:50`, as far as it is known. */
function timesOf({ fields: { startsAt }, time }: LessonFacts['lesson']): string {
  if (startsAt === null) return ''
  const clock = (at: string): string => `${Number(at.slice(0, 2)) % 12 || 12}${at.slice(2)}`
  return time === null
    ? clock(startsAt)
    : `${clock(startsAt)}–${clock(clockAfter(startsAt, time.minutes))}`
}
