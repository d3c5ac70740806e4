/**
 * A class of nine with a quiz of four items, worked out by hand, and a second quiz twelve days later.
 * In each item B shows "Adds tops and bottoms" and C "Bigger bottom"; A is the key.
 */
import type { AdministrationId, ClassId, SmallGroupSetId, StudentId } from '#shared/domain/ids.ts'
import type { TestWorkspace } from '#test/support/workspace.ts'
import {
  CLASS_A,
  CLASS_B,
  HARBOR,
  insertRows,
  openSmallDistrict,
  QUIZ,
} from './analysis-fixture.ts'

export const ADDS = 'Adds tops and bottoms'
export const BIGGER = 'Bigger bottom'
export const EXIT = 4
export const quiz = QUIZ as AdministrationId
export const exit = EXIT as AdministrationId
export const classA = { kind: 'class', id: CLASS_A } as const
export const classAId = CLASS_A as ClassId
export const student = (id: number) => id as StudentId

/** Students 1 to 4 of class A are absent. 107 shows both ideas twice; 206 and 207 sit in class B. */
const first: Readonly<Record<number, string>> = {
  101: 'BBBA',
  102: 'BBAA',
  103: 'BBCA',
  104: 'BBBB',
  105: 'CCAA',
  106: 'CCCA',
  107: 'CCBB',
  108: 'AAAB',
  109: 'AAAA',
  206: 'BBAA',
  207: 'BBAA',
}
/** 104 was not there, 107 reached one item. */
const second: Readonly<Record<number, string>> = {
  101: 'AAAA',
  102: 'BBAA',
  103: 'ABAA',
  105: 'AAAA',
  106: 'CCAA',
  107: 'A',
}

export async function openWithQuiz(): Promise<TestWorkspace> {
  const test = await openSmallDistrict()
  const ids = Object.keys(first).map(Number)
  await insertRows(test, {
    student: ids.map((id) => ({ id, code: `S-${id}` })),
    studentIdentity: ids.map((id) => ({
      studentId: id,
      localId: `L${id}`,
      givenName: `Given${id}`,
      familyName: `Family${id}`,
    })),
    enrolment: ids.map((studentId) => ({
      studentId,
      schoolId: HARBOR,
      classId: studentId < 200 ? CLASS_A : CLASS_B,
      grade: '4',
      startsOn: '2025-08-18',
      endsOn: null,
    })),
  })
  await giveQuiz(test, {
    assessmentId: 2,
    administrationId: QUIZ,
    on: '2026-01-29',
    answers: first,
  })
  await giveQuiz(test, {
    assessmentId: 3,
    administrationId: EXIT,
    on: '2026-02-10',
    answers: second,
  })
  return test
}

type Given = {
  readonly assessmentId: number
  readonly administrationId: number
  readonly on: string
  readonly answers: Readonly<Record<number, string>>
}

async function giveQuiz(
  test: TestWorkspace,
  { assessmentId, administrationId, on, answers }: Given,
): Promise<void> {
  const items = [1, 2, 3, 4].map((place) => assessmentId * 10 + place)
  const given = Object.entries(answers).map(([id, text]) => ({ id: Number(id), text }))
  const sittingOf = (id: number) => administrationId * 1000 + id
  await insertRows(test, {
    assessment: [{ id: assessmentId, name: `Quiz ${administrationId}` }],
    administration: [
      {
        id: administrationId,
        assessmentId,
        window: 'Quiz',
        schoolYear: '2025-26',
        windowOrder: administrationId,
      },
    ],
    item: items.map((id, index) => ({
      id,
      assessmentId,
      position: index + 1,
      label: `Q${index + 1}`,
      standardCode: '4.NF.A.1',
      maxPoints: 1,
      answerKey: 'A',
      stem: '',
    })),
    itemOption: items.flatMap((itemId) =>
      ['A', 'B', 'C'].map((label, index) => ({
        itemId,
        label,
        text: `Option ${label}`,
        misconception: [null, ADDS, BIGGER][index] ?? null,
      })),
    ),
    sitting: given.map(({ id }) => ({
      id: sittingOf(id),
      administrationId,
      studentId: id,
      testedOn: on,
    })),
    itemResponse: given.flatMap(({ id, text }) =>
      Array.from(text, (response, index) => ({
        sittingId: sittingOf(id),
        itemId: items[index] ?? 0,
        response,
        points: response === 'A' ? 1 : 0,
        batchId: 1,
      })),
    ),
  })
}

export async function keepGroups(test: TestWorkspace, more: object = {}) {
  const { id, groupIds } = await test.client.smallGroups.keep({
    choices: { scope: classA, administrationId: quiz, smallest: 2, ...more },
  })
  return { id: id as SmallGroupSetId, groupIds }
}

type Grouped = { readonly name: string; readonly students: readonly { readonly id: number }[] }

/** `["Adds tops and bottoms: 104 101"]` */
export const listed = (groups: readonly Grouped[]): readonly string[] =>
  groups.map(({ name, students }) => `${name}: ${students.map(({ id }) => id).join(' ')}`)
