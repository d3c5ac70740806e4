/** One category's part of a session, in percent, with a bar; "rest" takes what is left. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { roundedPercent } from '#shared/domain/session-words.ts'
import classes from './SessionForm.module.css'

type Props = {
  readonly name: string
  readonly percent: number
  /** What this category could have. */
  readonly left: number
  readonly isLive: boolean
  readonly isReadOnly: boolean
  readonly onChange: (percent: number) => void
}

export function ShareInput({ name, percent, left, isLive, isReadOnly, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (text: string): void => {
    const value = Number(text.replace(/%$/, ''))
    if (Number.isFinite(value) && value >= 0 && value <= 100 && value !== percent) onChange(value)
  }
  return (
    <li className={classes.share}>
      <span className="ell">{name}</span>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${Math.min(100, percent)}%` }} />
      </span>
      <span className={classes.percent}>
        <input
          inputMode="decimal"
          aria-label={`${name}, percent`}
          value={typed ?? (percent === 0 ? '' : String(roundedPercent(percent)))}
          placeholder="0"
          readOnly={isReadOnly}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            if (isLive) commit(value)
          }}
          onBlur={() => {
            if (typed !== null) commit(typed)
            setTyped(null)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && typed !== null) commit(typed)
          }}
        />
        %
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`The rest to ${name}`}
        disabled={isReadOnly || left <= 0 || left === percent}
        onClick={() => onChange(roundedPercent(left))}
      >
        Rest
      </Button>
    </li>
  )
}
