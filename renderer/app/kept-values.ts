/**
 * Values on their way into the workspace's memory. They are written at most a second after a change,
 * however fast somebody types, so that a crash loses no more than that.
 */
import { backend } from './backend.ts'
import { hasCode } from './describe-error.ts'

/** Leaves a fifth of the second for the write itself. */
const pauseMs = 800
/** While the backend starts again; after that there is nowhere to write. */
const mostTries = 30

/** By key; null is to be forgotten. */
const unsaved = new Map<string, string | null>()

export type Kept = { readonly text: string; readonly savedAt: string }

/** What is kept, or about to be. */
export async function recall(key: string): Promise<Kept | null> {
  const waiting = unsaved.get(key)
  if (waiting === null) return null
  if (waiting !== undefined) return { text: waiting, savedAt: new Date().toISOString() }
  return backend().memory.recall({ key })
}

export function keepSoon(key: string, text: string): void {
  const isWaiting = unsaved.has(key)
  unsaved.set(key, text)
  if (!isWaiting) setTimeout(() => void save(key), pauseMs)
}

export function forgetNow(key: string): void {
  unsaved.set(key, null)
  void save(key)
}

/** Before the workspace is left. */
export const keepAllNow = async (): Promise<void> => {
  await Promise.all([...unsaved.keys()].map((key) => save(key)))
}

async function save(key: string, tries = 1): Promise<void> {
  const text = unsaved.get(key)
  if (text === undefined) return
  try {
    const { memory } = backend()
    await (text === null ? memory.forget({ key }) : memory.remember({ key, text }))
  } catch (error) {
    const isRestarting = hasCode(error, 'CONNECTION_LOST') || hasCode(error, 'WORKSPACE_CLOSED')
    if (isRestarting && tries < mostTries) {
      setTimeout(() => void save(key, tries + 1), pauseMs)
      return
    }
    // Nowhere to write, for instance in a read-only workspace: the value lives as long as the page.
  }
  if (unsaved.get(key) === text) unsaved.delete(key)
  else setTimeout(() => void save(key), pauseMs)
}

window.addEventListener('pagehide', () => void keepAllNow())
