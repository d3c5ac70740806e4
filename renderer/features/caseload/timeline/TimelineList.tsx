/**
 * The entries under their months. One tab stop: arrows move, Enter opens. Months that are out of sight
 * are not laid out, and earlier ones come as one scrolls.
 */
import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { movedRow } from '#renderer/ui/RowList/row-keys.ts'
import { timelineGroups } from './timeline-groups.ts'
import { TimelineRow } from './TimelineRow.tsx'
import classes from './Timeline.module.css'

type Props = {
  readonly id: TeacherId
  readonly data: CallOutput<'caseload', 'timeline'>
  readonly isHidden: boolean
  readonly empty: string
  readonly onMore: () => void
}

export function TimelineList({ id, data, isHidden, empty, onMore }: Props) {
  const { today } = useWorkspace()
  const groups = useMemo(() => timelineGroups(data, today), [data, today])
  const first = groups[0]?.entries[0]?.key
  if (first === undefined) return <p className={classes.empty}>{empty}</p>
  return (
    <div onKeyDown={moveFocus} role="presentation">
      {groups.map(({ title, entries }) => (
        <section key={title} aria-label={title} className={classes.group}>
          <h3 className={classes.month}>{title}</h3>
          <ol>
            {entries.map((entry) => (
              <TimelineRow
                key={entry.key}
                entry={entry}
                teacherId={id}
                isHidden={isHidden}
                isFirst={entry.key === first}
              />
            ))}
          </ol>
        </section>
      ))}
      {data.past.length < data.total && (
        // With fewer left it is another one, which looks anew: it may still be in sight.
        <More key={data.past.length} left={data.total - data.past.length} onMore={onMore} />
      )}
    </div>
  )
}

/** Asks for more by itself when it comes into sight. */
function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  })
  useEffect(() => {
    if (!button.current) return
    const observer = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) latest.current()
    })
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [])
  return (
    <button ref={button} type="button" className={`link ${classes.more}`} onClick={onMore}>
      {plural(left, 'earlier entry', 'earlier entries')}
    </button>
  )
}

/** The entry that the focus comes to becomes the one that Tab finds. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')]
  const at = all.findIndex((each) => each === event.target)
  const next = at < 0 ? null : movedRow(at, all.length, event)
  if (next === null) return
  event.preventDefault()
  for (const each of all) each.tabIndex = -1
  const found = all[next]
  if (!found) return
  found.tabIndex = 0
  found.focus()
}
