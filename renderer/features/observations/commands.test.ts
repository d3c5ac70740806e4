import { expect, test } from 'vitest'
import { newObservationAt } from './commands.ts'

test.each([
  ['/caseload/7/cycles', '/observations/new?teacher=7'],
  ['/cycles/3', '/observations/new?cycle=3'],
  ['/sessions/12', '/observations/new?session=12'],
  ['/lessons/4', '/observations/new?lesson=4'],
  ['/today', '/observations/new'],
  ['/cycles/list', '/observations/new'],
])('from %s one observes at %s', (path, address) => expect(newObservationAt(path)).toBe(address))
