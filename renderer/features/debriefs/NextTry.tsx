/** What the teacher tries next, and the action steps that come of it, each with a day to check back. */
import type { Debrief } from '#shared/contracts/debriefs.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { backend } from '#renderer/app/backend.ts'
import { ActionSteps } from '#renderer/coaching/ActionSteps.tsx'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './Debrief.module.css'

type Props = { readonly debrief: Debrief; readonly isReadOnly: boolean }

export function NextTry({ debrief, isReadOnly }: Props) {
  const { id, teacher, nextTry } = debrief
  return (
    <Section title={teacher ? `${teacher.givenName}’s next try` : 'Next try'}>
      <MathField
        label="Next try"
        value={nextTry}
        isReadOnly={isReadOnly}
        placeholder="One thing, with which students, and when"
        onSave={(text) => backend().debriefs.update({ id, changes: { nextTry: text } })}
      />
      <Steps debrief={debrief} />
    </Section>
  )
}

function Steps({ debrief: { session, teacher, cycleId, nextTry } }: Pick<Props, 'debrief'>) {
  const steps = useBackendQuery(
    'steps',
    'list',
    { ...(session && { sessionId: session.id }) },
    { enabled: session !== null },
  )
  if (!session) return null
  if (steps.isError) return <ErrorNote error={steps.error} />
  const isStep = (steps.data ?? []).some(({ text }) => text === nextTry)
  return (
    <div>
      <h3 className={classes.label}>Action steps</h3>
      <ActionSteps
        steps={steps.data ?? []}
        teacher={teacher}
        place={{ sessionId: session.id, ...(cycleId !== null && { cycleId }) }}
        proposal={isStep ? '' : nextTry.slice(0, 500)}
      />
    </div>
  )
}
