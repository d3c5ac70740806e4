/** Where a cycle stands, as a short number line with the phase and the model in words. */
import type { CycleRow } from '#shared/contracts/cycle-records.ts'
import classes from './PhaseTrack.module.css'

/** As the caseload has it for a teacher. */
type CycleNow = {
  readonly title: string
  readonly model: string
  readonly phase: string | null
  readonly phases: readonly { readonly state: CycleRow['phases'][number]['state'] }[]
}

export function PhaseTrack({ cycle }: { readonly cycle: CycleNow | null }) {
  if (!cycle) return <span className="t3 sm">No cycle</span>
  return (
    <span className={classes.phase} title={cycle.title}>
      <span className={classes.track} aria-hidden="true">
        {cycle.phases.map(({ state }, index) => (
          <i key={index} data-state={state} />
        ))}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{cycle.phase ?? 'Between phases'}</span>{' '}
        <span className={classes.model}>{shortModel(cycle.model)}</span>
      </span>
    </span>
  )
}

/** "Impact Cycle" → "Impact": the column already says cycle. */
export const shortModel = (model: string): string => model.replace(/\s+cycle$/i, '')
