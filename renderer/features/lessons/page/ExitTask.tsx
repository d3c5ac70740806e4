/** The exit task, and what each answer to it would show. */
import { ActionIcon } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import { MathField } from '#renderer/ui/Mathematics/MathField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { useEditing } from './editing.ts'
import { Labeled } from './Labeled.tsx'
import { useMovingRows } from './use-moving-rows.ts'
import classes from './Lesson.module.css'

export function ExitTask() {
  const { page, isReadOnly, addRow } = useEditing()
  const [newId, setNewId] = useState<number | null>(null)
  const keepFocus = useFocusKept()
  return (
    <Section
      title="Exit task"
      className={classes.section}
      {...(!isReadOnly && {
        end: (
          <button
            type="button"
            className="link"
            onClick={() => void addRow('exitAnswers', {}).then(setNewId)}
          >
            Add answer
          </button>
        ),
      })}
    >
      <div className={classes.exit}>
        <Labeled field="exitTask" placeholder="One thing that shows the goal" />
        {page.exitAnswers.length > 0 && (
          <table className={classes.answers}>
            <thead>
              <tr>
                <th scope="col">Answer</th>
                <th scope="col">What it would show</th>
                <th>
                  <span className="sr-only">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody ref={keepFocus}>
              {page.exitAnswers.map((row, index) => (
                <Answer key={row.id} row={row} index={index} takesFocus={row.id === newId} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Section>
  )
}

type AnswerProps = {
  readonly row: { readonly id: number; readonly answer: string; readonly shows: string }
  readonly index: number
  readonly takesFocus: boolean
}

function Answer({ row, index, takesFocus }: AnswerProps) {
  const { isReadOnly, changeRow, removeRow } = useEditing()
  const moving = useMovingRows('exitAnswers')
  const name = row.answer || `answer ${index + 1}`
  return (
    <tr data-line="">
      <td>
        <MathField
          label={`Answer ${index + 1}`}
          value={row.answer}
          isOneLine
          isReadOnly={isReadOnly}
          onKey={moving.keysOf(index)}
          takesFocus={takesFocus}
          placeholder="An answer"
          onSave={(answer) => changeRow('exitAnswers', row.id, { answer: answer.slice(0, 500) })}
        />
      </td>
      <td>
        <MathField
          label={`What it would show: ${name}`}
          value={row.shows}
          isReadOnly={isReadOnly}
          onKey={moving.keysOf(index)}
          placeholder="What this student sees or does not see yet"
          onSave={(shows) => changeRow('exitAnswers', row.id, { shows })}
        />
      </td>
      <td>
        {!isReadOnly && (
          <ActionIcon
            size={24}
            aria-label={`Remove: ${name}`}
            onClick={() => removeRow('exitAnswers', row.id, 'Removed an answer to the exit task')}
          >
            <X size={14} aria-hidden="true" />
          </ActionIcon>
        )}
      </td>
    </tr>
  )
}
