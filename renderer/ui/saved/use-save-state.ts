/** Whether what was changed on a page is saved: for the line in its header. */
import { useCallback, useState } from 'react'

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed'

export function useSaveState(): {
  readonly state: SaveState
  /** Passes the result on, and keeps count of what is under way. */
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>
} {
  const [state, setState] = useState<SaveState>('idle')
  const track = useCallback(async <Result>(work: Promise<Result>): Promise<Result> => {
    setState('saving')
    try {
      const result = await work
      setState('saved')
      return result
    } catch (error) {
      setState('failed')
      throw error
    }
  }, [])
  return { state, track }
}
