/**
 * Saves a text while it is typed: soon after a pause, and now and then when there is none, so that a
 * crash loses less than two seconds. What could not be saved is tried again.
 */
export type SaveState = 'saved' | 'unsaved' | 'failed'

type Options = {
  readonly save: (text: string) => Promise<unknown>
  readonly onState: (state: SaveState, error: unknown) => void
  /** False: trying again would end the same way. */
  readonly canRetry: (error: unknown) => boolean
}

/** After the last letter; the write itself takes a few milliseconds more. */
export const quietMs = 600
/** While letters keep coming. */
export const longestMs = 1300
const retryMs = 800

export type TextSaver = {
  readonly push: (text: string) => void
  /** Without waiting for a pause. */
  readonly flush: () => Promise<void>
}

export function createTextSaver({ save, onState, canRetry }: Options): TextSaver {
  let waiting: string | null = null
  let isSaving = false
  let quiet: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    clearTimeout(quiet)
    clearTimeout(longest)
    quiet = longest = undefined
  }
  const soon = (ms: number): void => {
    clearTimeout(quiet)
    quiet = setTimeout(() => void flush(), ms)
  }
  const flush = async (): Promise<void> => {
    stop()
    if (isSaving || waiting === null) return
    const text = waiting
    waiting = null
    isSaving = true
    try {
      await save(text)
      onState(waiting === null ? 'saved' : 'unsaved', null)
    } catch (error) {
      waiting ??= text
      onState('failed', error)
      if (canRetry(error)) soon(retryMs)
      return
    } finally {
      isSaving = false
    }
    // Typed meanwhile: its own pause may have ended while this save ran.
    if (waiting !== null && quiet === undefined) soon(quietMs)
  }
  return {
    flush,
    push: (text) => {
      waiting = text
      onState('unsaved', null)
      soon(quietMs)
      longest ??= setTimeout(() => void flush(), longestMs)
    },
  }
}
