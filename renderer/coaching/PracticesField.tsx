/** NCTM's Mathematics Teaching Practices in focus: those that are, as lines, and a list to choose from. */
import { ActionIcon, Menu } from '@mantine/core'
import { X } from 'lucide-react'
import { practiceName, teachingPractices } from '#shared/domain/teaching-practices.ts'
import type { PracticeCode } from '#shared/domain/teaching-practices.ts'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import classes from './PracticesField.module.css'

type Props = {
  readonly value: readonly string[]
  readonly onChange: (codes: readonly PracticeCode[]) => void
  readonly isReadOnly?: boolean
}

const label = 'Teaching practices in focus'

export function PracticesField({ value, onChange, isReadOnly = false }: Props) {
  const chosen = teachingPractices.filter(({ code }) => value.includes(code))
  const keepFocus = useFocusKept()
  const toggle = (code: PracticeCode): void =>
    onChange(
      teachingPractices
        .map((practice) => practice.code)
        .filter((each) => (each === code) !== value.includes(each)),
    )
  return (
    <div ref={keepFocus} role="group" aria-label={label}>
      <div className={classes.head}>
        <span className={classes.label} aria-hidden="true">
          {label}
        </span>
        {!isReadOnly && (
          <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
            <Menu.Target>
              <button type="button" className="link" aria-label="Choose teaching practices">
                Choose
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {teachingPractices.map(({ code, name }) => (
                <Menu.CheckboxItem
                  key={code}
                  checked={value.includes(code)}
                  closeMenuOnClick={false}
                  onChange={() => toggle(code)}
                >
                  {name}
                </Menu.CheckboxItem>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <ul>
        {chosen.map(({ code }) => (
          <li key={code} className={classes.practice} data-line="">
            <span>{practiceName(code)}</span>
            {!isReadOnly && (
              <ActionIcon
                size={24}
                aria-label={`Take out: ${practiceName(code)}`}
                onClick={() => toggle(code)}
              >
                <X size={14} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {chosen.length === 0 && <p className={classes.none}>None chosen of NCTM’s eight</p>}
    </div>
  )
}
