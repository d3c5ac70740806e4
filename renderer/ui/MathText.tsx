/** A line of text in which fractions, powers and roots are set as mathematics. */
import { MathLine } from './Mathematics/MathLine.tsx'
import classes from './MathText.module.css'

export function MathText({ text }: { readonly text: string }) {
  return <MathLine text={text} />
}

type Props = { readonly over: string; readonly under: string }

/** Where the parts are known, as on the pages of a report. */
export function Fraction({ over, under }: Props) {
  return (
    <span className={classes.fraction}>
      <span>{over}</span>
      <span className="sr-only"> over </span>
      <span>{under}</span>
    </span>
  )
}
