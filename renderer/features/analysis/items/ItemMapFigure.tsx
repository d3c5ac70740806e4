/** The item map over the table: difficulty and discrimination of every item, and where a what-if leads. */
import { useMemo, useState } from 'react'
import { useDrawing } from '#renderer/ui/charts/chart-source.ts'
import { viewChoices } from '#renderer/ui/charts/ChartFigure.tsx'
import { VegaChart } from '#renderer/ui/charts/VegaChart.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { itemMap } from '#shared/charts/item-map.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemIdea, WhatIf } from '#shared/contracts/analysis/what-if.ts'
import { ideaInWords } from './use-what-if.ts'
import classes from './Items.module.css'

type Props = {
  readonly items: Items
  readonly chosen: Items['items'][number] | undefined
  readonly idea: ItemIdea | null
  readonly whatIf: WhatIf | null
}

export function ItemMapFigure({ items, chosen, idea, whatIf }: Props) {
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const data = useMemo(
    () => ({
      n: items.n,
      chosen: chosen?.label ?? null,
      idea: arrowOf(idea, whatIf),
      items: items.items.map((item) => ({
        label: item.label,
        difficulty: item.difficulty.value,
        discrimination: item.discrimination.value,
        isGraded: isGraded(item),
        question: item.question,
      })),
    }),
    [items, chosen, idea, whatIf],
  )
  const draw = useDrawing(itemMap, data)
  return (
    <Section
      title="Item map"
      note="difficulty and corrected discrimination"
      end={
        <span className={classes.mapEnd}>
          {items.items.some(isGraded) && <Legend />}
          <Segments
            label="Item map: show as"
            size="small"
            choices={viewChoices}
            value={view}
            onChange={setView}
          />
        </span>
      }
    >
      <VegaChart draw={draw} title="Item map" view={view} />
    </Section>
  )
}

/** Scored in steps, not right or wrong. */
export const isGraded = ({ kind, maxPoints }: Items['items'][number]): boolean =>
  maxPoints > 1 || kind === 'points'

function arrowOf(idea: ItemIdea | null, whatIf: WhatIf | null) {
  const difficulty = whatIf?.after.difficulty?.value ?? null
  const discrimination = whatIf?.after.discrimination?.value ?? null
  if (idea === null || difficulty === null || discrimination === null) return null
  return { label: ideaInWords(idea), difficulty, discrimination }
}

function Legend() {
  return (
    <span className={classes.legend}>
      <i data-mark="plain" aria-hidden="true" /> one point
      <i data-mark="graded" aria-hidden="true" /> scored in steps
    </span>
  )
}
