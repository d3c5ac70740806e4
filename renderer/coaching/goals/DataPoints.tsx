/** The data points of a goal as a table in which each is changed where it stands; the last line adds one. */
import { ActionIcon } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { FormEvent, Ref } from 'react'
import type { Goal, GoalPoint } from '#shared/contracts/goals.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { InPlaceDate } from '#renderer/ui/InPlace/InPlaceDate.tsx'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { formatDay } from '#renderer/ui/format.ts'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { isShare } from '../goal-progress.ts'
import { parseCount, parseValue } from './goal-form.ts'
import classes from './Goals.module.css'

type Props = {
  readonly goal: Goal
  /** The value of the line that adds, for the command "Add data point". */
  readonly addRef?: Ref<HTMLInputElement> | undefined
}

export function DataPoints({ goal, addRef }: Props) {
  const { isReadOnly } = useWorkspace()
  const keepFocus = useFocusKept()
  return (
    <div
      ref={keepFocus}
      role="table"
      aria-label={`Data points in ${goal.unit}`}
      className={classes.points}
    >
      <div role="row" className={classes.pointHead}>
        <span role="columnheader">Day</span>
        <span role="columnheader" className="num">
          {isShare(goal) ? 'Value %' : 'Value'}
        </span>
        <span role="columnheader" className="num">
          Of
        </span>
        <span role="columnheader">Note</span>
        <span role="columnheader">
          <span className="sr-only">Add or remove</span>
        </span>
      </div>
      {goal.dataPoints.map((point) => (
        <PointLine key={point.id} point={point} isReadOnly={isReadOnly} />
      ))}
      {!isReadOnly && <NewPoint goal={goal} addRef={addRef} />}
    </div>
  )
}

function PointLine({
  point,
  isReadOnly,
}: {
  readonly point: GoalPoint
  readonly isReadOnly: boolean
}) {
  const { id, on, value, n, note } = point
  const day = formatDay(on)
  const update = (changes: { value?: number; n?: number | null; on?: string; note?: string }) =>
    backend().goals.updatePoint({ id, changes })
  const remove = () =>
    sayDone(() => backend().goals.removePoint({ id }), `Data point of ${day} removed`)
  return (
    <div role="row" className={classes.point} data-line="">
      <span role="cell">
        <InPlaceDate
          label={`Day of ${day}`}
          value={on}
          isNeeded
          isReadOnly={isReadOnly}
          onSave={(next) => update({ on: next ?? on })}
        />
      </span>
      <span role="cell">
        <InPlaceText
          label={`Value of ${day}`}
          value={String(value)}
          align="right"
          isNeeded
          isValid={(text) => parseValue(text) !== null}
          isReadOnly={isReadOnly}
          onSave={(text) => update({ value: parseValue(text) ?? value })}
        />
      </span>
      <span role="cell">
        <InPlaceText
          label={`Of how many, ${day}`}
          value={n === null ? '' : String(n)}
          align="right"
          placeholder="n"
          isValid={(text) => parseCount(text) !== null}
          isReadOnly={isReadOnly}
          onSave={(text) => update({ n: parseCount(text) })}
        />
      </span>
      <span role="cell">
        <InPlaceText
          label={`Note of ${day}`}
          value={note}
          placeholder="Note"
          isReadOnly={isReadOnly}
          onSave={(text) => update({ note: text })}
        />
      </span>
      <span role="cell">
        {!isReadOnly && (
          <ActionIcon
            size={24}
            aria-label={`Remove data point of ${day}`}
            onClick={() => void remove()}
          >
            <Trash2 size={14} aria-hidden="true" />
          </ActionIcon>
        )}
      </span>
    </div>
  )
}

/** Enter in any of its fields adds the point; the value is the next field again. */
function NewPoint({ goal, addRef }: Props) {
  const { today } = useWorkspace()
  const lastN = goal.dataPoints.at(-1)?.n ?? goal.baseline?.n ?? null
  const empty = { on: today, value: '', n: lastN === null ? '' : String(lastN), note: '' }
  const [form, setForm] = useState(empty)
  const [isTried, setIsTried] = useState(false)
  const formId = useId()
  const valueField = useRef<HTMLInputElement | null>(null)
  const number = parseValue(form.value)
  const isWrong = isTried && (number === null || form.on === '')
  const field = (name: keyof typeof form, label: string) => ({
    form: formId,
    className: classes.newField,
    'aria-label': label,
    value: form[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setIsTried(true)
    if (number === null || form.on === '') return
    try {
      await backend().goals.addPoint({
        goalId: goal.id,
        on: form.on,
        value: number,
        n: parseCount(form.n),
        note: form.note.trim(),
      })
      setForm({ ...empty, n: form.n })
      setIsTried(false)
      valueField.current?.focus()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <div role="row" className={classes.point}>
      <span role="cell">
        <form id={formId} onSubmit={(event) => void submit(event)} noValidate />
        <input type="date" {...field('on', 'Day of the new data point')} />
      </span>
      <span role="cell">
        <input
          type="text"
          inputMode="decimal"
          placeholder="Value"
          data-align="right"
          aria-invalid={isWrong || undefined}
          ref={(element) => {
            valueField.current = element
            if (typeof addRef === 'function') return addRef(element)
            if (addRef) addRef.current = element
          }}
          {...field('value', 'New value')}
        />
      </span>
      <span role="cell">
        <input
          type="text"
          inputMode="numeric"
          placeholder="n"
          data-align="right"
          {...field('n', 'Of how many')}
        />
      </span>
      <span role="cell">
        <input
          type="text"
          placeholder={isWrong ? 'A number and a day, please' : 'Note'}
          {...field('note', 'Note of the new data point')}
        />
      </span>
      <span role="cell">
        <ActionIcon type="submit" form={formId} size={24} aria-label="Add data point">
          <Plus size={14} aria-hidden="true" />
        </ActionIcon>
      </span>
    </div>
  )
}
