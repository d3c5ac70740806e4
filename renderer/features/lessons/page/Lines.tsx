/** A list of single lines, such as look-fors: typed in place, put in another order, added below. */
import { ActionIcon } from '@mantine/core'
import { ArrowDown, ArrowUp, Eye, MessageCircleQuestion, X } from 'lucide-react'
import { useId, useState } from 'react'
import { lessonLists } from '#shared/domain/lessons/lesson-fields.ts'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { useEditing } from './editing.ts'
import { useMovingRows } from './use-moving-rows.ts'
import type { MovingRows } from './use-moving-rows.ts'
import classes from './Lesson.module.css'

type Props = {
  readonly list: 'lookFors' | 'questions'
  readonly title: string
  readonly addLabel: string
}

const icons = { lookFors: Eye, questions: MessageCircleQuestion } as const

export function Lines({ list, title, addLabel }: Props) {
  const { page, isReadOnly, addRow } = useEditing()
  const titleId = useId()
  const keepFocus = useFocusKept()
  const [newId, setNewId] = useState<number | null>(null)
  const rows = page[list]
  const moving = useMovingRows(list)
  const Icon = icons[list]
  return (
    <div className={classes.labeled}>
      <h3 className={classes.label} id={titleId}>
        {title}
      </h3>
      <ul ref={keepFocus} aria-labelledby={titleId} className={classes.lines}>
        {rows.map((row, index) => (
          <li key={row.id} data-line="" className={classes.oneLine}>
            <Icon size={14} aria-hidden="true" />
            <Line
              list={list}
              row={row}
              index={index}
              moving={moving}
              takesFocus={row.id === newId}
            />
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <button
          type="button"
          className="link sm"
          id={`lesson-add-${list}`}
          onClick={() => void addRow(list, { text: '' }).then(setNewId)}
        >
          {addLabel}
        </button>
      )}
    </div>
  )
}

type LineProps = {
  readonly list: Props['list']
  readonly row: { readonly id: number; readonly text: string }
  readonly index: number
  readonly moving: MovingRows
  readonly takesFocus: boolean
}

function Line({ list, row, index, moving, takesFocus }: LineProps) {
  const { page, isReadOnly, changeRow, removeRow } = useEditing()
  const one = lessonLists[list][0]
  const last = page[list].length - 1
  const name = row.text || `${one} ${index + 1}`
  return (
    <>
      <div className={classes.grow}>
        <MathField
          label={`${one} ${index + 1}`}
          value={row.text}
          isOneLine
          isReadOnly={isReadOnly}
          takesFocus={takesFocus}
          onKey={moving.keysOf(index)}
          placeholder={`A ${one}`}
          onSave={(text) => changeRow(list, row.id, { text })}
        />
      </div>
      {!isReadOnly && (
        <span className={classes.tools}>
          <ActionIcon
            size={24}
            aria-label={`Move up: ${name}`}
            disabled={index === 0}
            onClick={() => moving.move(index, -1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={`Move down: ${name}`}
            disabled={index === last}
            onClick={() => moving.move(index, 1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={`Remove: ${name}`}
            onClick={() => removeRow(list, row.id, `Removed ${one}`)}
          >
            <X size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </>
  )
}
