/** The line of the quick log until it is loaded and its draft is read: what is typed is kept for it. */
import { Pencil } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import classes from '#renderer/features/sessions/quick-log/QuickLog.module.css'
import { typedAhead, typeAhead, useQuickLog } from './quick-log.ts'

export function QuickLogStandIn({ isOver }: { readonly isOver: boolean }) {
  const { isOpen } = useQuickLog()
  const input = useRef<HTMLInputElement>(null)
  // Not while rendering: what is rendered may wait for a moment, in which letters still come.
  useLayoutEffect(() => {
    const field = input.current
    if (!isOpen || !field) return
    field.value = typedAhead()
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
  }, [isOpen])
  return (
    <section
      className={isOver ? `${classes.quick} ${classes.over}` : classes.quick}
      aria-label="Quick log"
    >
      <div className={classes.line}>
        <Pencil size={16} aria-hidden="true" />
        <input
          ref={input}
          className={classes.input}
          aria-label="Session in one line"
          onChange={(event) => typeAhead(event.currentTarget.value)}
        />
      </div>
    </section>
  )
}
