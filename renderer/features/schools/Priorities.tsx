/** What a school or the district has set itself for the year, in its order. Goals can be linked to these. */
import { ActionIcon, TextInput } from '@mantine/core'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Priority } from '#shared/contracts/schools.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { SavedText } from '#renderer/ui/saved/SavedText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { removePriority } from './schools-actions.ts'
import classes from './Schools.module.css'

type Props = {
  readonly priorities: readonly Priority[]
  readonly schoolId: SchoolId | null
}

export function Priorities({ priorities, schoolId }: Props) {
  const { isReadOnly } = useWorkspace()
  const own = priorities.filter((priority) => priority.schoolId === schoolId)
  const district = schoolId === null ? [] : priorities.filter((one) => one.schoolId === null)
  return (
    <Section title="Priorities" note="this year; goals can be linked to them">
      <ol className={classes.priorities}>
        {district.map(({ id, text }) => (
          <li key={id} className={classes.districtPriority}>
            <span>{text}</span>
            <span className="t3 sm">district</span>
          </li>
        ))}
        {own.map((priority, index) => (
          <OwnPriority
            key={priority.id}
            priority={priority}
            place={{ isFirst: index === 0, isLast: index === own.length - 1 }}
            isReadOnly={isReadOnly}
          />
        ))}
      </ol>
      {!isReadOnly && <NewPriority schoolId={schoolId} />}
    </Section>
  )
}

type OwnProps = {
  readonly priority: Priority
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean }
  readonly isReadOnly: boolean
}

function OwnPriority({ priority, place, isReadOnly }: OwnProps) {
  const { id, schoolId, text } = priority
  const save = useBackendMutation('schools', 'savePriority')
  const move = useBackendMutation('schools', 'movePriority')
  const moveBy = (by: -1 | 1): void => move.mutate({ id, by }, { onError: notifyError })
  return (
    <li className={classes.priority}>
      <SavedText
        label="Priority"
        isLabelHidden
        value={text}
        check={(typed) => (typed.trim() === '' ? 'Write it, or remove it' : null)}
        onSave={(typed) => save.mutateAsync({ id, schoolId, text: typed })}
        isReadOnly={isReadOnly}
      />
      {!isReadOnly && (
        <span className={classes.buttons}>
          <ActionIcon
            aria-label={`Up: ${text}`}
            disabled={place.isFirst}
            onClick={() => moveBy(-1)}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            aria-label={`Down: ${text}`}
            disabled={place.isLast}
            onClick={() => moveBy(1)}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon aria-label={`Remove: ${text}`} onClick={() => void removePriority(priority)}>
            <X size={14} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}

/** A line that stays: several are written one after the other. */
function NewPriority({ schoolId }: { readonly schoolId: SchoolId | null }) {
  const [text, setText] = useState('')
  const save = useBackendMutation('schools', 'savePriority')
  const add = (): void => {
    if (text.trim() === '' || save.isPending) return
    save.mutate({ id: null, schoolId, text: text.trim() }, { onSuccess: () => setText('') })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className={classes.newPriority}>
      <TextInput
        aria-label="New priority"
        placeholder="New priority, then Enter"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      {save.error && <ErrorNote error={save.error} onRetry={add} />}
    </div>
  )
}
