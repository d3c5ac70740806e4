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
  const { label, standard, maxPoints, answerKey, difficulty, discrimination, question } = item
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
      <td>{standard ?? <span className="t3">none</span>}</td>
      <td className={table.r}>{maxPoints}</td>
      <td>{answerKey ?? '–'}</td>
      <td className="tnum">
        {correlationText(difficulty.value)}
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

function Question({ words }: { readonly words: string }) {
  const Icon = /key/i.test(words) ? KeyRound : CircleHelp
  return (
    <span className={classes.question}>
      <Icon size={14} aria-hidden="true" />
      {words.split('?')[0]}?
    </span>
  )
}
