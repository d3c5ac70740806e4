/** Day, time and minutes, and the questions: the plan's and the usual ones are chosen, more can be. */
import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { z } from 'zod'
import type { DebriefOf, DebriefStart } from '#shared/contracts/debriefs.ts'
import { isClockTime } from '#shared/contracts/sessions.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from './Debrief.module.css'

type Props = { readonly of: DebriefOf; readonly start: DebriefStart }

export function NewDebriefForm({ of, start }: Props) {
  const { today } = useWorkspace()
  const add = useBackendMutation('debriefs', 'add')
  const [when, setWhen] = useState({ heldOn: today, startsAt: '', minutes: start.minutes })
  const [chosen, setChosen] = useState<readonly string[]>(start.questions)
  const isAhead = when.heldOn > today
  const isReady = z.iso.date().safeParse(when.heldOn).success && isPossible(when.startsAt)
  const begin = async (): Promise<void> => {
    const startsAt = when.startsAt === '' ? null : when.startsAt.padStart(5, '0')
    const { id } = await add.mutateAsync({ of, ...when, startsAt, questions: [...chosen] })
    navigate(`/debriefs/${id}`, { replace: true })
    await notifyUndoable(isAhead ? 'Planned the debrief' : 'Began the debrief')
  }
  return (
    <form
      className={classes.new}
      aria-label="New debrief"
      onSubmit={(event) => {
        event.preventDefault()
        // The form stays open and shows `add.error`.
        if (isReady) begin().catch(() => undefined)
      }}
    >
      <h2 className={classes.about}>
        <MathText text={start.about} />
        {start.teacher && (
          <span className="t2">
            {' '}
            with {start.teacher.givenName} {start.teacher.familyName}
          </span>
        )}
      </h2>
      {start.earlier && (
        <p className="t2">
          There is{' '}
          <Link href={`/debriefs/${start.earlier.id}`} className="link">
            one of {formatWeekday(start.earlier.heldOn)}
          </Link>{' '}
          already.
        </p>
      )}
      <When value={when} onChange={(change) => setWhen({ ...when, ...change })} />
      <Questions proposed={start.questions} chosen={chosen} onChoose={setChosen} />
      {add.isError && <ErrorNote error={add.error} />}
      <div>
        <Button
          type="submit"
          variant="filled"
          loading={add.isPending}
          disabled={!isReady}
          leftSection={<MessagesSquare size={16} aria-hidden="true" />}
        >
          {isAhead ? 'Plan the debrief' : 'Begin the debrief'}
        </Button>
      </div>
    </form>
  )
}

const isPossible = (clock: string): boolean => clock === '' || isClockTime(clock.padStart(5, '0'))

type WhenValue = { readonly heldOn: string; readonly startsAt: string; readonly minutes: number }
type WhenProps = {
  readonly value: WhenValue
  readonly onChange: (change: Partial<WhenValue>) => void
}

function When({ value, onChange }: WhenProps) {
  return (
    <div className={classes.when}>
      <TextInput
        autoFocus
        type="date"
        label="Day"
        value={value.heldOn}
        onChange={(event) => onChange({ heldOn: event.currentTarget.value })}
      />
      <TextInput
        label="Start"
        placeholder="12:05"
        value={value.startsAt}
        error={!isPossible(value.startsAt) && 'A time such as 9:10 or 13:05'}
        onChange={(event) => onChange({ startsAt: event.currentTarget.value.trim() })}
      />
      <NumberInput
        label="Minutes"
        min={1}
        max={1440}
        allowDecimal={false}
        value={value.minutes}
        onChange={(minutes) => typeof minutes === 'number' && minutes >= 1 && onChange({ minutes })}
      />
    </div>
  )
}

type QuestionsProps = {
  readonly proposed: readonly string[]
  readonly chosen: readonly string[]
  readonly onChoose: (questions: readonly string[]) => void
}

function Questions({ proposed, chosen, onChoose }: QuestionsProps) {
  const library = useBackendQuery('debriefs', 'library', undefined)
  const groups = (library.data ?? []).map(({ kind, name, questions }) => ({
    kind,
    name,
    more: questions.filter((text) => !proposed.includes(text)),
  }))
  const toggle = (text: string): void =>
    onChoose(chosen.includes(text) ? chosen.filter((one) => one !== text) : [...chosen, text])
  const check = (text: string) => (
    <Checkbox
      key={text}
      label={<MathText text={text} />}
      checked={chosen.includes(text)}
      onChange={() => toggle(text)}
    />
  )
  return (
    <>
      <fieldset className={classes.choices}>
        <legend>Questions to begin with</legend>
        {proposed.map(check)}
      </fieldset>
      <details className={classes.more}>
        <summary className="link">More questions to choose from</summary>
        {groups.map(({ kind, name, more }) => (
          <fieldset key={kind} className={classes.choices}>
            <legend>{name}</legend>
            {more.map(check)}
          </fieldset>
        ))}
      </details>
    </>
  )
}
