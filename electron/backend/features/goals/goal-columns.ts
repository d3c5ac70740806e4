/** A goal of the contract as the columns of its table. What is left out stays as it is. Pure. */
import type { GoalChanges } from '#shared/contracts/goals.ts'

export const columnsOf = (changes: GoalChanges) => ({
  kind: changes.kind,
  text: changes.text,
  measure: changes.measure,
  unit: changes.unit,
  direction: changes.direction,
  strategy: changes.strategy,
  priorityId: changes.priorityId,
  ...(changes.baseline !== undefined && {
    baselineOn: changes.baseline?.on ?? null,
    baselineValue: changes.baseline?.value ?? null,
    baselineN: changes.baseline?.n ?? null,
  }),
  ...(changes.target !== undefined && {
    targetOn: changes.target?.on ?? null,
    targetValue: changes.target?.value ?? null,
  }),
  ...(changes.result !== undefined && {
    resultOn: changes.result?.on ?? null,
    resultValue: changes.result?.value ?? null,
    resultN: changes.result?.n ?? null,
  }),
  result: changes.resultText,
  ...(changes.peers && {
    isPowerful: flag(changes.peers.isPowerful),
    isEasy: flag(changes.peers.isEasy),
    isCompelling: flag(changes.peers.isCompelling),
    isReachable: flag(changes.peers.isReachable),
    isStudentFocused: flag(changes.peers.isStudentFocused),
  }),
})

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0)
