/** "How these numbers were made": one sentence a method, folded away until asked for. */
import classes from './Methods.module.css'

type Props = {
  readonly methods: readonly { readonly id: string; readonly description: string }[]
}

export function Methods({ methods }: Props) {
  if (methods.length === 0) return null
  return (
    <details className={classes.methods}>
      <summary>How these numbers were made</summary>
      <ul>
        {methods.map(({ id, description }) => (
          <li key={id}>{description}</li>
        ))}
      </ul>
    </details>
  )
}
