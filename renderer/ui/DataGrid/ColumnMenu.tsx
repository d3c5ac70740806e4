/** Everything one can do with a column, for keyboard and pointer alike. */
import { Menu } from '@mantine/core'
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronDown,
  EyeOff,
  FoldHorizontal,
  Group,
  ListFilter,
  Minus,
  Plus,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { MouseEvent, ReactNode, RefObject } from 'react'
import { Kbd } from '../Kbd.tsx'
import classes from './DataGrid.module.css'
import { kindOf } from './grid-column.ts'
import type { ColumnKind, GridColumn } from './grid-column.ts'
import { groupedBy, moved, sortedInto, withVisibility, withWidth } from './grid-layout.ts'
import { isGroupable } from './grid-lines.ts'
import type { Grid } from './use-grid.ts'
import { widthOfContents } from './WidthHandle.tsx'

type Props<Row> = {
  readonly grid: Grid<Row>
  readonly column: GridColumn<Row>
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly onFilter: ((columnId: string) => void) | undefined
  readonly head: RefObject<HTMLElement | null>
}

/** A mark for the pointer, which says nothing: the name of the head stays that of the column. */
export function ColumnMenu<Row>(props: Props<Row>) {
  const { column, isOpen, onToggle } = props
  const mark = <ChevronDown size={12} aria-hidden="true" />
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation()
    onToggle(!isOpen)
  }
  if (!isOpen)
    return (
      <span aria-hidden="true" className={classes.menuMark} onClick={toggle}>
        {mark}
      </span>
    )
  return (
    <Menu
      opened
      onClose={() => onToggle(false)}
      returnFocus={false}
      // Not `keydown`: the key that opens it is still on its way.
      clickOutsideEvents={['mousedown', 'touchstart']}
      transitionProps={{ duration: 0 }}
      position="bottom-end"
      shadow="md"
      width={220}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Options of the column ${column.header}`}
          className={classes.menuMark}
          data-open
          onClick={toggle}
        >
          {mark}
        </button>
      </Menu.Target>
      {/* The head would hear clicks in it and sort: React passes them on through the portal. */}
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        <Items {...props} />
      </Menu.Dropdown>
    </Menu>
  )
}

const widthStep = 32

const sortWords: Readonly<Record<ColumnKind, readonly [string, string]>> = {
  text: ['Sort A to Z', 'Sort Z to A'],
  choice: ['Sort first to last', 'Sort last to first'],
  number: ['Sort smallest first', 'Sort largest first'],
  date: ['Sort earliest first', 'Sort latest first'],
  'yes-no': ['Sort yes first', 'Sort no first'],
}

function Items<Row>({ grid, column, head, onFilter }: Props<Row>) {
  const { id } = column
  const [up, down] = sortWords[kindOf(column)]
  const place = grid.shown.indexOf(column)
  const isGroup = grid.layout.group === id
  const widen = (by: number): void =>
    grid.change(withWidth(id, (head.current?.offsetWidth ?? column.width) + by))
  const fit = (): void => {
    if (head.current) grid.change(withWidth(id, widthOfContents(head.current)))
  }
  return (
    <>
      <Item icon={ArrowUp} run={() => grid.change(sortedInto(id, { desc: false }))} keys="Enter">
        {up}
      </Item>
      <Item icon={ArrowDown} run={() => grid.change(sortedInto(id, { desc: true }))}>
        {down}
      </Item>
      {onFilter && (
        <Item icon={ListFilter} run={() => onFilter(id)}>
          Filter
        </Item>
      )}
      {isGroupable(column) && (
        <Item icon={Group} run={() => grid.change(groupedBy(isGroup ? null : id))}>
          {isGroup ? 'Do not group' : 'Group by this'}
        </Item>
      )}
      <Menu.Divider />
      <Item
        icon={ArrowLeft}
        run={() => grid.change(moved(grid.columns, id, -1))}
        isOff={place === 0}
        keys="Shift+ArrowLeft"
      >
        Move left
      </Item>
      <Item
        icon={ArrowRight}
        run={() => grid.change(moved(grid.columns, id, 1))}
        isOff={place === grid.shown.length - 1}
        keys="Shift+ArrowRight"
      >
        Move right
      </Item>
      <Item icon={Plus} run={() => widen(widthStep)} keys="Mod+ArrowRight">
        Wider
      </Item>
      <Item icon={Minus} run={() => widen(-widthStep)} keys="Mod+ArrowLeft">
        Narrower
      </Item>
      <Item icon={FoldHorizontal} run={fit}>
        Fit to contents
      </Item>
      <Menu.Divider />
      <Item
        icon={EyeOff}
        run={() => grid.change(withVisibility(id, false))}
        isOff={grid.shown.length === 1}
      >
        Hide column
      </Item>
    </>
  )
}

type ItemProps = {
  readonly icon: LucideIcon
  readonly run: () => void
  readonly isOff?: boolean
  readonly keys?: string
  readonly children: ReactNode
}

function Item({ icon: Icon, run, isOff = false, keys, children }: ItemProps) {
  return (
    <Menu.Item
      disabled={isOff}
      leftSection={<Icon size={14} aria-hidden="true" />}
      rightSection={keys && <Kbd shortcut={keys} isDecoration />}
      onClick={run}
    >
      {children}
    </Menu.Item>
  )
}
