/** What if: another key, without the item, or counted twice; every figure before and after, nothing stored. */
import { ArrowRight } from 'lucide-react'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import type { EstimateShape } from '#shared/contracts/common.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemFigures, ItemIdea, WhatIf as Found } from '#shared/contracts/analysis/what-if.ts'
import { formatPercent } from '#shared/statistics/format.ts'
import { correlationText } from './item-words.ts'
import type { WhatIfQuery } from './use-what-if.ts'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Props = {
  readonly item: Item
  readonly idea: ItemIdea | null
  readonly onIdea: (idea: ItemIdea | null) => void
  readonly whatIf: WhatIfQuery
}

const mostKeys = 6

export function WhatIf({ item, idea, onIdea, whatIf }: Props) {
  return (
    <Section title="What if" note="nothing is changed yet" level={3} className={classes.whatIf}>
      <Ideas item={item} idea={idea} onIdea={onIdea} />
      {idea !== null && whatIf.isError && <ErrorNote error={whatIf.error} />}
      {idea !== null && whatIf.data && <BeforeAndAfter found={whatIf.data} />}
    </Section>
  )
}

/** Pressing the pressed one again takes the idea back. */
function Ideas({ item, idea, onIdea }: Omit<Props, 'whatIf'>) {
  const keys = keysToTry(item)
  const choices = [
    ...keys.map(({ label }) => ({ value: `key ${label}`, label })),
    { value: 'drop', label: 'Drop item' },
    { value: 'double', label: 'Double' },
  ]
  const choose = (value: string): void => {
    if (value === valueOf(idea)) onIdea(null)
    else if (value === 'drop') onIdea({ isDropped: true })
    else if (value === 'double') onIdea({ maxPoints: item.maxPoints * 2 })
    else onIdea({ answerKey: value.slice('key '.length) })
  }
  return (
    <div className={classes.ideas}>
      {keys.length > 0 && <span className="t2">Key</span>}
      <Segments label="What if" choices={choices} value={valueOf(idea)} onChange={choose} />
    </div>
  )
}

/** A key of several letters is changed in the item bank; answers in words are too long to choose from. */
const keysToTry = ({ kind, options }: Item) =>
  kind === 'one answer' && options.every(({ label }) => label.length <= 3)
    ? options.slice(0, mostKeys)
    : []

function valueOf(idea: ItemIdea | null): string | null {
  if (idea === null) return null
  if ('answerKey' in idea) return `key ${idea.answerKey}`
  return 'isDropped' in idea ? 'drop' : 'double'
}

function BeforeAndAfter({ found }: { readonly found: Found }) {
  const { before, after, standard, changed } = found
  return (
    <>
      <table className={classes.figures} aria-label="Before and after">
        <thead className="sr-only">
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Now</th>
            <th scope="col">What if</th>
          </tr>
        </thead>
        <tbody>
          {figureLines(before, after).map(({ name, from, to }) => (
            <Line key={name} name={name} from={from} to={to} />
          ))}
          {standard && before.atCut && (
            <Line
              name={`${standard.code} at the cut, of ${formatCount(before.atCut.share.n)}`}
              from={atCut(before.atCut)}
              to={after.atCut ? atCut(after.atCut) : 'no item left'}
            />
          )}
        </tbody>
      </table>
      <p className={classes.omitted}>
        {changed === 0
          ? 'No student would have other points.'
          : `${formatCount(changed)} ${changed === 1 ? 'student' : 'students'} would have other points.`}
        {found.hasFileScores && ' Scores that came in the file would stay as they are.'}
      </p>
    </>
  )
}

function figureLines(before: ItemFigures, after: ItemFigures) {
  const r = (figure: EstimateShape | null) => (figure ? correlationText(figure.value) : 'dropped')
  const points = (figure: EstimateShape) => figure.value?.toFixed(1) ?? '–'
  const of =
    before.possible === after.possible
      ? `of ${before.possible} points`
      : `of ${before.possible}, then ${after.possible} points`
  return [
    { name: 'Difficulty', from: r(before.difficulty), to: r(after.difficulty) },
    { name: 'Discrimination', from: r(before.discrimination), to: r(after.discrimination) },
    { name: 'α of the test', from: r(before.alpha), to: r(after.alpha) },
    { name: `Mean, ${of}`, from: points(before.mean), to: points(after.mean) },
  ]
}

const atCut = ({ students, share }: NonNullable<ItemFigures['atCut']>): string =>
  share.value === null
    ? formatCount(students)
    : `${formatCount(students)}, ${formatPercent(share.value)}`

type LineProps = { readonly name: string; readonly from: string; readonly to: string }

function Line({ name, from, to }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{from}</td>
      <td>
        <ArrowRight size={12} aria-hidden="true" /> <b>{to}</b>
      </td>
    </tr>
  )
}
