/** Where a cycle stands, as a short number line with the phase and the model in words. */
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import classes from './PhaseTrack.module.css'

export function PhaseTrack({ cycle }: { readonly cycle: TeacherRow['cycle'] }) {
  if (!cycle) return <span className="t3 sm">No cycle</span>
  return (
    <span className={classes.phase} title={cycle.title}>
      <span className={classes.track} aria-hidden="true">
        {cycle.phases.map(({ name, state }) => (
          <i key={name} data-state={state} />
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
