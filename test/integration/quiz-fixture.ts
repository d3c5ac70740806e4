/** A quiz of five items in the small district, with every figure worked out by hand. */
import type { AdministrationId } from '#shared/domain/ids.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import { insertRows, openSmallDistrict, QUIZ } from './analysis-fixture.ts'

/**
 * Answers to five items of one point by students 1 to 12 (13 has no enrolment). Keys A A A A B.
 * B on items 1 to 3 is the idea "Adds tops and bottoms", C on items 1 to 3 "Bigger bottom".
 * Item 5 is mis-keyed: whoever does well chose C. "" is an omitted answer, worth 0.
 */
export const answers: Readonly<Record<number, string>> = {
  1: 'AAAAC',
  2: 'AAAAC',
  3: 'AAABC',
  4: 'BBAAB',
  5: 'AAAAC',
  6: 'BBCAB',
  7: 'BBBBB',
  8: 'CCABB',
  9: 'AABAC',
  10: 'BBBBB',
  11: 'BBAB ',
  12: 'CABBB',
}
const keys = 'AAAAB'

export const district = { kind: 'district', id: null, grade: null, group: null } as const
export const quiz = QUIZ as AdministrationId

export async function openQuiz(): Promise<TestWorkspace> {
  const test = await openSmallDistrict()
  const given = Object.entries(answers).map(([id, text]) => ({ id: Number(id), text }))
  const items = [1, 2, 3, 4, 5]
  await insertRows(test, {
    assessment: [{ id: 2, name: 'Fractions quiz' }],
    administration: [
      { id: QUIZ, assessmentId: 2, window: 'Quiz', schoolYear: '2025-26', windowOrder: 3 },
    ],
    item: items.map((id) => ({
      id,
      assessmentId: 2,
      position: id,
      label: `Q${id}`,
      standardCode: id <= 3 ? '4.NF.B.3' : '4.NF.A.1',
      maxPoints: 1,
      answerKey: keys[id - 1] ?? '',
      stem: 'What is 3/8 + 2/8?',
    })),
    itemOption: items.flatMap((itemId) =>
      ['A', 'B', 'C'].map((label) => ({
        itemId,
        label,
        text: `Option ${label}`,
        misconception:
          itemId > 3 || label === 'A'
            ? null
            : label === 'B'
              ? 'Adds tops and bottoms'
              : 'Bigger bottom',
      })),
    ),
    sitting: given.map(({ id }) => ({
      id: 900 + id,
      administrationId: QUIZ,
      studentId: id,
      testedOn: '2026-01-29',
    })),
    itemResponse: given.flatMap(({ id, text }) =>
      items.map((itemId) => {
        const response = text.charAt(itemId - 1).trim()
        return {
          sittingId: 900 + id,
          itemId,
          response: response === '' ? null : response,
          points: response === keys[itemId - 1] ? 1 : 0,
          batchId: 1,
        }
      }),
    ),
  })
  return test
}
