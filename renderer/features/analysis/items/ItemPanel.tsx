/** One item: what was asked, whether the key is in doubt, who chose which option, and what if. */
import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronUp, KeyRound } from 'lucide-react'
import { plural } from '#renderer/ui/format.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemIdea } from '#shared/contracts/analysis/what-if.ts'
import type { AnalysisChoices } from '../frame/use-analysis.ts'
import { ItemActions } from './ItemActions.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import { NumberButton } from '../frame/NumberButton.tsx'
import { OptionList } from './OptionList.tsx'
import type { WhatIfQuery } from './use-what-if.ts'
import { useItemStudents } from './use-item-students.ts'
import type { OpenItemStudents } from './use-item-students.ts'
import { WhatIf } from './WhatIf.tsx'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Steps = { readonly up: (() => void) | null; readonly down: (() => void) | null }
type Props = {
  readonly item: Item
  readonly items: Items
  readonly choices: AnalysisChoices
  readonly onStep: Steps
  readonly idea: ItemIdea | null
  readonly onIdea: (idea: ItemIdea | null) => void
  readonly whatIf: WhatIfQuery
}

export function ItemPanel({ item, items, choices, onStep, idea, onIdea, whatIf }: Props) {
  const { stem, question, options } = item
  const onStudents = useItemStudents(items, choices)
  return (
    <Panel
      label={`Item ${item.label}`}
      width={368}
      bottom={
        <ItemActions
          item={item}
          items={items}
          choices={choices}
          idea={idea}
          onDone={() => onIdea(null)}
        />
      }
    >
      <PanelHead
        title={`Item ${item.label}`}
        subtitle={subtitleOf(item)}
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
          <Question text={question} />
        </p>
      )}
      {options.length > 0 && (
        <OptionList item={item} items={items} idea={idea} onStudents={onStudents} />
      )}
      <Omitted item={item} groupSize={items.groupSize} onStudents={onStudents} />
      <WhatIf item={item} idea={idea} onIdea={onIdea} whatIf={whatIf} />
      <ItemFacts item={item} />
    </Panel>
  )
}

function subtitleOf({ standard, standardTitle, maxPoints }: Item): string {
  const title = standardTitle.charAt(0).toLowerCase() + standardTitle.slice(1)
  return [standard ?? 'no standard', title, plural(maxPoints, 'point')].filter(Boolean).join(', ')
}

/** The question itself in bold, then what it rests on. */
function Question({ text }: { readonly text: string }) {
  const end = text.indexOf('?') + 1
  return (
    <span>
      <b className={classes.asked}>{text.slice(0, end)}</b>
      {text.slice(end)}
    </span>
  )
}

type OmittedProps = {
  readonly item: Item
  readonly groupSize: number
  readonly onStudents: OpenItemStudents
}

function Omitted({ item, groupSize, onStudents }: OmittedProps) {
  const { id, label, omitted, notReached } = item
  const open = (): void =>
    onStudents(`Item ${label}: left out`, { kind: 'answer', itemId: id, option: null })
  return (
    <p className={classes.omitted}>
      {omitted === 0 ? (
        'No student left it out.'
      ) : (
        <>
          <NumberButton label={`Item ${label}, left out`} onOpen={open}>
            {plural(omitted, 'student')}
          </NumberButton>{' '}
          left it out.
        </>
      )}
      {notReached > 0 && ` ${plural(notReached, 'student')} did not reach it.`}
      {groupSize > 0 && ' Tied students share places.'}
    </p>
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
