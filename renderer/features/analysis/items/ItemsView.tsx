/** All items in a table, questions first; the one chosen with its options in the panel. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { formatCount, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { correlationText } from './item-words.ts'
import { ItemPanel } from './ItemPanel.tsx'
import { ItemRow } from './ItemRow.tsx'
import { Methods } from '../frame/Methods.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import table from '#renderer/ui/DataTable.module.css'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Props = { readonly items: Items; readonly choices: AnalysisChoices }

export function ItemsView({ items, choices }: Props) {
  const ordered = questionsFirst(items.items)
  const chosen = ordered.find(({ id }) => id === choices.address.item) ?? ordered[0]
  const choose = (item: Item): void => choices.change({ item: item.id })
  return (
    <div className={classes.body}>
      <div className={classes.content}>
        <Sentences sentences={items.sentences} limits={items.limits} />
        <Section title="Items" note={`${items.items.length}, questions first`}>
          {items.items.length === 0 ? (
            <p className="t2">No student of this group took this test.</p>
          ) : (
            <ItemTable items={ordered} chosenId={chosen?.id} onChoose={choose} />
          )}
        </Section>
        <p className={classes.foot}>
          {plural(items.items.length, 'item')} · {plural(items.n, 'student')} · α{' '}
          {correlationText(items.alpha.value)} · standard error{' '}
          {items.standardError.value === null
            ? '–'
            : `${items.standardError.value.toFixed(1)} points`}{' '}
          · upper and lower {formatCount(items.groupSize)} students
        </p>
        <Methods methods={items.methods} />
      </div>
      {chosen && <ItemPanel item={chosen} items={items} onStep={step(ordered, chosen, choose)} />}
    </div>
  )
}

type TableProps = {
  readonly items: readonly Item[]
  readonly chosenId: number | undefined
  readonly onChoose: (item: Item) => void
}

/** Up and down walk the items; the panel follows. */
function ItemTable({ items, chosenId, onChoose }: TableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const to = items.findIndex(({ id }) => id === chosenId) + (by ?? 0)
    const next = items[to]
    if (by === undefined || !next) return
    event.preventDefault()
    onChoose(next)
    body.current?.querySelectorAll<HTMLElement>('button')[to]?.focus()
  }
  return (
    <div className={classes.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Standard</th>
            <th scope="col" className={table.r}>
              Points
            </th>
            <th scope="col">Key</th>
            <th scope="col">Difficulty</th>
            <th scope="col" className={table.r}>
              Discrim.
            </th>
            <th scope="col">Question</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              isChosen={item.id === chosenId}
              onChoose={() => onChoose(item)}
              onKeyDown={onKeyDown}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Items with a question, weakest discrimination first, then the rest in the order of the test. */
function questionsFirst(items: readonly Item[]): readonly Item[] {
  const asked = items.filter(({ question }) => question !== null)
  return [
    ...asked.toSorted((a, b) => (a.discrimination.value ?? 1) - (b.discrimination.value ?? 1)),
    ...items.filter(({ question }) => question === null),
  ]
}

function step(items: readonly Item[], from: Item, choose: (item: Item) => void) {
  const at = items.indexOf(from)
  const to = (next: Item | undefined) => (next ? () => choose(next) : null)
  return { up: to(items[at - 1]), down: to(items[at + 1]) }
}
