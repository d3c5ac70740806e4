/** The figures of an item with their intervals, and what it measures, changed in its place. */
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatCount } from '#renderer/ui/format.ts'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { formatPercent, formatShareInterval } from '#shared/statistics/format.ts'
import { correlationText } from './item-words.ts'
import classes from './Items.module.css'

type Item = Items['items'][number]

export function ItemFacts({ item }: { readonly item: Item }) {
  const { isReadOnly } = useWorkspace()
  const change = useBackendMutation('itemBank', 'change')
  const save = (changes: { standards?: string[]; depthOfKnowledge?: number | null }) =>
    change.mutateAsync({ changes: [{ id: item.id, ...changes }] })
  const depth = item.depthOfKnowledge
  return (
    <Section title="About the item" level={3} className={classes.about}>
      <dl className={classes.facts}>
        <dt>Standards</dt>
        <dd>
          <InPlaceText
            label="Standards, separated by commas"
            placeholder="4.NF.A.1"
            value={item.standards.join(', ')}
            isReadOnly={isReadOnly}
            onSave={(text) => save({ standards: codesIn(text) })}
          />
        </dd>
        <dt>Depth</dt>
        <dd>
          <InPlaceText
            label="Depth of knowledge, 1 to 4"
            placeholder="1 to 4"
            value={depth === null ? '' : String(depth)}
            isReadOnly={isReadOnly}
            isValid={(text) => /^[1-4]$/.test(text)}
            onSave={(text) => save({ depthOfKnowledge: text === '' ? null : Number(text) })}
          />
        </dd>
        <dt>Difficulty</dt>
        <dd>
          <Difficulty item={item} />
        </dd>
        <dt>Discrimination</dt>
        <dd>
          <Discrimination item={item} />
        </dd>
      </dl>
    </Section>
  )
}

const codesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map((code) => code.trim())
      .filter(Boolean),
  ),
]

function Difficulty({ item: { difficulty } }: { readonly item: Item }) {
  if (difficulty.value === null) return difficulty.reason
  return (
    <>
      {formatPercent(difficulty.value)} of n = {formatCount(difficulty.n)}
      {difficulty.interval && (
        <span className="t2">, 95% interval {formatShareInterval(difficulty.interval)}</span>
      )}
    </>
  )
}

function Discrimination({ item: { discrimination } }: { readonly item: Item }) {
  if (discrimination.value === null) return discrimination.reason
  const { interval } = discrimination
  return (
    <>
      {correlationText(discrimination.value)}
      {interval && (
        <span className="t2">
          , 95% interval {correlationText(interval.low)} to {correlationText(interval.high)}
        </span>
      )}
    </>
  )
}
