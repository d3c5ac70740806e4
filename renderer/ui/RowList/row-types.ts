/** What a list of rows is made of: each row opens, and has actions with a bare key each. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** How a command of the table looks on a row, in fewer words than in the palette. */
export type RowCommand = {
  /** Of the command, for instance `steps.master`. */
  readonly id: string
  readonly label: string
  readonly rowLabel: string
  readonly icon: LucideIcon
  /** Works while the row has the focus: `M`, `Delete`, `Enter`. */
  readonly rowKey: string
}

export type RowAction = RowCommand & {
  readonly run: () => void
  /** True: a button on the row itself; the others are in its menu only. */
  readonly isQuick?: boolean
}

/** Rows that follow each other with the same key stand under one head. */
export type RowGroup = {
  readonly key: string
  /** Names the group for screen readers. */
  readonly name: string
  readonly head: ReactNode
}

export type ListRow = {
  readonly key: string
  readonly group?: RowGroup
  /** What the menu of the row is called, for instance the step's text. */
  readonly name: string
  readonly content: ReactNode
  /** Enter or a click; without it the row is text to read. */
  readonly open?: RowAction | undefined
  readonly actions: readonly RowAction[]
  /** The one of the actions that this row waits for: a button that is always shown. */
  readonly call?: RowAction | undefined
  /** A form that stands in the row's place while something of it is edited. */
  readonly editor?: ReactNode
  /** The one row that matters most now. */
  readonly isMarked?: boolean
}

/** All that can be done with a row, opening first. */
export const actionsOf = ({ open, actions }: ListRow): readonly RowAction[] =>
  open ? [open, ...actions] : actions
