import { expect, test } from 'vitest'
import { observationOfAddress } from './new-observation-address.ts'

const nothing = {
  ...{ kind: null, teacherId: null, cycleId: null, lessonId: null, sessionId: null },
  observedOn: null,
}

test('an address brings what the visit is about', () =>
  expect(observationOfAddress('kind=peer visit&teacher=3&session=7&on=2026-03-03')).toEqual({
    ...nothing,
    ...{ kind: 'peer visit', teacherId: 3, sessionId: 7, observedOn: '2026-03-03' },
  }))

test('what is no id, day or kind is passed over', () =>
  expect(observationOfAddress('kind=inspection&teacher=x&cycle=-1&on=soon')).toEqual(nothing))
