/** The lines that were written, each with its time; one acts on them from the keyboard. */
import { useEffect, useRef } from 'react'
import { useScriptRows } from './use-script-rows.tsx'
import type { Script } from './use-script.ts'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import classes from './Script.module.css'

type Props = {
  readonly script: Script
  /** Keeps the last line in sight. */
  readonly follows: boolean
}

export const scriptLabel = 'Script'

export function ScriptList({ script, follows }: Props) {
  // In the room the counts stand beside; here nothing but what was said.
  const rows = useScriptRows(script, !follows)
  const end = useRef<HTMLDivElement>(null)
  const count = rows.length
  useEffect(() => {
    if (follows && count > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [follows, count])
  return (
    <>
      <RowList
        label={scriptLabel}
        rows={rows}
        columns="56px minmax(0, 1fr) auto"
        className={classes.lines}
        empty={
          <p className={classes.none}>
            No line yet. Write only what can be seen and heard: words, numbers, who does what. What
            it means is for the debrief.
          </p>
        }
      />
      <div ref={end} />
    </>
  )
}

/** The line that was written last takes the focus. */
export function focusLastLine(): void {
  const list = document.querySelector(`[role="group"][aria-label="${scriptLabel}"]`)
  const rows = list?.querySelectorAll<HTMLElement>('[data-row] > [data-main]')
  rows?.item(rows.length - 1)?.focus()
}
