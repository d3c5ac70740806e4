/** Who may see which field of a teacher: chosen, reset, and never for what is private. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Disclosure } from '#shared/domain/disclosure.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts'

let test: TestWorkspace
let rivera: TeacherId

beforeEach(async () => {
  test = await openTestWorkspace()
  const { id: schoolId } = await test.client.caseload.addSchool({ name: 'Harbor Bend' })
  const elena = { givenName: 'Elena', familyName: 'Rivera', course: 'Grade 4', grade: '4' }
  const added = { ...elena, schoolId, startsOn: '2025-08-18' }
  rivera = (await test.client.caseload.addTeacher(added)).id
})
afterEach(() => test.close())

describe('who may see what', () => {
  const choices = async () => (await test.client.caseload.record({ id: rivera })).disclosureChoices

  it('is chosen per field, and goes back to what holds for everybody', async () => {
    await setDisclosure('teacher.strengths', 'school')
    await setDisclosure('goal.text', 'mine')
    expect(await choices()).toEqual([
      { field: 'goal.text', disclosure: 'mine' },
      { field: 'teacher.strengths', disclosure: 'school' },
    ])
    await setDisclosure('goal.text', null)
    await setDisclosure('teacher.strengths', 'teacher') // as for everybody
    expect(await choices()).toEqual([])
    await test.client.history.undo({})
    expect(await choices()).toEqual([{ field: 'teacher.strengths', disclosure: 'school' }])
  })

  it.each(['teacher.concerns', 'teacher.readiness', 'session.privateNote', 'other'])(
    'cannot be chosen for %s',
    async (field) => {
      await expect(setDisclosure(field, 'district')).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      })
      expect(await choices()).toEqual([])
    },
  )
})

function setDisclosure(field: string, disclosure: Disclosure | null) {
  // Also fields that the types do not let through: the contract must stop them.
  return test.client.caseload.setDisclosure({ id: rivera, field: field as 'goal.text', disclosure })
}
