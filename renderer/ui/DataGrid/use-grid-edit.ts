/** The cell that is being edited. What is typed lives here, so that scrolling away does not lose it. */
import { useState } from 'react'
import { describeError } from '#renderer/app/describe-error.ts'
import type { GridColumn } from './grid-column.ts'

export type GridEditing = {
  readonly key: string
  readonly columnId: string
  readonly text: string
  /** Begun by typing, so that the next letter goes on. */
  readonly isTyped: boolean
  /** Why the text was not taken. */
  readonly problem: string | null
  readonly isSaving: boolean
}

export type GridEditor<Row> = {
  readonly editing: GridEditing | null
  /** False where the cell cannot be edited. `typed` replaces what is in it. */
  readonly begin: (
    key: string,
    row: Row,
    column: GridColumn<Row> | undefined,
    typed?: string,
  ) => boolean
  readonly type: (text: string) => void
  /** @returns whether the cell is done: it was saved, or nothing had changed. */
  readonly commit: (row: Row, column: GridColumn<Row>) => Promise<boolean>
  readonly cancel: () => void
}

/**
 * @param options.isQuick the field closes at once, so that the next cell can be typed into; it opens
 *   again when its text could not be saved
 */
export function useGridEdit<Row>({ isQuick }: { readonly isQuick: boolean }): GridEditor<Row> {
  const [editing, setEditing] = useState<GridEditing | null>(null)
  return {
    editing,
    begin: (key, row, column, typed) => {
      if (!column?.edit) return false
      const text = typed ?? column.edit.text(row)
      const isTyped = typed !== undefined
      setEditing({ key, columnId: column.id, text, isTyped, problem: null, isSaving: false })
      return true
    },
    type: (text) => setEditing((now) => now && { ...now, text, problem: null }),
    commit: async (row, { edit }) => {
      if (!editing || !edit || editing.isSaving) return false
      const { text } = editing
      const isSame = text === edit.text(row)
      const open = (problem: string): false => {
        setEditing({ ...editing, isSaving: false, problem })
        return false
      }
      const refused = isSame ? null : (edit.problem?.(text, row) ?? null)
      if (refused !== null) return open(refused)
      if (isSame || isQuick) setEditing(null)
      else setEditing({ ...editing, isSaving: true, problem: null })
      if (isSame) return true
      const saved = problemOfSaving(() => edit.save(row, text))
      if (isQuick) {
        void saved.then((problem) => problem !== null && open(problem))
        return true
      }
      const problem = await saved
      if (problem !== null) return open(problem)
      setEditing(null)
      return true
    },
    cancel: () => setEditing(null),
  }
}

async function problemOfSaving(save: () => Promise<unknown>): Promise<string | null> {
  try {
    await save()
    return null
  } catch (error) {
    return describeError(error).sentence
  }
}
