/** One item of the test in the table. */
import { CircleHelp, KeyRound } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import table from '#renderer/ui/DataTable.module.css'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { correlationText } from './item-words.ts'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Props = {
  readonly item: Item
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function ItemRow({ item, isChosen, onChoose, onKeyDown }: Props) {
  const { label, maxPoints, answerKey, difficulty, discrimination, question } = item
  return (
    <tr className={classes.row} data-chosen={isChosen} onClick={onChoose}>
      <th scope="row">
        <button
          type="button"
          className={classes.pick}
          aria-pressed={isChosen}
          tabIndex={isChosen ? 0 : -1}
          onClick={onChoose}
          onKeyDown={onKeyDown}
        >
          <span className="sr-only">Item </span>
          {label}
        </button>
      </th>
      <td className={classes.standard} title={item.standards.join(', ')}>
        <Standard item={item} />
      </td>
      <td className={table.r}>{maxPoints}</td>
      <td className={classes.key}>{answerKey ?? '–'}</td>
      <td className={classes.difficulty}>
        <span className="tnum">{correlationText(difficulty.value)}</span>
        <span className={classes.track} aria-hidden="true">
          <span style={{ width: `${(difficulty.value ?? 0) * 100}%` }} />
        </span>
      </td>
      <td className={table.r} title={discrimination.reason ?? undefined}>
        {correlationText(discrimination.value)}
      </td>
      <td title={question ?? undefined}>{question !== null && <Question words={question} />}</td>
    </tr>
  )
}

function Standard({ item: { standard, standardTitle, standards } }: { readonly item: Item }) {
  if (standard === null) return <span className="t3">none</span>
  return (
    <>
      <span className={classes.code}>{standard}</span> {standardTitle}
      {standards.length > 1 && <span className="t3"> and {standards.length - 1} more</span>}
    </>
  )
}

/** Only a doubtful key is a warning; the rest are questions. */
function Question({ words }: { readonly words: string }) {
  const isKey = /key/i.test(words)
  const Icon = isKey ? KeyRound : CircleHelp
  return (
    <span className={classes.question} data-grave={isKey || words.startsWith('Separates')}>
      <Icon size={14} aria-hidden="true" />
      {words.split('?')[0]}?
    </span>
  )
}
