/** The cell that is being edited. What is typed lives here, so that scrolling away does not lose it. */
import { useState } from 'react'
import { describeError } from '#renderer/app/describe-error.ts'
import type { GridColumn } from './grid-column.ts'

export type GridEditing = {
  readonly key: string
  readonly columnId: string
  readonly text: string
  /** Why the text was not taken. */
  readonly problem: string | null
  readonly isSaving: boolean
}

export type GridEditor<Row> = {
  readonly editing: GridEditing | null
  /** False where the cell cannot be edited. */
  readonly begin: (key: string, row: Row, column: GridColumn<Row> | undefined) => boolean
  readonly type: (text: string) => void
  /** @returns whether the cell is done: it was saved, or nothing had changed. */
  readonly commit: (row: Row, column: GridColumn<Row>) => Promise<boolean>
  readonly cancel: () => void
}

export function useGridEdit<Row>(): GridEditor<Row> {
  const [editing, setEditing] = useState<GridEditing | null>(null)
  return {
    editing,
    begin: (key, row, column) => {
      if (!column?.edit) return false
      const text = column.edit.text(row)
      setEditing({ key, columnId: column.id, text, problem: null, isSaving: false })
      return true
    },
    type: (text) => setEditing((now) => now && { ...now, text, problem: null }),
    commit: async (row, { edit }) => {
      if (!editing || !edit || editing.isSaving) return false
      const problem = await problemOf({ edit, row, text: editing.text }, () =>
        setEditing({ ...editing, isSaving: true, problem: null }),
      )
      setEditing(problem === null ? null : { ...editing, isSaving: false, problem })
      return problem === null
    },
    cancel: () => setEditing(null),
  }
}

type Commit<Row> = {
  readonly edit: NonNullable<GridColumn<Row>['edit']>
  readonly row: Row
  readonly text: string
}

async function problemOf<Row>(
  { edit, row, text }: Commit<Row>,
  onSaving: () => void,
): Promise<string | null> {
  if (text === edit.text(row)) return null
  const refused = edit.problem?.(text) ?? null
  if (refused !== null) return refused
  onSaving()
  try {
    await edit.save(row, text)
    return null
  } catch (error) {
    return describeError(error).sentence
  }
}
