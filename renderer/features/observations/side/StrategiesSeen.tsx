/** Strategies that students used: named as in the plan or the library, with who and a note. */
import { ActionIcon, Autocomplete } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { StrategySeen } from '#shared/contracts/observations/records.ts'
import { elapsedText } from '#shared/domain/observations/script-clock.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { useEditing } from '../page/editing.ts'
import { secondNow } from '../page/use-second.ts'
import classes from './Side.module.css'

export function StrategiesSeen() {
  const { page, isReadOnly } = useEditing()
  const keepFocus = useFocusKept()
  return (
    <Section
      title="Strategies seen"
      note={page.strategies.length > 0 ? page.strategies.length : undefined}
    >
      <ul ref={keepFocus} className={classes.strategies}>
        {page.strategies.map((row) => (
          <Strategy key={row.id} row={row} />
        ))}
      </ul>
      {isReadOnly ? null : <AddStrategy />}
    </Section>
  )
}

function Strategy({ row }: { readonly row: StrategySeen }) {
  const { page, isReadOnly, act } = useEditing()
  const { id, name, who, note, second } = row
  const change = (changes: Partial<Pick<StrategySeen, 'name' | 'who' | 'note'>>) =>
    backend().observations.updateStrategy({ id: page.id, strategyId: id, changes })
  return (
    <li className={classes.strategy} data-line="">
      <span className={classes.when}>{second === null ? '' : elapsedText(second)}</span>
      <div className={classes.strategyText}>
        <InPlaceText
          label={`Strategy: ${name}`}
          value={name}
          isNeeded
          isReadOnly={isReadOnly}
          className={classes.name}
          onSave={(text) => change({ name: text })}
        />
        <InPlaceText
          label={`Who: ${name}`}
          placeholder="Who"
          value={who}
          isReadOnly={isReadOnly}
          onSave={(text) => change({ who: text })}
        />
        <InPlaceText
          label={`Note: ${name}`}
          placeholder="What it looked like"
          value={note}
          isReadOnly={isReadOnly}
          onSave={(text) => change({ note: text })}
        />
      </div>
      {!isReadOnly && (
        <ActionIcon
          size={24}
          aria-label={`Remove: ${name}`}
          onClick={() =>
            act(
              () => backend().observations.removeStrategy({ id: page.id, strategyId: id }),
              `Removed ${name}`,
            )
          }
        >
          <X size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}

function AddStrategy() {
  const { page, act } = useEditing()
  const [name, setName] = useState('')
  const ideas = useBackendQuery('lessons', 'ideas', { standards: page.lesson?.standards ?? [] })
  const planned = page.lesson?.strategies ?? []
  const library = (ideas.data?.strategies ?? []).map((one) => one.name)
  const seen = new Set(page.strategies.map((row) => row.name))
  const offered = (names: readonly string[]) => [...new Set(names)].filter((one) => !seen.has(one))
  const add = (text: string): void => {
    const trimmed = text.trim().slice(0, 500)
    if (trimmed === '') return
    setName('')
    const second = page.clock.startedAt === null ? null : secondNow(page.clock)
    act(() => backend().observations.addStrategy({ id: page.id, second, row: { name: trimmed } }))
  }
  return (
    <Autocomplete
      aria-label="Add a strategy that was seen"
      placeholder="Add a strategy, then Enter"
      value={name}
      onChange={setName}
      onOptionSubmit={add}
      onKeyDown={(event) => {
        const hasChoice = event.currentTarget.getAttribute('aria-activedescendant')
        if (event.key === 'Enter' && !hasChoice && !event.nativeEvent.isComposing) {
          event.preventDefault()
          add(name)
        }
      }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={[
        { group: 'In the plan', items: offered(planned) },
        { group: 'Library', items: offered(library.filter((one) => !planned.includes(one))) },
      ].filter(({ items }) => items.length > 0)}
    />
  )
}
