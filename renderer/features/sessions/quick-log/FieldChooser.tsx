/** A list that narrows as one types, for one field of the quick log. */
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { FieldAct, FieldOption } from './field-options.ts'
import classes from './QuickLog.module.css'

type Props = {
  readonly label: string
  readonly initialText: string
  readonly optionsFor: (text: string) => readonly FieldOption[]
  readonly onChoose: (act: FieldAct) => void
  readonly onClose: () => void
}

export function FieldChooser({ label, initialText, optionsFor, onChoose, onClose }: Props) {
  const id = useId()
  const [text, setText] = useState(initialText)
  const [active, setActive] = useState(0)
  const options = optionsFor(text)
  const optionId = ({ key }: FieldOption): string => `${id}-${key.replaceAll(/\s/g, '_')}`
  const chosen = options[Math.min(active, options.length - 1)]
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + options.length) % Math.max(1, options.length))
    else if (event.key === 'Enter' && chosen) onChoose(chosen.act)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        className={classes.search}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && optionId(chosen)}
        aria-label={`Change ${label.toLowerCase()}`}
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} className={classes.options}>
        {options.map((option) => (
          <div
            key={option.key}
            id={optionId(option)}
            role="option"
            aria-selected={option === chosen}
            className={classes.option}
            ref={option === chosen ? reveal : undefined}
            // Keeps the focus until the choice has been made.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option.act)}
          >
            <span>{option.label}</span>
            {option.detail && <small>{option.detail}</small>}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className={classes.none} role="status">
          Nothing fits “{text}”.
        </p>
      )}
    </>
  )
}

function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
