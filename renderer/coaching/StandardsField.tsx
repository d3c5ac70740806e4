/**
 * Codes of standards: typed, found by the beginnings of codes and words, or reached along the progressions
 * with [ and ]. Where a class is known, each says how it did, and an empty field offers its weakest.
 */
import { Pill, PillsInput, Popover } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { StandardOptionList } from './standards/StandardOptionList.tsx'
import { useMarks } from './standards/use-marks.ts'
import { useStandardOptions } from './standards/use-standard-options.ts'
import classes from './standards/Standards.module.css'

type Props = {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
  readonly isReadOnly?: boolean
  /** Lead among those that fit; none: no grade does. */
  readonly grades?: readonly string[]
  /** Offered first among those that fit, such as the focus of a cycle. */
  readonly focus?: readonly string[]
  /** Whose results are shown beside each standard; none: nobody's. */
  readonly scope?: Scope | null
}

export function StandardsField(props: Props) {
  const { label, value, onChange, isReadOnly = false } = props
  const input = useRef<HTMLInputElement>(null)
  const field = useStandardsField(props)
  const { listId, isShown, text, found, active, marks } = field
  return (
    <Popover
      opened={isShown}
      position="bottom-start"
      width="target"
      offset={2}
      shadow="md"
      withRoles={false}
      trapFocus={false}
      transitionProps={{ duration: 0 }}
      middlewares={{ flip: true, shift: true, size: true }}
    >
      <Popover.Target>
        <PillsInput label={label} disabled={isReadOnly} onClick={() => input.current?.focus()}>
          <Pill.Group>
            {value.map((code) => (
              <Pill
                key={code}
                withRemoveButton={!isReadOnly}
                removeButtonProps={{
                  ...{ 'aria-label': `Remove ${code}`, 'aria-hidden': false, tabIndex: 0 },
                }}
                onRemove={() => onChange(value.filter((one) => one !== code))}
              >
                {code}
              </Pill>
            ))}
            <PillsInput.Field
              ref={input}
              role="combobox"
              className={classes.field}
              aria-label={label}
              aria-expanded={isShown}
              aria-controls={isShown ? listId : undefined}
              aria-autocomplete="list"
              aria-activedescendant={active === null ? undefined : `${listId}-${active}`}
              autoComplete="off"
              readOnly={isReadOnly}
              placeholder={value.length === 0 ? '4.NF.A.2, or words' : ''}
              value={text}
              onChange={(event) => field.type(event.currentTarget.value)}
              onFocus={() => field.open()}
              onClick={() => field.open()}
              onBlur={field.leave}
              onKeyDown={field.onKeyDown}
            />
          </Pill.Group>
        </PillsInput>
      </Popover.Target>
      <Popover.Dropdown
        role="region"
        aria-label={`Offered for ${label}`}
        className={classes.dropdown}
        onMouseDown={(event) => event.preventDefault()}
      >
        <StandardOptionList
          id={listId}
          label={label}
          found={found}
          active={active}
          marks={marks}
          onChoose={field.choose}
          onPoint={field.point}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** What the keys do. Whatever was typed is taken when the field is left. */
function useStandardsField(props: Props) {
  const { value, onChange, isReadOnly = false, grades = [], focus = [], scope = null } = props
  const listId = useId()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [index, setIndex] = useState<number | null>(null)
  const marks = useMarks(scope)
  const found = useStandardOptions({ text, grades, focus, marks, isOpen })
  const last = found.options.length - 1
  const active = index === null || last < 0 ? null : Math.min(index, last)
  const option = active === null ? undefined : found.options[active]
  const isShown = isOpen && (found.options.length > 0 || found.isWalking)

  const add = (codes: readonly string[]): void => {
    const added = codes.map((code) => code.trim()).filter((code) => code !== '')
    if (added.length > 0) onChange([...new Set([...value, ...added])])
    setText('')
    setIndex(null)
    found.stop()
  }
  const close = (): void => {
    setIsOpen(false)
    setIndex(null)
    found.stop()
  }
  const move = (to: number): void => {
    setIsOpen(true)
    setIndex(to < 0 ? last : to > last ? 0 : to)
  }
  const walk = (side: 'before' | 'after'): void => {
    if (!option) return
    found.walk(option, side)
    setIndex(0)
  }
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => move(active === null ? 0 : active + 1),
    ArrowUp: () => move(active === null ? last : active - 1),
    '[': option && (() => walk('before')),
    ']': option && (() => walk('after')),
    Enter: option ? () => add([option.code]) : text.trim() === '' ? undefined : () => add([text]),
    ',': text.trim() === '' ? undefined : () => add([text]),
    Escape: !isShown ? undefined : found.isWalking ? found.stop : close,
    Backspace:
      text !== '' ? undefined : found.isWalking ? found.stop : () => onChange(value.slice(0, -1)),
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const run =
      isReadOnly || event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (!run) return
    event.preventDefault()
    if (event.key === 'Escape') event.nativeEvent.stopImmediatePropagation()
    run()
  }
  return {
    ...{ listId, text, isShown, found, active, marks, onKeyDown },
    open: () => setIsOpen(!isReadOnly),
    type: (next: string) => {
      found.stop()
      setText(next)
      setIsOpen(true)
      setIndex(next.trim() === '' ? null : 0)
    },
    leave: () => {
      if (text.trim() !== '') add([text])
      close()
    },
    choose: (code: string) => add([code]),
    point: setIndex,
  }
}
