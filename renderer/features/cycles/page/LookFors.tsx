/** What to look for: changed where it stands, put in order, and suggested by the teaching practices. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, Lightbulb, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { suggestedLookFors } from '#shared/domain/teaching-practices.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import classes from './CyclePage.module.css'

export function LookFors({ page }: { readonly page: CyclePage }) {
  const { isReadOnly } = useWorkspace()
  const { lookFors } = page
  const keepFocus = useFocusKept()
  const add = async (texts: readonly string[]): Promise<void> =>
    backend().cycles.addLookFors({ id: page.id, texts: [...texts] })
  return (
    <Section
      title="Look-fors"
      note={lookFors.length > 0 ? lookFors.length : undefined}
      {...(!isReadOnly && {
        end: <Suggestions page={page} onAdd={(texts) => void add(texts).catch(notifyError)} />,
      })}
    >
      <div ref={keepFocus}>
        <ol className={classes.rows}>
          {lookFors.map((lookFor, index) => (
            <LookForLine
              key={lookFor.id}
              lookFor={lookFor}
              place={{ index, count: lookFors.length }}
              isReadOnly={isReadOnly}
            />
          ))}
        </ol>
        {lookFors.length === 0 && (
          <p className={classes.note}>
            What will you both watch for in the lesson? Write it down, or take suggestions.
          </p>
        )}
        {!isReadOnly && <NewLookFor onAdd={(text) => add([text])} />}
      </div>
    </Section>
  )
}

type LineProps = {
  readonly lookFor: CyclePage['lookFors'][number]
  readonly place: { readonly index: number; readonly count: number }
  readonly isReadOnly: boolean
}

function LookForLine({ lookFor, place, isReadOnly }: LineProps) {
  const { id: lookForId, text } = lookFor
  const { index, count } = place
  const move = async (to: number): Promise<void> => {
    try {
      await backend().cycles.moveLookFor({ lookForId, to })
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <li data-line="">
      <span className={classes.grow}>
        <InPlaceText
          label={`Look-for ${index + 1}`}
          value={text}
          isNeeded
          isReadOnly={isReadOnly}
          onSave={(next) => backend().cycles.updateLookFor({ lookForId, text: next })}
        />
      </span>
      {!isReadOnly && (
        <span className={classes.icons}>
          <ActionIcon
            size={24}
            disabled={index === 0}
            aria-label={`Move look-for ${index + 1} up`}
            onClick={() => void move(index - 1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            size={24}
            disabled={index === count - 1}
            aria-label={`Move look-for ${index + 1} down`}
            onClick={() => void move(index + 1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={`Remove look-for ${index + 1}`}
            onClick={() =>
              void sayDone(() => backend().cycles.removeLookFor({ lookForId }), 'Look-for removed')
            }
          >
            <Trash2 size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}

function NewLookFor({ onAdd }: { readonly onAdd: (text: string) => Promise<void> }) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') onAdd(text.trim()).then(() => setText(''), notifyError)
  }
  return (
    <form className={classes.add} onSubmit={submit}>
      <input
        className={classes.newText}
        aria-label="New look-for"
        placeholder="Add a look-for"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" disabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  )
}

type SuggestionsProps = {
  readonly page: CyclePage
  readonly onAdd: (texts: readonly string[]) => void
}

/** Of the practices in focus; of all eight as long as none is chosen. */
function Suggestions({ page, onAdd }: SuggestionsProps) {
  const present = page.lookFors.map(({ text }) => text)
  const suggested = suggestedLookFors(page.focusPractices, present)
  if (suggested.length === 0) return null
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md" width={420}>
      <Menu.Target>
        <Button size="xs" leftSection={<Lightbulb size={14} aria-hidden="true" />}>
          Suggest
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={400} style={{ overflow: 'auto' }}>
        {suggested.map(({ practice, texts }) => (
          <div key={practice} role="group" aria-label={practice}>
            <Menu.Label aria-hidden="true">{practice}</Menu.Label>
            {texts.map((text) => (
              <Menu.Item key={text} closeMenuOnClick={false} onClick={() => onAdd([text])}>
                {text}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
