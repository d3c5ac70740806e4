/** The end: what was seen as a note that one edits, the minutes, then the session, and the way to the debrief. */
import { Button, NumberInput } from '@mantine/core'
import { Flag, Lock } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { HiddenNote } from '#renderer/coaching/HiddenNote.tsx'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { formatClockTime, formatWeekday, plural } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { RichTextField } from '#renderer/ui/RichText/RichTextField.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { useRun } from './run-acts.ts'
import classes from './Room.module.css'

type Props = { readonly onClose: () => void }

export function EndLesson({ onClose }: Props) {
  const { run } = useRun()
  const ending = useBackendQuery('lessonRuns', 'ending', { id: run.id })
  return (
    <QueryView query={ending} rows={8} label="Putting the lesson together">
      {(draft) => <EndForm ending={draft} onClose={onClose} />}
    </QueryView>
  )
}

const fields = z.object({ minutes: z.number(), sharedNote: z.string(), privateNote: z.string() })

type FormProps = Props & { readonly ending: CallOutput<'lessonRuns', 'ending'> }

function EndForm({ ending, onClose }: FormProps) {
  const { run } = useRun()
  const { minutes, sharedNote, privateNote } = ending
  const [first] = useState({ minutes, sharedNote, privateNote })
  const draft = useDraft(`end of lesson ${run.id}`, fields, first)
  const isHidden = usePrivateNotesHidden()
  const [isBusy, setIsBusy] = useState(false)
  const form = draft.value
  const set = (change: Partial<typeof form>): void => draft.set({ ...form, ...change })
  const end = async (isDebriefed: boolean): Promise<void> => {
    setIsBusy(true)
    try {
      await backend().lessonRuns.end({ id: run.id, ...form })
      draft.forget()
      navigate(
        isDebriefed ? `/debriefs/new?run=${run.id}` : `/lessons/${run.lesson.id}/taught/${run.id}`,
      )
      await notifyUndoable(`Logged the lesson, ${plural(form.minutes, 'minute')}`)
    } catch (error) {
      setIsBusy(false)
      notifyError(error)
    }
  }
  return (
    <form
      className={classes.end}
      aria-label="End the lesson"
      onSubmit={(event) => {
        event.preventDefault()
        void end(false)
      }}
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <p className="t2">{whatHappens(ending, run)}</p>
      <NumberInput
        label="Minutes"
        min={1}
        max={1440}
        allowDecimal={false}
        className={classes.minutes}
        value={form.minutes}
        onChange={(value) => typeof value === 'number' && value >= 1 && set({ minutes: value })}
      />
      <RichTextField
        takesFocus
        label="Shared note"
        note="students are counted, not named"
        value={form.sharedNote}
        onChange={(text) => set({ sharedNote: text })}
      />
      {isHidden ? (
        <HiddenNote what="Private note" />
      ) : (
        <RichTextField
          isPrivate
          label="Private note"
          note={
            <>
              <Lock size={12} aria-hidden="true" style={{ display: 'inline' }} /> never printed
            </>
          }
          value={form.privateNote}
          onChange={(text) => set({ privateNote: text })}
        />
      )}
      <div className={classes.endButtons}>
        <Button
          type="button"
          variant="filled"
          loading={isBusy}
          leftSection={<Flag size={16} aria-hidden="true" />}
          onClick={() => void end(true)}
        >
          Save and begin the debrief
        </Button>
        <Button type="submit" disabled={isBusy}>
          Save the session
        </Button>
        <Button
          variant="subtle"
          disabled={isBusy}
          rightSection={<Kbd shortcut="Escape" isDecoration />}
          onClick={onClose}
        >
          Back to the lesson
        </Button>
      </div>
    </form>
  )
}

function whatHappens(
  { planned, heldOn }: FormProps['ending'],
  { teacher }: ReturnType<typeof useRun>['run'],
): string {
  const who = teacher ? ` with ${teacher.givenName} ${teacher.familyName}` : ''
  if (!planned) return `This becomes a modeling session${who} on ${formatWeekday(heldOn)}.`
  const at = planned.startsAt === null ? '' : `, ${formatClockTime(planned.startsAt)}`
  return `This completes the session planned${who} for ${formatWeekday(heldOn)}${at}.`
}
