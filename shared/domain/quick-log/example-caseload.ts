/** An invented caseload for the worked examples; Tuesday, February 24, 2026. */
import type { QuickLogContext } from './model.ts'

const names = [
  'Elena Rivera',
  'Ngozi Okafor',
  'Thảo Nguyễn',
  'Bram van-der-Meer',
  'Jin-woo Park',
  'Priya Raghunathan',
  'Aisha Rahman',
  'Dev Malhotra',
  'Mona Lund',
]

export const exampleCaseload: QuickLogContext = {
  today: '2026-02-24',
  teachers: names.map((name, index) => {
    const [givenName = '', familyName = ''] = name.split(' ')
    return { id: index + 1, givenName, familyName: familyName.replaceAll('-', ' ') }
  }),
  schools: [
    { id: 1, name: 'Harbor Bend Elementary' },
    { id: 2, name: 'Two Rivers School' },
    { id: 3, name: 'Two Oaks Middle' },
  ],
}
