/** Who the report is for: one of four, each with what that means for students. */
import { useId } from 'react'
import type { Audience } from '#shared/contracts/reports/for-whom.ts'
import { audiences } from './audiences.ts'
import type { AudienceChoice } from './audiences.ts'
import classes from './AudienceRadios.module.css'

type Props<Choice extends Audience> = {
  readonly value: Choice
  readonly onChange: (value: Choice) => void
  /** Whom this kind may be for; everyone when left out. */
  readonly among?: readonly Choice[]
  /** What each means here, where it is not about students. */
  readonly details?: Readonly<Partial<Record<Audience, string>>>
}

export function AudienceRadios<Choice extends Audience>(props: Props<Choice>) {
  const { value, onChange, among, details } = props
  const id = useId().replaceAll(/\W/g, '')
  const isChoice = (one: AudienceChoice): one is AudienceChoice & { readonly value: Choice } =>
    among === undefined || among.some((choice) => choice === one.value)
  return (
    <fieldset className={classes.group}>
      <legend className="sr-only">Who it is for</legend>
      {audiences.filter(isChoice).map((one) => (
        <div key={one.value} className={classes.choice} data-on={one.value === value}>
          <input
            type="radio"
            name="audience"
            id={`${id}-${one.value}`}
            aria-describedby={`${id}-${one.value}-detail`}
            value={one.value}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          <span>
            <label htmlFor={`${id}-${one.value}`}>{one.label}</label>
            <small id={`${id}-${one.value}-detail`}>{details?.[one.value] ?? one.detail}</small>
          </span>
        </div>
      ))}
    </fieldset>
  )
}
