import { describe, expect, it } from 'vitest'
import { sessionTypes } from '../session-types.ts'
import { exampleCaseload } from './example-caseload.ts'
import type { PartKind } from './model.ts'
import { parseQuickLog } from './parse.ts'
import { dayText, rewritten, typeText } from './rewrite.ts'

const rewrite = (line: string, kind: PartKind, text: string) =>
  rewritten(line, parseQuickLog(line, exampleCaseload).parts, { kind, text })

describe('a corrected field', () => {
  it.each([
    ['rivera coplan 30m fractions', 'minutes', '45m', 'rivera coplan 45m fractions'],
    ['rivera coplan fractions', 'minutes', '45m', 'rivera coplan 45m fractions'],
    ['rivera + okafor plc', 'teacher', 'Dev Malhotra', 'Dev Malhotra plc'],
    ['rivera coplan', 'day', 'yesterday', 'rivera coplan yesterday'],
    ['fractions', 'teacher', 'Elena Rivera', 'Elena Rivera fractions'],
    ['', 'type', 'plc', 'plc'],
    ['rivera coplan 30m', 'teacher', '', 'coplan 30m'],
    ['rivera obs; next: call', 'minutes', '20m', 'rivera obs 20m; next: call'],
  ] as const)('%s, %s: %s', (line, kind, text, expected) => {
    expect(rewrite(line, kind, text)).toBe(expected)
  })

  it('reads back as what was chosen', () => {
    for (const type of sessionTypes)
      expect(parseQuickLog(`rivera ${typeText(type)}`, exampleCaseload)).toMatchObject({
        type,
        questions: [],
      })
    for (const { id, givenName, familyName } of exampleCaseload.teachers)
      expect(parseQuickLog(`${givenName} ${familyName} obs`, exampleCaseload)).toMatchObject({
        teacherIds: [id],
        type: 'Observation',
      })
    for (const on of [
      '2026-02-24',
      '2026-02-25',
      '2026-02-20',
      '2026-03-04',
      '2025-12-31',
      '2024-02-29',
    ])
      expect(
        parseQuickLog(`rivera obs ${dayText(on, '2026-02-24')}`, exampleCaseload),
      ).toMatchObject({
        heldOn: on,
        questions: [],
      })
  })
})

describe('a day as text', () => {
  it.each([
    ['2026-02-23', 'yesterday'],
    ['2026-02-20', 'Feb 20'],
    ['2025-12-31', 'Dec 31'],
    ['2025-02-20', '2025-02-20'],
  ])('%s is %s', (on, text) => {
    expect(dayText(on, '2026-02-24')).toBe(text)
  })
})
