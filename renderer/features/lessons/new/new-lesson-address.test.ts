import { describe, expect, it } from 'vitest'
import { lessonOfAddress, likelyScope } from './new-lesson-address.ts'

describe('the address of a new lesson', () => {
  it('brings standard, class, test, item and groups', () =>
    expect(lessonOfAddress('standard=4.NF.A.2&scope=class:3&test=7&item=12&groups=5')).toEqual({
      standard: '4.NF.A.2',
      scope: { kind: 'class', id: 3, grade: null, group: null },
      administrationId: 7,
      itemId: 12,
      groupSetId: 5,
      idea: null,
      templateId: null,
    }))

  it('passes over what is no id', () =>
    expect(lessonOfAddress('standard=4.NF.A.2&scope=klass:3&test=x&item=-1')).toMatchObject({
      scope: null,
      administrationId: null,
      itemId: null,
    }))

  it('without any of it asks, with a teacher in mind', () => {
    expect(lessonOfAddress('')).toBeNull()
    expect(lessonOfAddress('for=teacher:4')).toBeNull()
    expect(likelyScope('for=teacher:4')).toMatchObject({ kind: 'teacher', id: 4 })
    expect(likelyScope('')).toBeNull()
  })
})
