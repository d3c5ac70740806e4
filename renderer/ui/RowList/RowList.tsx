/**
 * A list to act on: one tab stop, arrows between the rows, Enter opens, bare keys act. The focus stays
 * in the list when its row goes, and comes back to the row when its form closes.
 */
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { isOverlayOpen } from '#renderer/app/overlays.ts'
import { isTyping } from '#renderer/app/shortcuts.ts'
import { isCurrentList, makeCurrent, tellFocus, useCurrentRow } from './current-row.ts'
import { actionFor, movedRow, rowAfter } from './row-keys.ts'
import type { ListRow } from './row-types.ts'
import { RowItem } from './RowItem.tsx'
import classes from './RowList.module.css'

type Props = {
  /** Names the list for screen readers. */
  readonly label: string
  readonly rows: readonly ListRow[]
  /** Columns of the rows, as `grid-template-columns` has them. */
  readonly columns: string
  readonly className?: string | undefined
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode
}

export function RowList({ label, rows, columns, className, empty }: Props) {
  const list = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState({ key: null as string | null, index: 0 })
  const keys = rows.map(({ key }) => key)
  const index = rowAfter(keys, active)
  const row = rows[index]
  useCurrentRow(list, row)
  useKeptFocus({ list, frame, index, isEditing: row?.editor !== undefined })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!row || row.editor !== undefined || isElsewhere(event.target)) return
    const next = movedRow(index, rows.length, event)
    const action = next === null ? actionFor(row.actions, event) : undefined
    if (next === null && !action) return
    event.preventDefault()
    if (next === null) action?.run()
    else mainOf(frame.current, next)?.focus()
  }
  return (
    <div
      ref={frame}
      tabIndex={-1}
      className={classes.frame}
      role="group"
      aria-label={label}
      style={{ '--row-columns': columns } as React.CSSProperties}
      onFocus={(event) => {
        const at = indexOf(event.target)
        if (at === null) return
        makeCurrent(list)
        tellFocus(true)
        setActive({ key: keys[at] ?? null, index: at })
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) tellFocus(false)
      }}
      onKeyDown={onKeyDown}
    >
      {rows.length === 0 ? empty : <Groups rows={rows} active={index} className={className} />}
    </div>
  )
}

type GroupsProps = {
  readonly rows: readonly ListRow[]
  readonly active: number
  readonly className: string | undefined
}

function Groups({ rows, active, className }: GroupsProps) {
  const items = rows.map((row, index) => ({ row, index }))
  const item = ({ row, index }: (typeof items)[number]) => (
    <RowItem key={row.key} row={row} index={index} isActive={index === active} />
  )
  const groups = Map.groupBy(items, ({ row }) => row.group?.key)
  return (
    <ul className={className}>
      {[...groups].map(([key, members]) => {
        const group = members[0]?.row.group
        return group ? (
          <li key={key} className={classes.group}>
            {group.head}
            <ul aria-label={group.name}>{members.map(item)}</ul>
          </li>
        ) : (
          members.map(item)
        )
      })}
    </ul>
  )
}

type FocusOptions = {
  readonly list: string
  readonly frame: React.RefObject<HTMLDivElement | null>
  readonly index: number
  /** The form keeps the focus itself. */
  readonly isEditing: boolean
}

/** What had the focus left the page (a row, or the form in its place): the list takes it again. */
function useKeptFocus({ list, frame, index, isEditing }: FocusOptions): void {
  useEffect(() => {
    if (isEditing || isOverlayOpen() || !isCurrentList(list)) return
    if (document.activeElement !== document.body) return
    const main = mainOf(frame.current, index)
    if (main) main.focus()
    else frame.current?.focus()
  })
}

const mainOf = (frame: HTMLElement | null, index: number): HTMLElement | null =>
  frame?.querySelector<HTMLElement>(`[data-row="${index}"] > [data-main]`) ?? null

/**
 * Letters are text in a field, and belong to the palette as soon as it is asked for. React also hands
 * the keys of a row's open menu up to here, though it is drawn elsewhere.
 */
const isElsewhere = (target: EventTarget): boolean =>
  isOverlayOpen() ||
  isTyping(target) ||
  (target instanceof Element && target.closest('[role="menu"]') !== null)

function indexOf(target: EventTarget): number | null {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return item ? Number(item.dataset['row']) : null
}
