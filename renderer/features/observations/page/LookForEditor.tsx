/** The look-fors of a visit: typed, put in another order, taken from a set, the lesson or the cycle. */
import { ActionIcon, TextInput } from '@mantine/core'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import type { ObservedLookFor } from '#shared/contracts/observations/records.ts'
import { backend } from '#renderer/app/backend.ts'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { useEditing } from './editing.ts'
import { TakeLookFors } from './TakeLookFors.tsx'
import classes from './Observation.module.css'

export function LookForEditor() {
  const { page, isReadOnly, act } = useEditing()
  const keepFocus = useFocusKept()
  const [typed, setTyped] = useState('')
  const add = (texts: readonly string[]): void =>
    act(() => backend().observations.addLookFors({ id: page.id, texts: [...texts] }))
  return (
    <Section
      title="Look-fors"
      note={page.lookFors.length || undefined}
      end={isReadOnly ? undefined : <TakeLookFors />}
    >
      <ol ref={keepFocus} className={classes.lookFors}>
        {page.lookFors.map((row, index) => (
          <Line key={row.id} row={row} index={index} />
        ))}
      </ol>
      {!isReadOnly && (
        <TextInput
          aria-label="Add a look-for"
          placeholder="Add a look-for, then Enter"
          maxLength={500}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            if (typed.trim() === '') return
            add([typed.trim()])
            setTyped('')
          }}
        />
      )}
    </Section>
  )
}

type LineProps = { readonly row: ObservedLookFor; readonly index: number }

function Line({ row: { id, text }, index }: LineProps) {
  const { page, isReadOnly, act } = useEditing()
  const calls = backend().observations
  const move = (by: -1 | 1) => (): void =>
    act(() => calls.moveLookFor({ id: page.id, lookForId: id, to: index + by }))
  return (
    <li className={classes.lookFor} data-line="">
      <span className={classes.number}>{index + 1}</span>
      <InPlaceText
        label={`Look-for ${index + 1}`}
        value={text}
        isNeeded
        isReadOnly={isReadOnly}
        onSave={(next) =>
          calls.updateLookFor({ id: page.id, lookForId: id, text: next.slice(0, 500) })
        }
      />
      {!isReadOnly && (
        <span className={classes.tools}>
          <ActionIcon
            size={24}
            aria-label={`Move up: ${text}`}
            disabled={index === 0}
            onClick={move(-1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={`Move down: ${text}`}
            disabled={index === page.lookFors.length - 1}
            onClick={move(1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={`Remove: ${text}`}
            onClick={() =>
              act(
                () => calls.removeLookFor({ id: page.id, lookForId: id }),
                'Removed a look-for; its lines stay',
              )
            }
          >
            <X size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}
