/** One row: what it says, its quick actions while the pointer is on it, and a menu of all of them. */
import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Kbd } from '../Kbd.tsx'
import { actionsOf } from './row-types.ts'
import type { ListRow, RowAction } from './row-types.ts'
import classes from './RowList.module.css'

type Props = {
  readonly row: ListRow
  readonly index: number
  /** The one that Tab comes to. */
  readonly isActive: boolean
}

export function RowItem({ row, index, isActive }: Props) {
  const [isMenuOpen, setIsMenuOpen] = useState(false)
  if (row.editor !== undefined) {
    return (
      <li className={classes.item} data-row={index} data-editing>
        {row.editor}
      </li>
    )
  }
  const tabIndex = isActive ? 0 : -1
  const hasActions = row.actions.length > 0
  return (
    <li
      className={classes.item}
      data-row={index}
      data-marked={row.isMarked || undefined}
      data-menu={isMenuOpen || undefined}
      onContextMenu={(event) => {
        if (!hasActions) return
        event.preventDefault()
        setIsMenuOpen(true)
      }}
    >
      {row.open ? (
        <button
          type="button"
          data-main
          className={classes.main}
          tabIndex={tabIndex}
          aria-keyshortcuts={row.actions.map(({ rowKey }) => rowKey).join(' ') || undefined}
          onClick={row.open.run}
        >
          {row.content}
        </button>
      ) : (
        <div className={classes.main}>{row.content}</div>
      )}
      {row.call && <CallButton action={row.call} tabIndex={tabIndex} />}
      {hasActions && (
        <span className={classes.actions}>
          {row.actions
            .filter(({ isQuick, id }) => isQuick && id !== row.call?.id)
            .map((action) => (
              <QuickAction key={action.id} action={action} tabIndex={tabIndex} />
            ))}
          <RowMenu row={row} tabIndex={tabIndex} isOpen={isMenuOpen} onChange={setIsMenuOpen} />
        </span>
      )}
    </li>
  )
}

type QuickProps = { readonly action: RowAction; readonly tabIndex: number }

function QuickAction({ action: { icon: Icon, rowLabel, rowKey, run }, tabIndex }: QuickProps) {
  return (
    <ActionIcon
      size={24}
      aria-label={rowLabel}
      title={`${rowLabel} (${rowKey})`}
      tabIndex={tabIndex}
      onClick={run}
    >
      <Icon size={16} aria-hidden="true" />
    </ActionIcon>
  )
}

/** Stands where the style sheet of the list has room for it. */
function CallButton({ action: { icon: Icon, rowLabel, run }, tabIndex }: QuickProps) {
  return (
    <button type="button" className={classes.call} tabIndex={tabIndex} onClick={run}>
      <Icon size={14} aria-hidden="true" />
      {rowLabel}
    </button>
  )
}

type MenuProps = {
  readonly row: ListRow
  readonly tabIndex: number
  readonly isOpen: boolean
  readonly onChange: (isOpen: boolean) => void
}

function RowMenu({ row, tabIndex, isOpen, onChange }: MenuProps) {
  return (
    <Menu
      opened={isOpen}
      onChange={onChange}
      transitionProps={{ duration: 0 }}
      position="bottom-end"
      shadow="md"
      keepMounted={false}
    >
      <Menu.Target>
        <ActionIcon
          size={24}
          aria-label={`Actions: ${row.name}`}
          title="All actions"
          tabIndex={tabIndex}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actionsOf(row).map(({ id, rowLabel, icon: Icon, rowKey, run }) => (
          <Menu.Item
            key={id}
            leftSection={<Icon size={14} aria-hidden="true" />}
            rightSection={<Kbd shortcut={rowKey} isDecoration />}
            onClick={run}
          >
            {rowLabel}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
