/** A paragraph on a page: each line where Word has it. Where that is not known, it wraps by itself. */
import { useMemo } from 'react'
import type { Run } from '#shared/contracts/report-model.ts'
import { Runs } from '../frame/Runs.tsx'
import { cutRuns } from './cut-runs.ts'
import type { PlacedParagraph } from './place-blocks.ts'
import classes from './Pages.module.css'

type Props = { readonly runs: readonly Run[]; readonly placed: PlacedParagraph }

export function Lines({ runs, placed: { lines, start } }: Props) {
  const cut = useMemo(
    () => cutRuns(runs, { lines: lines.map(({ text }) => text), start }),
    [runs, lines, start],
  )
  const isOwn = start === 0 && runs.some((run) => 'text' in run && run.coach)
  return (
    <>
      {isOwn && <span className={classes.why}>Your own words: </span>}
      {cut ? (
        cut.map((line, index) => {
          const height = lines[index]?.height
          return (
            <span
              key={index}
              className={classes.line}
              style={{ height, lineHeight: `${height}px` }}
            >
              <Runs runs={line} />
            </span>
          )
        })
      ) : (
        <Runs runs={runs} />
      )}
    </>
  )
}
