/** A new session in full. It is a draft until it is logged or planned, and survives a crash. */
import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { sessionInWords } from '#shared/domain/session-words.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { Notes } from './form/Notes.tsx'
import type { FormModel } from './form/form-model.ts'
import { formValues, newSessionOf, problemsOf } from './form/form-values.ts'
import type { Problems } from './form/form-values.ts'
import { NewSteps } from './form/NewSteps.tsx'
import { SessionForm } from './form/SessionForm.tsx'
import classes from './form/SessionForm.module.css'
import { isDay, useFormChoices } from './form/use-form-choices.ts'
import { startingValues } from './new-session-address.ts'

const crumb = { label: 'Sessions', href: '/sessions' } as const

export function NewSessionPage() {
  const { today, isReadOnly } = useWorkspace()
  const search = useSearch()
  const draft = useDraft(`session new ${search}`, formValues, startingValues(search, today))
  const [isTried, setIsTried] = useState(false)
  const add = useBackendMutation('sessions', 'add')
  const values = draft.value
  const choices = useFormChoices(values)
  const problems = problemsOf(values)
  const model: FormModel = {
    ...choices,
    values,
    problems: isTried ? problems : onlyTyped(problems),
    change: (changes) => draft.set({ ...values, ...changes }),
    isNew: true,
    isReadOnly,
  }
  const isPlan = values.heldOn > today
  const save = async (): Promise<void> => {
    setIsTried(true)
    if (Object.keys(problems).length > 0 || !isDay(values.heldOn)) return
    const minutes = choices.expected?.minutes?.value ?? 0
    const session = newSessionOf(values, { minutes, status: isPlan ? 'planned' : 'done' })
    if (!session) return
    const { id } = await add.mutateAsync(session)
    draft.forget()
    navigate(`/sessions/${id}`, { replace: true })
    const teachers = choices.teachers.filter((one) => values.teacherIds.includes(one.id))
    const name = sessionInWords({ type: values.type, teachers })
    await notifyUndoable(
      `${isPlan ? 'Planned' : 'Logged'} ${name}, ${formatWeekday(values.heldOn)}`,
    )
  }
  // A failure shows above the form.
  const trySave = (): void => void save().catch(() => undefined)
  useCommand('sessions.log-it', trySave, { isOn: !isReadOnly })
  return (
    <>
      <PageHeader
        title="New session"
        crumb={crumb}
        scope={isPlan ? 'to be planned' : 'to be logged'}
      />
      {add.error !== null && <ErrorNote error={add.error} />}
      {draft.isReady && (
        <SessionForm
          model={model}
          stored={null}
          words={
            <>
              <Notes
                model={model}
                shared={{
                  text: values.sharedNote,
                  onChange: (sharedNote) => model.change({ sharedNote }),
                }}
                secret={{
                  text: values.privateNote,
                  onChange: (privateNote) => model.change({ privateNote }),
                }}
              />
              <Section title="Next steps">
                <NewSteps model={model} />
              </Section>
            </>
          }
          bottom={
            <div className={classes.bottom}>
              <Button
                variant="filled"
                disabled={isReadOnly}
                loading={add.isPending}
                leftSection={<Check size={16} aria-hidden="true" />}
                rightSection={<Kbd shortcut="Mod+Enter" isDecoration />}
                onClick={trySave}
              >
                {isPlan ? 'Plan session' : 'Log session'}
              </Button>
              <Button
                onClick={() => {
                  draft.forget()
                  navigate('/sessions')
                }}
              >
                Discard
              </Button>
              {draft.keptAt !== null && <span className="t3 sm">Draft kept from before.</span>}
            </div>
          }
        />
      )}
    </>
  )
}

/** What is still empty is not complained about before one tries to save. */
const onlyTyped = (problems: Problems): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== 'Needed'))
