/** One named field under the line. Enter, a click or a letter opens what it can be instead. */
import { Popover } from '@mantine/core'
import { EyeOff, Lock } from 'lucide-react'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { FieldChooser } from './FieldChooser.tsx'
import type { FieldAct, FieldOption } from './field-options.ts'
import type { FieldFact } from './field-facts.ts'
import classes from './QuickLog.module.css'

type Props = {
  readonly fact: FieldFact
  /** What was typed to open it; null: closed. */
  readonly opened: string | null
  readonly onOpen: (text: string) => void
  readonly onClose: () => void
  readonly optionsFor: (text: string) => readonly FieldOption[]
  readonly onAct: (act: FieldAct) => void
}

export function FieldButton({ fact, opened, onOpen, onClose, optionsFor, onAct }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const isHidden = usePrivateNotesHidden() && fact.id === 'private'
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLetter = event.key.length === 1 && event.key !== ' '
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!isLetter && event.key !== 'ArrowDown') return
    event.preventDefault()
    onOpen(isLetter ? event.key : '')
  }
  const close = (): void => {
    onClose()
    button.current?.focus()
  }
  return (
    <Popover
      opened={opened !== null}
      onDismiss={onClose}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      shadow="md"
      trapFocus={false}
      withRoles={false}
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={classes.field}
          data-state={fact.state}
          data-private={fact.id === 'private' || undefined}
          aria-haspopup="listbox"
          aria-expanded={opened !== null}
          onClick={() => (opened === null ? onOpen('') : onClose())}
          onKeyDown={onKeyDown}
        >
          <span className={classes.label}>{fact.label}</span>
          <span className={classes.value}>
            {fact.id === 'private' && <Lock size={12} aria-hidden="true" />}
            {isHidden ? (
              <>
                <EyeOff size={12} aria-hidden="true" /> hidden
              </>
            ) : (
              fact.value || '–'
            )}
          </span>
          <span className={classes.detail}>{fact.detail || '\u00A0'}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        {opened !== null && (
          <FieldChooser
            label={fact.label}
            initialText={opened}
            optionsFor={optionsFor}
            onChoose={onAct}
            onClose={close}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
