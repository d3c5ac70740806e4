/** Steps and check-backs that are late or due this week: what presses is shown, the rest on request. */
import { ActionIcon } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { ChevronDown, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ActionStep } from '#shared/contracts/steps.ts'
import { isOverdue, stepCall } from '#shared/domain/action-steps.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { AddStepForm } from '#renderer/coaching/steps/AddStep.tsx'
import { StepIcon } from '#renderer/coaching/steps/StepIcon.tsx'
import { stepFor, stepWhen } from '#renderer/coaching/steps/step-words.ts'
import { useStepRows } from '#renderer/coaching/steps/use-step-rows.tsx'
import { formatWeekday } from '#renderer/ui/format.ts'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { nameOf } from './today-words.ts'
import classes from './Today.module.css'

type Props = { readonly steps: readonly ActionStep[]; readonly dueUntil: string }

/** As many as leave room for what stands below, on a usual and on a tall window. */
const FEW = 7
const FEW_TALL = 16

export function DueSteps({ steps, dueUntil }: Props) {
  const { today, isReadOnly } = useWorkspace()
  const isTall = useMediaQuery('(min-height: 960px)')
  const [isWhole, setIsWhole] = useState(false)
  const [isAdding, setIsAdding] = useState(false)
  const pressing = steps.filter((step) => (stepCall(step)?.on ?? '9') <= today).length
  // What presses today is never among the rest.
  const few = Math.max(isTall ? FEW_TALL : FEW, pressing)
  const rest = isWhole || steps.length <= few + 1 ? 0 : steps.length - few
  const rows = useStepRows(rest > 0 ? steps.slice(0, few) : steps, (step) => (
    <Step step={step} today={today} />
  ))
  const overdue = steps.filter((step) => isOverdue(step, today)).length
  useCommand('steps.add', () => setIsAdding(true), { isOn: !isReadOnly })
  return (
    <Section
      title="Action steps and check-backs"
      note={steps.length || undefined}
      end={
        <span className={classes.end}>
          {overdue > 0 && <span className="late m">{overdue} overdue</span>}
          <ActionIcon
            size={24}
            aria-label="Add step"
            title="Add step (A)"
            disabled={isReadOnly}
            onClick={() => setIsAdding(true)}
          >
            <Plus size={16} aria-hidden="true" />
          </ActionIcon>
        </span>
      }
    >
      {isAdding && <AddOwnStep onClose={() => setIsAdding(false)} />}
      <RowList
        label="Action steps and check-backs"
        rows={rows}
        columns="16px minmax(0, 1fr) auto"
        empty={<p className={classes.none}>Nothing is due by {formatWeekday(dueUntil)}.</p>}
      />
      {rest > 0 && (
        <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
          <ChevronDown size={16} aria-hidden="true" />
          {rest} more by {formatWeekday(dueUntil)}
        </button>
      )}
    </Section>
  )
}

/** Here nothing says whom a new step is for, so that is asked. */
function AddOwnStep({ onClose }: { readonly onClose: () => void }) {
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const choices = (teachers.data ?? []).map((teacher) => ({
    value: String(teacher.id),
    label: nameOf(teacher),
  }))
  return <AddStepForm teacher={null} teachers={choices} onClose={onClose} />
}

function Step({ step, today }: { readonly step: ActionStep; readonly today: string }) {
  const isCheckBack = stepCall(step)?.kind === 'check-back'
  const who = [step.owner === 'coach' ? 'you' : '', stepFor(step) ?? ''].filter(Boolean).join(', ')
  return (
    <>
      <StepIcon step={step} today={today} />
      <span className={classes.step}>
        <span className="ell">{isCheckBack ? `Check back: ${step.text}` : step.text}</span>
        <span className={classes.beside}>{who}</span>
      </span>
      <span className={isOverdue(step, today) ? 'num sm late' : 'num sm t2'}>
        {stepWhen(step, { today })}
      </span>
    </>
  )
}
