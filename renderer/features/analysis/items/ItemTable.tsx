/** All items that fit; up and down walk them and the panel follows. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { ArrowUp } from 'lucide-react'
import table from '#renderer/ui/DataTable.module.css'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemOrder } from './item-order.ts'
import { ItemRow } from './ItemRow.tsx'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Props = {
  readonly items: readonly Item[]
  readonly chosenId: number | undefined
  readonly onChoose: (item: Item) => void
  readonly order: ItemOrder
  readonly onOrder: (order: ItemOrder) => void
}

export function ItemTable({ items, chosenId, onChoose, order, onOrder }: Props) {
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
  const head = { order, onOrder }
  return (
    <div className={classes.scroll}>
      <table className={table.table} aria-label="Items">
        <thead>
          <tr>
            <SortHead {...head} by="test" words="Item" />
            <th scope="col">Standard</th>
            <th scope="col" className={table.r}>
              Points
            </th>
            <th scope="col">Key</th>
            <SortHead {...head} by="difficulty" words="Difficulty" />
            <SortHead {...head} by="discrimination" words="Discrim." isRight />
            <SortHead {...head} by="question" words="Question" />
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
      {items.length === 0 && <p className={classes.none}>No item of this standard and depth.</p>}
    </div>
  )
}

type HeadProps = {
  readonly by: ItemOrder
  readonly words: string
  readonly order: ItemOrder
  readonly onOrder: (order: ItemOrder) => void
  readonly isRight?: boolean
}

function SortHead({ by, words, order, onOrder, isRight = false }: HeadProps) {
  const isOn = order === by
  return (
    <th
      scope="col"
      className={isRight ? table.r : undefined}
      aria-sort={isOn ? 'ascending' : undefined}
    >
      <button type="button" className={classes.sort} onClick={() => onOrder(by)}>
        {words}
        {isOn && <ArrowUp size={12} aria-hidden="true" />}
      </button>
    </th>
  )
}
