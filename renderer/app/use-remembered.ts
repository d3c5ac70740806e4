/** State that is still there after leaving the page, restarting or a crash: it is kept in the workspace. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { z } from 'zod'
import { forgetNow, keepSoon, recall } from './kept-values.ts'
import { useWorkspace } from './workspace.ts'

export type Remembered<Value> = {
  readonly value: Value
  /** Shown at once, and kept within a second. */
  readonly set: (value: Value) => void
  /** Back to the fallback; nothing is kept. */
  readonly forget: () => void
  /** False for the moment in which the kept value is read. */
  readonly isReady: boolean
  /** When what is shown was kept, in an earlier visit; null when there was nothing. */
  readonly keptAt: string | null
}

/**
 * @param key says whose value it is, for instance `layouts caseload`
 * @param schema a stable one, made outside of the component; what no longer fits it is passed over
 * @param fallback what holds as long as nothing was set
 */
export function useRemembered<Value>(
  key: string,
  schema: z.ZodType<Value>,
  fallback: Value,
): Remembered<Value> {
  const { folder } = useWorkspace()
  const kept = useQuery({
    queryKey: ['app', 'memory', folder, key],
    queryFn: () => recall(key),
    // Each visit reads anew; while somebody works here, only what they do counts.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const [own, setOwn] = useState<{ readonly key: string; readonly value: Value | null } | null>(
    null,
  )
  const recalled = useMemo(() => parsed(kept.data?.text, schema), [kept.data, schema])
  const shown = own?.key === key ? own.value : recalled
  const set = useCallback(
    (value: Value) => {
      setOwn({ key, value })
      keepSoon(key, JSON.stringify(value))
    },
    [key],
  )
  const forget = useCallback(() => {
    setOwn({ key, value: null })
    forgetNow(key)
  }, [key])
  return {
    value: shown ?? fallback,
    set,
    forget,
    isReady: kept.isFetched || own?.key === key,
    keptAt: recalled !== null && shown !== null ? (kept.data?.savedAt ?? null) : null,
  }
}

function parsed<Value>(text: string | undefined, schema: z.ZodType<Value>): Value | null {
  if (text === undefined) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // No JSON: it was written by hand or by another version, and is passed over like a misfit.
    return null
  }
}

export type Draft<Form> = Remembered<Form>

/**
 * What is typed into a form, kept until the form succeeded: call `forget` then. With another record in
 * the same form, give another key (`teacher 12`).
 * @param blank the form before anything is typed: empty, or as the record is stored
 */
export const useDraft = <Form>(key: string, schema: z.ZodType<Form>, blank: Form): Draft<Form> =>
  useRemembered(`draft ${key}`, schema, blank)
