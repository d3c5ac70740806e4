/** The field in a cell: Enter and Tab save, Escape takes back, and what cannot be saved stays as typed. */
import { Popover } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-column.ts'
import type { GridEditor } from './use-grid-edit.ts'

type Props<Row> = {
  readonly editor: GridEditor<Row>
  readonly column: GridColumn<Row>
  readonly row: Row
  /** Saved or taken back from the keyboard: the focus returns to the grid. */
  readonly onDone: (how: EditEnd) => void
}

/** The key that ended it; `isBack` with Shift. */
export type EditEnd = { readonly key: 'Enter' | 'Tab' | 'Escape'; readonly isBack: boolean }

export function CellEditor<Row>({ editor, column, row, onDone }: Props<Row>) {
  const { editing } = editor
  const noteId = useId()
  const listId = useId()
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  // Leaving the page takes the focus along, which is no wish to save.
  const isOver = useRef(false)
  const isTyped = editing?.isTyped ?? false
  useEffect(() => {
    field.current?.focus()
    if (field.current instanceof HTMLInputElement && !isTyped) field.current.select()
  }, [isTyped])
  if (!editing || !column.edit) return null
  const { problem } = editing
  const { suggestions } = column.edit
  const note = problem ?? column.edit.hint

  const commit = async (from: EditEnd | null): Promise<void> => {
    if (isOver.current) return
    isOver.current = true
    const isDone = await editor.commit(row, column)
    isOver.current = isDone
    if (from === null) return
    if (isDone) onDone(from)
    else field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      event.nativeEvent.stopImmediatePropagation()
      isOver.current = true
      editor.cancel()
      onDone({ key: 'Escape', isBack: false })
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      void commit({ key: event.key, isBack: event.shiftKey })
    }
  }
  const shared = {
    ref: field,
    className: classes.editor,
    value: editing.text,
    readOnly: editing.isSaving,
    'aria-label': column.header,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': note === undefined ? undefined : noteId,
    onKeyDown,
    onBlur: () => void commit(null),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      editor.type(event.currentTarget.value),
  }
  return (
    <Popover
      opened={note !== undefined}
      position="bottom-start"
      offset={2}
      shadow="md"
      withRoles={false}
    >
      <Popover.Target>
        {column.edit.choices ? (
          <select {...shared}>
            {column.edit.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input {...shared} type="text" list={suggestions ? listId : undefined} />
        )}
      </Popover.Target>
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text}>
              {text}
            </option>
          ))}
        </datalist>
      )}
      <Popover.Dropdown
        id={noteId}
        className={classes.editorNote}
        role={problem ? 'alert' : 'note'}
      >
        {problem !== null && <CircleAlert size={14} aria-hidden="true" />}
        {note}
      </Popover.Dropdown>
    </Popover>
  )
}
