/** The steps of a longer piece of work: done, now, ahead. */
import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './Stepper.module.css'

type Props = {
  readonly label: string
  readonly steps: readonly string[]
  /** Steps done; the next one is the present one. All of them: nothing is left. */
  readonly done: number
  /** What holds meanwhile, for instance "Nothing is stored yet." */
  readonly end?: ReactNode
}

export function Stepper({ label, steps, done, end }: Props) {
  return (
    <div className={classes.bar}>
      <ol className={classes.steps} aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={classes.step}
            data-state={index < done ? 'done' : index === done ? 'now' : 'ahead'}
            aria-current={index === done ? 'step' : undefined}
          >
            {index < done ? (
              <CircleCheck size={16} role="img" aria-label="Done:" />
            ) : (
              <span className={classes.number}>{index + 1}</span>
            )}
            {step}
          </li>
        ))}
      </ol>
      {end !== undefined && <span className={classes.end}>{end}</span>}
    </div>
  )
}
