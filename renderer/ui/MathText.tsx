/** Text in which every a/b of whole numbers is set as a stacked fraction, read as "a over b". */
import classes from './MathText.module.css'

const fractions = /(\d+)\/(\d+)/

export function MathText({ text }: { readonly text: string }) {
  // split() with two groups gives text, over, under, text, over, under, … text.
  const parts = text.split(fractions)
  return parts.map((part, index) => {
    if (index % 3 === 0) return part
    return index % 3 === 1 ? (
      <Fraction key={index} over={part} under={parts[index + 1] ?? ''} />
    ) : null
  })
}

type Props = { readonly over: string; readonly under: string }

export function Fraction({ over, under }: Props) {
  return (
    <span className={classes.fraction}>
      <span>{over}</span>
      <span className="sr-only"> over </span>
      <span>{under}</span>
    </span>
  )
}
