/** Reach and dosage: who was served and with how much. Bands and sums, never a row for one teacher. */
import { quantile } from '#shared/statistics/quantile.ts'
import type { Block } from '#shared/contracts/report-model.ts'
import type { Section } from '../student-results/facts.ts'
import { counted, printHours, printShare } from '../text/print.ts'
import { lead } from '../text/runs.ts'
import { dataTable, held, out, paragraph, sub, top } from './blocks.ts'
import { fewestTeachers, type Evaluation } from './facts.ts'

export function reachAndDosage({ facts }: Evaluation): Section {
  const { reach, time } = facts
  const { bands, total } = reach
  const isFew = reach.minutesPerTeacher.length < fewestTeachers
  const rows = [...bands, total].map((band) => [
    band.name,
    String(band.teachers),
    `${band.served}`,
    printShare(band.teachers > 0 ? band.served / band.teachers : null),
    String(band.sessions),
    String(band.teamSessions),
  ])
  return {
    blocks: [
      top('reach', 'Reach and dosage'),
      paragraph(
        lead(
          `${total.served} of ${counted(total.teachers, 'teacher')} had at least one session.`,
          `${counted(total.sessions, 'session')} were with teachers, ${total.teamSessions} of them with more than one.`,
        ),
      ),
      dataTable({
        caption: 'Teachers served, by grades',
        widths: [3, 1.4, 1.4, 1.4, 1.4, 1.6],
        head: ['Grades', '>Teachers', '>Served', '>Share', '>Sessions', '>With a team'],
        rows,
        totalRow: true,
        note: 'A teacher served more than once counts once; who teaches in two bands of grades counts in both.',
      }),
      ...(time.schools.length > 1
        ? [
            dataTable({
              caption: 'Coaching by school',
              widths: [4, 1.4, 1.4, 1.8],
              head: ['School', '>Sessions', '>Hours', '>Of it on the way'],
              rows: time.schools.map(({ name, spent }) => [
                name,
                String(spent.sessions),
                printHours(spent.total),
                printHours(spent.travel),
              ]),
              note: 'Schools by name.',
            }),
          ]
        : []),
      ...(isFew ? [] : dosage(reach.minutesPerTeacher)),
    ],
    disclosure: [
      out('Teachers served', counted(total.served, 'teacher'), 'as counts by grades'),
      ...(isFew
        ? [held('Hours per teacher', 'all', `under ${fewestTeachers} teachers were served`)]
        : [out('Hours per teacher', 'counts', 'in bands of hours, without names')]),
    ],
    withheld: 0,
  }
}

/** Upper ends in minutes. */
const bandEnds = [
  { name: 'Under 2 hours', below: 120 },
  { name: '2 to under 5 hours', below: 300 },
  { name: '5 to under 10 hours', below: 600 },
  { name: '10 to under 20 hours', below: 1200 },
  { name: '20 hours and more', below: Number.POSITIVE_INFINITY },
] as const

function dosage(minutes: readonly number[]): Block[] {
  const rows = bandEnds.map(({ name, below }, place) => {
    const from = bandEnds[place - 1]?.below ?? 0
    return { name, teachers: minutes.filter((one) => one >= from && one < below).length }
  })
  const at = (share: number) => printHours(quantile(minutes, share))
  const data = {
    unit: 'teachers',
    decimals: 0,
    rows: rows.map(({ name, teachers }) => ({ label: name, amount: teachers })),
  }
  const said = rows.map(({ name, teachers }) => `${name}: ${teachers}`).join('; ')
  return [
    sub('How much coaching teachers had'),
    paragraph(
      lead(
        `Half of the teachers served had ${at(0.5)} hours or more together with the coach;`,
        `the middle half had between ${at(0.25)} and ${at(0.75)} hours. How much coaching somebody had says nothing about how well they teach.`,
      ),
    ),
    {
      kind: 'figure',
      caption: 'Teachers served, by hours together with the coach',
      drawing: 'native',
      chart: {
        chart: 'amountBars',
        data,
        description: `Bar chart of the number of teachers by hours together with the coach. ${said}.`,
      },
      note: [
        {
          text: `n = ${counted(minutes.length, 'teacher')}. A session with a team counts for each of its teachers.`,
        },
      ],
    },
  ]
}
