/** Codes of standards, typed or found by what students do. */
import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'

type Props = {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
  readonly isReadOnly?: boolean
  /** Narrows what is offered for words; none: every grade. */
  readonly grades?: readonly string[]
  /** Offered first among those that fit, such as the focus of a cycle. */
  readonly focus?: readonly string[]
}

export function StandardsField(props: Props) {
  const { label, value, onChange, isReadOnly = false, grades = [], focus = [] } = props
  const [text, setText] = useState('')
  const found = useBackendQuery(
    'sessions',
    'standards',
    { text, grades: [...grades], focus: [...focus] },
    { enabled: text.trim().length > 1, keepPrevious: true },
  )
  const offered = text.trim().length > 1 ? (found.data ?? []) : []
  const titles = new Map(offered.map(({ code, title }) => [code, title]))
  return (
    <TagsInput
      label={label}
      placeholder={value.length === 0 ? '4.NF.A.2, or words' : ''}
      value={[...value]}
      onChange={(codes) => onChange(codes.map((code) => code.trim()).filter(Boolean))}
      searchValue={text}
      onSearchChange={setText}
      readOnly={isReadOnly}
      data={offered.map(({ code }) => code)}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          <span className="m">{option.value}</span>{' '}
          <span className="t2">{titles.get(option.value)}</span>
        </span>
      )}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
