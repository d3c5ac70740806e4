/**
 * The row that keys and commands are about: of the list that had the focus last. It stays when the
 * palette takes the focus, so that a command from there knows its row.
 */
import { useEffect, useSyncExternalStore } from 'react'
import { useCommands } from '#renderer/app/page-commands.ts'
import { actionsOf } from './row-types.ts'
import type { ListRow, RowAction } from './row-types.ts'

type KeyHint = readonly [rowKey: string, label: string]

const listeners = new Set<() => void>()
const noActions: readonly RowAction[] = []
const inForm: readonly KeyHint[] = [
  ['Escape', 'Close'],
  ['Mod+Enter', 'Save'],
]
let currentList: string | null = null
let hints: readonly KeyHint[] | null = null
let hasFocus = false

function changed(): void {
  for (const listen of listeners) listen()
}

export function makeCurrent(list: string | null): void {
  if (currentList === list) return
  currentList = list
  hints = null
  changed()
}

/** Keys are only told while the focus is on the list; commands know its row for longer. */
export function tellFocus(isOnList: boolean): void {
  if (hasFocus === isOnList) return
  hasFocus = isOnList
  changed()
}

export const isCurrentList = (list: string): boolean => currentList === list

/** Offers what the active row can do as commands and hints, as long as its list is the current one. */
export function useCurrentRow(list: string, row: ListRow | undefined): void {
  const isCurrent = useSyncExternalStore(subscribe, () => currentList === list)
  const isFree = isCurrent && row !== undefined && row.editor === undefined
  const actions = isFree ? actionsOf(row) : noActions
  useCommands(actions)
  // As text, so that a new array that says the same is not told again.
  const text = row && isCurrent ? JSON.stringify(isFree ? actions.map(hintOf) : inForm) : null
  useEffect(() => {
    if (!isCurrent) return
    hints = text === null ? null : (JSON.parse(text) as readonly KeyHint[])
    changed()
  }, [isCurrent, text])
  useEffect(
    () => () => {
      if (currentList === list) makeCurrent(null)
    },
    [list],
  )
}

const hintOf = ({ rowKey, rowLabel }: RowAction): KeyHint => [rowKey, rowLabel]

/** Keys of the current row with what they do; null while no row is current. */
export const useRowHints = (): readonly KeyHint[] | null =>
  useSyncExternalStore(subscribe, () => (hasFocus ? hints : null))

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
