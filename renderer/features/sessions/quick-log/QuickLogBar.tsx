/** The quick log: one line, what was understood of it, and every field to correct. */
import { Pencil } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { closeQuickLog } from '#renderer/app/quick-log.ts'
import { QuickLogStandIn } from '#renderer/app/QuickLogStandIn.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { LineInput } from './LineInput.tsx'
import { NamedFields } from './NamedFields.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import classes from './QuickLog.module.css'
import type { FieldId } from './field-facts.ts'
import { useFieldActs } from './use-field-acts.ts'
import { useOpening } from './use-opening.ts'
import { useQuickLogModel } from './use-quick-log.ts'
import type { QuickLogModel } from './use-quick-log.ts'
import { useStoreLine } from './use-store-line.ts'

type Opened = { readonly field: FieldId; readonly text: string } | null

type Props = { readonly isOver: boolean }

export function QuickLogBar({ isOver }: Props) {
  const model = useQuickLogModel()
  return model.isReady ? (
    <ReadyBar isOver={isOver} model={model} />
  ) : (
    <QuickLogStandIn isOver={isOver} />
  )
}

function ReadyBar({ isOver, model }: Props & { readonly model: QuickLogModel }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const bar = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<Opened>(null)
  useOpening(model, input)
  const act = useFieldActs(model, input, () => setOpened(null))
  const { store } = useStoreLine(model, () => {
    model.clear()
    if (isOver) closeQuickLog()
  })
  const { log, complete, line } = model
  const [question] = log.questions
  const enter = (): void => {
    if (question) bar.current?.querySelector<HTMLElement>('[data-choice]')?.focus()
    else if (complete.gaps[0]) setOpened({ field: complete.gaps[0], text: '' })
    else void store()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const digit = event.altKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined
    const choice = digit === undefined ? undefined : question?.choices[Number(digit) - 1]
    const isLine = event.target === input.current
    if (question && choice) {
      model.answer(question.key, choice.id)
      input.current?.focus()
    } else if (event.key === 'Enter' && line.trim() !== '' && (isLine || event.ctrlKey)) enter()
    else if (event.key === 'Escape') {
      if (isOver || isLine) closeQuickLog()
      else input.current?.focus()
    } else return
    event.preventDefault()
  }
  return (
    <section
      ref={bar}
      className={isOver ? `${classes.quick} ${classes.over}` : classes.quick}
      aria-label="Quick log"
      onKeyDown={onKeyDown}
    >
      <div className={classes.line}>
        <Pencil size={16} aria-hidden="true" />
        <LineInput
          input={input}
          line={line}
          parts={log.parts}
          describedBy={`${id}-keys`}
          onChange={model.setLine}
        />
        <Keys id={`${id}-keys`} model={model} />
      </div>
      {question && (
        <QuestionRow
          line={line}
          question={question}
          onChoose={(choice) => {
            model.answer(question.key, choice)
            input.current?.focus()
          }}
        />
      )}
      {line.trim() !== '' && (
        <NamedFields model={model} opened={opened} onOpen={setOpened} onAct={act} />
      )}
    </section>
  )
}

function Keys({ id, model: { complete } }: { readonly id: string; readonly model: QuickLogModel }) {
  const does = complete.isPlan
    ? 'plans it'
    : complete.completes
      ? 'logs the planned one'
      : 'logs it'
  return (
    <span id={id} className={classes.keys}>
      <span>
        <Kbd shortcut="Enter" /> {does}
      </span>
      <span>
        <Kbd shortcut="Tab" /> corrects a field
      </span>
    </span>
  )
}
