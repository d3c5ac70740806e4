/** The questions before a visit. Only the teacher has to be said. */
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { CalendarPlus, Play } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { TeacherId } from '#shared/domain/ids.ts'
import { kindLabels, observationKinds } from '#shared/domain/observations/observation-words.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { TeachersField } from '#renderer/coaching/TeachersField.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import type { AskedObservation } from './new-observation-address.ts'
import classes from './NewObservation.module.css'

type Props = {
  readonly asked: AskedObservation
  readonly known: CallOutput<'observations', 'known'>
}

export function NewObservationForm({ asked, known }: Props) {
  const form = useNewObservation({ asked, known })
  const { values, set } = form
  const kinds = observationKinds.map((value) => ({ value, label: kindLabels[value] }))
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="New observation">
      <form className={classes.form} onSubmit={form.plan} noValidate>
        {form.error !== null && <ErrorNote error={form.error} />}
        <div className={classes.kind}>
          <Segments
            label="Kind of visit"
            value={values.kind}
            onChange={(kind) => set({ kind })}
            choices={kinds}
          />
          <span className="t2 sm">No evaluation: nothing in it is a score.</span>
        </div>
        <TeachersField
          label={values.kind === 'co-teaching' ? 'With whom' : 'Whose class'}
          value={values.teacherId === null ? [] : [values.teacherId]}
          onChange={(ids) => set({ teacherId: ids.at(-1) ?? null })}
          autoFocus={values.teacherId === null}
          error={form.needsTeacher ? 'Choose the teacher first' : undefined}
        />
        {values.kind === 'peer visit' && (
          <TeachersField
            label="Who watches"
            value={values.visitorIds}
            without={values.teacherId === null ? [] : [values.teacherId]}
            onChange={(visitorIds) => set({ visitorIds })}
          />
        )}
        <div className={classes.when}>
          <TextInput
            type="date"
            label="Day"
            value={values.observedOn}
            onChange={(event) => set({ observedOn: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label="Start"
            value={values.startsAt}
            onChange={(event) => set({ startsAt: event.currentTarget.value })}
          />
        </div>
        <Textarea
          label="Agreed focus"
          description="What both of you want to look at. It can be agreed later."
          placeholder="For instance: what happens in the three seconds after a question"
          autosize
          minRows={2}
          value={values.focus}
          onChange={(event) => set({ focus: event.currentTarget.value })}
        />
        <WhatComesAlong asked={asked} teacherId={values.teacherId} />
        {asked.sessionId === null && (
          <Checkbox
            label="When planned, also in my schedule"
            checked={values.isScheduled}
            onChange={(event) => set({ isScheduled: event.currentTarget.checked })}
          />
        )}
        <div className={classes.actions}>
          {form.canStart && (
            <Button
              variant="filled"
              loading={form.isBusy}
              leftSection={<Play size={16} aria-hidden="true" />}
              onClick={form.start}
            >
              Start now
            </Button>
          )}
          <Button
            type="submit"
            loading={form.isBusy}
            {...(!form.canStart && { variant: 'filled' })}
            leftSection={<CalendarPlus size={16} aria-hidden="true" />}
          >
            Plan it
          </Button>
        </div>
      </form>
    </div>
  )
}

type AlongProps = Pick<Props, 'asked'> & { readonly teacherId: TeacherId | null }

function WhatComesAlong({ asked: { cycleId, lessonId, sessionId }, teacherId }: AlongProps) {
  const known = useBackendQuery(
    'observations',
    'known',
    { teacherId, cycleId, lessonId, sessionId },
    { keepPrevious: true },
  )
  const { lesson = null, cycle = null, lookFors = [] } = known.data ?? {}
  const facts = [
    lesson && `Lesson: ${lesson}`,
    cycle && `Cycle: ${cycle}`,
    lookFors.length > 0 && `${plural(lookFors.length, 'look-for')} from there`,
  ].filter(Boolean)
  return facts.length === 0 ? null : <p className="t2 sm">{facts.join(' · ')}</p>
}

function useNewObservation({ asked, known }: Props) {
  const { today } = useWorkspace()
  const [values, setValues] = useState({
    kind: asked.kind ?? known.kind,
    teacherId: known.teacherId,
    visitorIds: [] as readonly TeacherId[],
    observedOn: asked.observedOn ?? known.observedOn,
    startsAt: known.startsAt ?? '',
    focus: '',
    isScheduled: true,
  })
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [wasSent, setWasSent] = useState(false)
  const needsTeacher = wasSent && values.teacherId === null

  const make = async (isStart: boolean): Promise<void> => {
    setWasSent(true)
    if (values.teacherId === null) return
    setIsBusy(true)
    try {
      const { isScheduled, ...said } = values
      const { id } = await backend().observations.add({
        ...said,
        teacherId: values.teacherId,
        visitorIds: values.kind === 'peer visit' ? [...values.visitorIds] : [],
        observedOn: values.observedOn || today,
        startsAt: values.startsAt || null,
        focusAgreedOn: values.focus.trim() === '' ? null : today,
        sessionId: asked.sessionId,
        isScheduled: !isStart && isScheduled,
        ...(asked.lessonId !== null && { lessonId: asked.lessonId }),
        ...(asked.cycleId !== null && { cycleId: asked.cycleId }),
      })
      if (isStart) await backend().observations.start({ id })
      navigate(`/observations/${id}`, { replace: true })
    } catch (why) {
      setError(why)
      setIsBusy(false)
    }
  }
  return {
    values,
    set: (changes: Partial<typeof values>) => setValues((now) => ({ ...now, ...changes })),
    error,
    isBusy,
    needsTeacher,
    /** What is days ahead is only planned. */
    canStart: values.observedOn <= today,
    start: () => void make(true),
    plan: (event: FormEvent) => {
      event.preventDefault()
      void make(false)
    },
  }
}
