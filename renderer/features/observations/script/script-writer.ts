/**
 * Writes the lines of a script while they are typed. Each line has a key and a time from its first letter
 * on, and is saved as any text is: after a pause, now and then without one, and at once with Enter. A line
 * that is finished stays here until it is stored, so that nothing vanishes when saving fails.
 */
import { createTextSaver } from '#renderer/app/text-saver.ts'
import type { SaveState, TextSaver } from '#renderer/app/text-saver.ts'

export type WrittenLine = {
  readonly key: string
  readonly second: number
  readonly typed: string
  readonly state: SaveState
}

type Options = {
  readonly save: (line: Omit<WrittenLine, 'state'>) => Promise<unknown>
  readonly canRetry: (error: unknown) => boolean
  readonly newKey: () => string
  /** What `current` or `finished` say is different. */
  readonly onChange: () => void
  /** How the last save went: null when it went well. */
  readonly onSaved: (error: unknown) => void
}

type Held = { line: WrittenLine; readonly saver: TextSaver }

export type ScriptWriter = {
  /** What stands in the field now; `second` counts only for the first letter of a line. */
  readonly type: (typed: string, second: number) => void
  /** The line is finished; the next letter begins another one. */
  readonly enter: () => void
  readonly current: () => WrittenLine | null
  /** Finished ones that are not known to be stored. */
  readonly finished: () => readonly WrittenLine[]
  /** Lines that were seen in what is stored need not be kept here. */
  readonly seen: (keys: ReadonlySet<string>) => void
  readonly flush: () => void
}

export function createScriptWriter(options: Options): ScriptWriter {
  const { save, canRetry, newKey, onChange, onSaved } = options
  let current: Held | null = null
  let finished: readonly Held[] = []
  const known = new Set<string>()

  /** Whichever comes last, the answer to the save or the line among the stored ones: then it is forgotten. */
  const forgetStored = (): void => {
    finished = finished.filter(({ line }) => line.state !== 'saved' || !known.has(line.key))
  }
  const hold = (second: number): Held => {
    const key = newKey()
    const held: Held = {
      line: { key, second, typed: '', state: 'saved' },
      saver: createTextSaver({
        save: (typed) => save({ key, second, typed }),
        canRetry,
        onState: (state, error) => {
          held.line = { ...held.line, state }
          forgetStored()
          onChange()
          onSaved(error)
        },
      }),
    }
    return held
  }
  return {
    type: (typed, second) => {
      if (current === null && typed.trim() === '') return
      current ??= hold(second)
      current.line = { ...current.line, typed }
      current.saver.push(typed)
    },
    enter: () => {
      if (current === null) return
      void current.saver.flush()
      if (current.line.typed.trim() !== '') finished = [...finished, current]
      current = null
      onChange()
    },
    current: () => current?.line ?? null,
    finished: () => finished.map(({ line }) => line),
    seen: (keys) => {
      for (const key of keys) known.add(key)
      const before = finished.length
      forgetStored()
      if (finished.length < before) onChange()
    },
    flush: () => {
      for (const { saver } of current ? [...finished, current] : finished) void saver.flush()
    },
  }
}
