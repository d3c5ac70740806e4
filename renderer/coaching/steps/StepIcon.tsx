/** The state of a step as an icon with a name: late, check-back, open, mastered, dropped. */
import { Circle, CircleCheck, CircleSlash, ClockAlert, RotateCw } from 'lucide-react'
import type { ActionStep } from '#shared/contracts/steps.ts'
import { isOverdue, stepCall } from '#shared/domain/action-steps.ts'

export function StepIcon({ step, today }: { readonly step: ActionStep; readonly today: string }) {
  if (step.status === 'mastered') {
    return <CircleCheck size={16} className="good" role="img" aria-label="Mastered" />
  }
  if (step.status === 'dropped') {
    return <CircleSlash size={16} className="t3" role="img" aria-label="Dropped" />
  }
  const isCheckBack = stepCall(step)?.kind === 'check-back'
  if (isOverdue(step, today)) {
    const name = isCheckBack ? 'Late check-back' : 'Late'
    return <ClockAlert size={16} className="late" role="img" aria-label={name} />
  }
  if (isCheckBack) return <RotateCw size={16} className="t2" role="img" aria-label="Check-back" />
  if (step.status === 'practising') {
    return <RotateCw size={16} className="t2" role="img" aria-label="Practicing" />
  }
  return <Circle size={16} className="t2" role="img" aria-label="Open" />
}
