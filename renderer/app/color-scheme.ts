/** Light, dark or as the system has it: kept across starts, told to the native window too. */
import { useSyncExternalStore } from 'react'
import type { Theme } from '#shared/shell/shell-contract.ts'

const storageKey = 'numberline.theme'
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let theme: Theme = stored()

function stored(): Theme {
  const value = localStorage.getItem(storageKey)
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Call once before the first paint. */
export function startColorScheme(): void {
  apply()
  darkSystem.addEventListener('change', apply)
}

export function setTheme(next: Theme): void {
  theme = next
  localStorage.setItem(storageKey, next)
  apply()
}

export const currentTheme = (): Theme => theme

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme)
}

/** What is on screen: `system` resolved. */
export function useColorScheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, resolved)
}

const resolved = (): 'light' | 'dark' =>
  theme === 'system' ? (darkSystem.matches ? 'dark' : 'light') : theme

function apply(): void {
  document.documentElement.dataset['theme'] = resolved()
  void window.numberlineShell.setTheme(theme)
  for (const listen of listeners) listen()
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
