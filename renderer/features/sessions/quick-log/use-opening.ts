/** What happens when the quick log is asked for: it takes the focus, and the teacher it was opened for. */
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { folded } from '#shared/domain/fold-text.ts'
import { takeTyped, useQuickLog } from '#renderer/app/quick-log.ts'
import type { QuickLogModel } from './use-quick-log.ts'

/** Everything before the next key can arrive, so that no letter is lost or lands in another place. */
export function useOpening(model: QuickLogModel, input: RefObject<HTMLInputElement | null>): void {
  const { asked, isOpen, person } = useQuickLog()
  const latest = useRef(model)
  useLayoutEffect(() => {
    latest.current = model
  })
  useLayoutEffect(() => {
    if (!isOpen || asked === 0) return
    const { line, rewrite } = latest.current
    const name = person && line.trim() === '' ? `${person.givenName} ${person.familyName}` : null
    const start = name === null ? line : `${name} `
    const next = start + takeTyped()
    if (next !== line)
      rewrite({ line: next, ...(name && { answers: { [folded(name)]: `teacher:${person?.id}` } }) })
    input.current?.focus()
    // Once the field has its text.
    queueMicrotask(() => {
      const end = input.current?.value.length ?? 0
      input.current?.setSelectionRange(end, end)
    })
  }, [asked, isOpen, person, input])
}
