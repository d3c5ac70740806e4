/** One of the coach's own sets: its name and lines, typed where they stand. */
import { ActionIcon, Button, TextInput } from '@mantine/core'
import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  Copy,
  Download,
  Trash2,
  X,
} from 'lucide-react'
import { useState } from 'react'
import type { ClipboardEvent } from 'react'
import type { LookForSet } from '#shared/contracts/observations/look-for-sets.ts'
import { lookForLines } from '#shared/domain/observations/look-for-lines.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { plural } from '#renderer/ui/format.ts'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { archiveSet, duplicateSet, exportSets, removeSet } from './use-look-for-sets.ts'
import classes from './LookFors.module.css'

type Props = { readonly set: LookForSet }

export function OwnSet({ set }: Props) {
  const { isReadOnly } = useWorkspace()
  const keepFocus = useFocusKept()
  return (
    <article className={classes.set}>
      <h2 className="sr-only">{set.name}</h2>
      <InPlaceText
        label="Name of the set"
        className={classes.title}
        value={set.name}
        isNeeded
        isReadOnly={isReadOnly}
        onSave={(name) =>
          backend().observations.updateLookForSet({
            id: set.id,
            changes: { name: name.slice(0, 120) },
          })
        }
      />
      <p className="t2">{plural(set.lines.length, 'look-for')}</p>
      <SetActions set={set} />
      <ol ref={keepFocus} className={classes.lines}>
        {set.lines.map((line, index) => (
          <Line key={line.id} set={set} line={line} index={index} />
        ))}
      </ol>
      {!isReadOnly && <AddLine set={set} />}
    </article>
  )
}

function SetActions({ set }: Props) {
  const { isReadOnly } = useWorkspace()
  const shown = { kind: 'own', set } as const
  const isArchived = set.archivedOn !== null
  const ArchiveIcon = isArchived ? ArchiveRestore : Archive
  const shared = { size: 'xs', disabled: isReadOnly } as const
  return (
    <div className={classes.actions}>
      <Button
        {...shared}
        leftSection={<Copy size={14} aria-hidden="true" />}
        onClick={() => duplicateSet(shown)}
      >
        Duplicate
      </Button>
      <Button
        size="xs"
        disabled={set.lines.length === 0}
        leftSection={<Download size={14} aria-hidden="true" />}
        onClick={() => exportSets([shown])}
      >
        Export
      </Button>
      <Button
        {...shared}
        leftSection={<ArchiveIcon size={14} aria-hidden="true" />}
        onClick={() => archiveSet(set)}
      >
        {isArchived ? 'Offer again' : 'Archive'}
      </Button>
      <Button
        {...shared}
        leftSection={<Trash2 size={14} aria-hidden="true" />}
        onClick={() => removeSet(set)}
      >
        Remove
      </Button>
    </div>
  )
}

type LineProps = Props & {
  readonly line: LookForSet['lines'][number]
  readonly index: number
}

function Line({ set: { id, lines }, line, index }: LineProps) {
  const { isReadOnly } = useWorkspace()
  const calls = backend().observations
  const { text, id: lineId } = line
  const move = (by: -1 | 1) => (): void =>
    void calls.moveSetLine({ id, lineId, to: index + by }).catch(notifyError)
  const remove = (): void =>
    void calls
      .removeSetLine({ id, lineId })
      .then(() => notifyUndoable('Removed a look-for'))
      .catch(notifyError)
  return (
    <li className={classes.line} data-line="">
      <InPlaceText
        label={`Look-for ${index + 1}`}
        value={text}
        isNeeded
        isReadOnly={isReadOnly}
        onSave={(next) => calls.updateSetLine({ id, lineId, text: next.slice(0, 500) })}
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
            disabled={index === lines.length - 1}
            onClick={move(1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon size={24} aria-label={`Remove: ${text}`} onClick={remove}>
            <X size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}

/** One line at a time, or all that were pasted. */
function AddLine({ set: { id } }: Props) {
  const [typed, setTyped] = useState('')
  const add = (texts: readonly string[]): void => {
    if (texts.length === 0) return
    setTyped('')
    backend()
      .observations.addSetLines({ id, texts: [...texts] })
      .catch(notifyError)
  }
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text')
    if (!/\n./.test(pasted.trim())) return
    event.preventDefault()
    add(lookForLines(pasted))
  }
  return (
    <TextInput
      aria-label="Add a look-for"
      placeholder="Add a look-for, then Enter; several lines can be pasted"
      maxLength={500}
      value={typed}
      onPaste={onPaste}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        add(lookForLines(typed))
      }}
    />
  )
}
