/** One item: what was asked, whether the key is in doubt, and who chose which option. */
import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronUp, KeyRound } from 'lucide-react'
import { formatCount, plural } from '#renderer/ui/format.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { formatPercent, formatShareInterval } from '#shared/statistics/format.ts'
import type { Items } from '#shared/contracts/analysis/items.ts'
import { correlationText } from './item-words.ts'
import { OptionList } from './OptionList.tsx'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Steps = { readonly up: (() => void) | null; readonly down: (() => void) | null }
type Props = { readonly item: Item; readonly items: Items; readonly onStep: Steps }

export function ItemPanel({ item, items, onStep }: Props) {
  const { stem, question, options, omitted } = item
  return (
    <Panel label={`Item ${item.label}`} width={368}>
      <PanelHead
        title={`Item ${item.label}`}
        subtitle={[item.standard, plural(item.maxPoints, 'point')].filter(Boolean).join(', ')}
        actions={<StepButtons onStep={onStep} />}
      />
      {stem !== '' && (
        <p className={classes.stem}>
          <MathText text={stem} />
        </p>
      )}
      {question !== null && (
        <p className={classes.flag}>
          <KeyRound size={16} aria-hidden="true" />
          <span>{question}</span>
        </p>
      )}
      <Facts item={item} />
      {options.length > 0 && <OptionList item={item} items={items} />}
      <p className={classes.omitted}>
        {omitted === 0 ? 'No student left it out.' : `${plural(omitted, 'student')} left it out.`}{' '}
        Tied students share places in the upper and lower groups.
      </p>
    </Panel>
  )
}

function StepButtons({ onStep: { up, down } }: { readonly onStep: Steps }) {
  return (
    <>
      <ActionIcon aria-label="Item above" disabled={!up} onClick={() => up?.()}>
        <ChevronUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label="Item below" disabled={!down} onClick={() => down?.()}>
        <ChevronDown size={16} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}

function Facts({ item: { difficulty, discrimination } }: { readonly item: Item }) {
  return (
    <dl className={classes.facts}>
      <dt>Points earned</dt>
      <dd>
        {difficulty.value === null
          ? difficulty.reason
          : `${formatPercent(difficulty.value)} of n = ${formatCount(difficulty.n)}`}
        {difficulty.interval && (
          <span className="t2">, 95% interval {formatShareInterval(difficulty.interval)}</span>
        )}
      </dd>
      <dt>Discrimination</dt>
      <dd>
        {discrimination.value === null
          ? discrimination.reason
          : correlationText(discrimination.value)}
        {discrimination.interval && (
          <span className="t2">
            , 95% interval {correlationText(discrimination.interval.low)} to{' '}
            {correlationText(discrimination.interval.high)}
          </span>
        )}
      </dd>
    </dl>
  )
}
