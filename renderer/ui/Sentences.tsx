/** What the numbers say, in words: the conclusion in bold, then the rest, then what it cannot show in grey. */
import classes from './Sentences.module.css'

type Props = {
  readonly sentences: readonly string[]
  readonly limits?: readonly string[]
}

export function Sentences({ sentences: [first, ...rest], limits = [] }: Props) {
  if (first === undefined) return null
  return (
    <p className={classes.block}>
      <b>{first}</b>
      {rest.length > 0 && ` ${rest.join(' ')}`}
      {limits.length > 0 && <span className={classes.limits}> {limits.join(' ')}</span>}
    </p>
  )
}
