/** The item map, all items in a table with questions first, and the one chosen with its options in the panel. */
import { useState } from 'react'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemIdea } from '#shared/contracts/analysis/what-if.ts'
import { Methods } from '#renderer/ui/Methods.tsx'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { DroppedItems } from './DroppedItems.tsx'
import { IdeasChosen } from './IdeasChosen.tsx'
import { fits, orderItems, type ItemFilter, type ItemOrder } from './item-order.ts'
import { ItemFilters } from './ItemFilters.tsx'
import { ItemMapFigure } from './ItemMapFigure.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { ItemsFoot } from './ItemsFoot.tsx'
import { ItemTable } from './ItemTable.tsx'
import { useWhatIf } from './use-what-if.ts'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Props = { readonly items: Items; readonly choices: AnalysisChoices }

const everything: ItemFilter = { standard: '', depth: '' }

export function ItemsView({ items, choices }: Props) {
  const [filter, setFilter] = useState(everything)
  const [order, setOrder] = useState<ItemOrder>('question')
  const [kept, setKept] = useState<{ readonly id: number; readonly idea: ItemIdea } | null>(null)
  const listed = orderItems(
    items.items.filter((item) => fits(item, filter)),
    order,
  )
  const chosen = listed.find(({ id }) => id === choices.address.item) ?? listed[0]
  const idea = kept !== null && kept.id === chosen?.id ? kept.idea : null
  const whatIf = useWhatIf(items, choices, { itemId: chosen?.id ?? null, idea })
  const choose = (item: Item): void => choices.change({ item: item.id })
  return (
    <div className={classes.body}>
      <div className={classes.main}>
        <div className={classes.content}>
          <Sentences sentences={items.sentences} limits={items.limits} />
          {items.items.length > 0 && (
            <>
              <ItemMapFigure
                items={items}
                chosen={chosen}
                idea={idea}
                whatIf={whatIf.data ?? null}
              />
              <ItemFilters items={items} filter={filter} onChange={setFilter} />
              <ItemTable
                items={listed}
                chosenId={chosen?.id}
                onChoose={choose}
                order={order}
                onOrder={setOrder}
              />
            </>
          )}
          <DroppedItems items={items} />
          <IdeasChosen items={items} choices={choices} />
          <Methods methods={items.methods} />
        </div>
        <ItemsFoot items={items} />
      </div>
      {chosen && (
        <ItemPanel
          key={chosen.id}
          item={chosen}
          items={items}
          choices={choices}
          onStep={step(listed, chosen, choose)}
          idea={idea}
          onIdea={(next) => setKept(next && { id: chosen.id, idea: next })}
          whatIf={whatIf}
        />
      )}
    </div>
  )
}

function step(items: readonly Item[], from: Item, choose: (item: Item) => void) {
  const at = items.indexOf(from)
  const to = (next: Item | undefined) => (next ? () => choose(next) : null)
  return { up: to(items[at - 1]), down: to(items[at + 1]) }
}
