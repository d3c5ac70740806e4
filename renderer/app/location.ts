/**
 * Where in the app one is: a list of addresses with back and forward, mirrored into the hash so that
 * a reload keeps its place. The browser's own history is not used: it also holds what came before.
 */
import { useSyncExternalStore } from 'react'

type Trail = { readonly entries: readonly string[]; readonly index: number }

const listeners = new Set<() => void>()
let trail: Trail = { entries: [fromHash()], index: 0 }

function fromHash(): string {
  const hash = window.location.hash.slice(1)
  return hash.startsWith('/') ? hash : '/'
}

function move(next: Trail): void {
  trail = next
  history.replaceState(null, '', `#${current()}`)
  for (const listen of listeners) listen()
}

function current(): string {
  return trail.entries[trail.index] ?? '/'
}

/** @param to path with an optional `?query`, for instance `/caseload/12`. */
export function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  if (to === current()) return
  const kept = trail.entries.slice(0, options.replace ? trail.index : trail.index + 1)
  move({ entries: [...kept, to], index: kept.length })
}

export const canGoBack = (): boolean => trail.index > 0
export const canGoForward = (): boolean => trail.index < trail.entries.length - 1

export function goBack(): void {
  if (canGoBack()) move({ ...trail, index: trail.index - 1 })
}

export function goForward(): void {
  if (canGoForward()) move({ ...trail, index: trail.index + 1 })
}

/** Forgets the trail: another workspace has other teachers. */
export function startAt(to: string): void {
  move({ entries: [to], index: 0 })
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

const path = (): string => current().split('?')[0] ?? '/'
const search = (): string => current().split('?')[1] ?? ''

/** For wouter's `Router`. */
export const useLocationHook = (): [string, typeof navigate] => [
  useSyncExternalStore(subscribe, path),
  navigate,
]
export const useSearchHook = (): string => useSyncExternalStore(subscribe, search)

export const useTrail = (): Trail => useSyncExternalStore(subscribe, () => trail)

/** A link changed by hand, and the side buttons of a mouse. */
export function startLocation(): void {
  window.addEventListener('hashchange', () => navigate(fromHash()))
  window.addEventListener('mouseup', (event) => {
    if (event.button === 3) goBack()
    if (event.button === 4) goForward()
  })
}
