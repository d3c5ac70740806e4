/**
 * Where the quick log is: in the slot that the page on screen gives it, else below the header, when it
 * is open. Anybody may open it, for a teacher or for nobody in particular.
 */
import { useSyncExternalStore } from 'react'

type Person = { readonly id: number; readonly givenName: string; readonly familyName: string }

export type QuickLogState = {
  readonly isOpen: boolean
  /** Counts the times it was asked for, so that it takes the focus each time. */
  readonly asked: number
  /** For whom it was opened last. */
  readonly person: Person | null
  readonly slot: HTMLElement | null
}

const listeners = new Set<() => void>()
let state: QuickLogState = { isOpen: false, asked: 0, person: null, slot: null }
let typed = ''
let focusedBefore: Element | null = null

function set(change: Partial<QuickLogState>): void {
  state = { ...state, ...change }
  for (const listen of listeners) listen()
}

export function openQuickLog(person: Person | null = null): void {
  if (!state.isOpen) focusedBefore = document.activeElement
  set({ isOpen: true, asked: state.asked + 1, person })
}

/** The focus goes back to where it was. */
export function closeQuickLog(): void {
  set({ isOpen: false, person: null })
  requestAnimationFrame(() => {
    const isThere = focusedBefore instanceof HTMLElement && focusedBefore.isConnected
    const target = isThere ? focusedBefore : document.getElementById('content')
    if (target instanceof HTMLElement) target.focus()
    focusedBefore = null
  })
}

export const setQuickLogSlot = (slot: HTMLElement | null): void => set({ slot })

/** What was typed while the quick log was still loading. */
export const typeAhead = (text: string): void => {
  typed = text
}

export const typedAhead = (): string => typed

export function takeTyped(): string {
  const text = typed
  typed = ''
  return text
}

export const useQuickLog = (): QuickLogState =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => state,
  )
