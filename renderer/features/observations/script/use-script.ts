/** The script as it is typed: what stands in the field, what is stored, and what is on its way between them. */
import { useEffect, useRef, useState } from 'react'
import { typedLine } from '#shared/domain/observations/typed-line.ts'
import { backend } from '#renderer/app/backend.ts'
import { describeError, hasCode } from '#renderer/app/describe-error.ts'
import { useEditing } from '../page/editing.ts'
import { secondNow } from '../page/use-second.ts'
import { createScriptWriter } from './script-writer.ts'
import type { ScriptWriter, WrittenLine } from './script-writer.ts'

export type Script = {
  readonly text: string
  /** When the line in the field was begun; null: nothing is typed. */
  readonly second: number | null
  readonly type: (text: string) => void
  readonly enter: () => void
  /** Key of the line in the field: it is shown there, not in the list. */
  readonly currentKey: string | null
  /** Finished lines that are not among the stored ones yet. */
  readonly onTheirWay: readonly WrittenLine[]
  /** Why the last save failed, with what to do; null when all is well. */
  readonly problem: string | null
}

export function useScript(): Script {
  const { page } = useEditing()
  const [text, setText] = useState('')
  const { writing, writer } = useWriter()
  const stored = new Set(page.lines.map(({ key }) => key))

  const enter = (): void => {
    writer().enter()
    setText('')
  }
  const type = (next: string): void => {
    const second = secondNow(page.clock)
    // Several lines at once were pasted: each is one, all with this time.
    const lines = next.split(/\r?\n/)
    for (const line of lines.slice(0, -1)) {
      writer().type(line, second)
      writer().enter()
    }
    const last = lines.at(-1) ?? ''
    writer().type(last, second)
    setText(last)
  }
  return {
    text,
    second: text.trim() === '' ? null : (writing.current?.second ?? null),
    type,
    enter,
    currentKey: writing.current?.key ?? null,
    onTheirWay: writing.finished.filter(({ key }) => !stored.has(key)),
    problem: writing.problem,
  }
}

type Writing = {
  readonly current: WrittenLine | null
  readonly finished: readonly WrittenLine[]
  readonly problem: string | null
}

/** The writer lives as long as the page; what it holds is copied into state for the screen. */
function useWriter(): { readonly writing: Writing; readonly writer: () => ScriptWriter } {
  const { page } = useEditing()
  const [writing, setWriting] = useState<Writing>({ current: null, finished: [], problem: null })
  const held = useRef<ScriptWriter | null>(null)
  const latest = useRef(page)
  const storedKeys = page.lines.map(({ key }) => key).join(' ')
  useEffect(() => {
    latest.current = page
    held.current?.seen(new Set(storedKeys.split(' ')))
  }, [page, storedKeys])
  useEffect(() => {
    const flush = (): void => held.current?.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [])
  const writer = (): ScriptWriter => {
    held.current ??= createScriptWriter({
      save: (line) => store(latest.current, line),
      canRetry: isRestarting,
      newKey: () => crypto.randomUUID(),
      onChange: () =>
        setWriting((now) => ({
          ...now,
          current: held.current?.current() ?? null,
          finished: held.current?.finished() ?? [],
        })),
      onSaved: (error) =>
        setWriting((now) => ({ ...now, problem: error === null ? null : problemOf(error) })),
    })
    return held.current
  }
  return { writing, writer }
}

function store(
  { id, lookFors }: ReturnType<typeof useEditing>['page'],
  { key, second, typed }: Omit<WrittenLine, 'state'>,
): Promise<void> {
  const { who, text, lookFor } = typedLine(typed, lookFors.length)
  const lookForId = lookFor === null ? null : (lookFors[lookFor - 1]?.id ?? null)
  return backend().observations.saveLine({ id, key, second, who, text, lookForId })
}

/** While the backend starts again and the page opens the workspace. */
const isRestarting = (error: unknown): boolean =>
  hasCode(error, 'CONNECTION_LOST') || hasCode(error, 'WORKSPACE_CLOSED')

function problemOf(error: unknown): string {
  const { sentence, wayForward } = describeError(error)
  return isRestarting(error)
    ? 'Not saved yet: the part that keeps your data starts again. What you typed is still here.'
    : `Not saved: ${sentence} ${wayForward}`
}
