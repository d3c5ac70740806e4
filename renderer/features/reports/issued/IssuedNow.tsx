/** Of a report that was given out: whether its figures are still those of today. */
import { Button } from '@mantine/core'
import { Check, History } from 'lucide-react'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import type { NowState } from './use-issued-now.ts'
import classes from './IssuedNow.module.css'

type Props = { readonly state: NowState; readonly onCompare: () => void }

export function IssuedNow({ state, onCompare }: Props) {
  if (state.status === 'done') return <Compared output={state.output} />
  if (state.status === 'none') {
    return (
      <Button size="xs" onClick={onCompare}>
        Compare with today
      </Button>
    )
  }
  if (state.status === 'running') return <span className="t2">comparing …</span>
  return <span className="t2">cannot be made again</span>
}

type ComparedProps = { readonly output: CallOutput<'reports', 'issuedNow'> }

function Compared({ output: { figures, changes } }: ComparedProps) {
  if (figures === null) return <span className="t2">figures not kept</span>
  if (figures === 0) return <span className="t2">no figures</span>
  if (changes.length === 0) {
    return (
      <span className={classes.current}>
        <Check size={14} aria-hidden="true" /> all figures current
      </span>
    )
  }
  // New figures were in nobody's hands: only those that were given out can be out of date.
  const out = changes.filter(({ was }) => was !== null).length
  return (
    <span className={classes.outOfDate}>
      <History size={14} aria-hidden="true" />{' '}
      {out > 0 ? `${out} of ${figures} figures out of date` : 'has new figures'}
    </span>
  )
}
