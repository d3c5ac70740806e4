/** Who a report is for and who made it, in words; taken over when a field is left, since each change makes the pages again. */
import { TextInput } from '@mantine/core'

type Words = { readonly recipient: string; readonly preparedBy: string }

type Props = {
  readonly words: Words
  readonly placeholder: string
  readonly onChange: (changed: Partial<Words>) => void
}

export function ForWhomFields({ words, placeholder, onChange }: Props) {
  return (
    <>
      <TextInput
        label="For"
        size="xs"
        maxLength={120}
        placeholder={placeholder}
        defaultValue={words.recipient}
        onBlur={(event) => onChange({ recipient: event.currentTarget.value.trim() })}
      />
      <TextInput
        label="Prepared by"
        size="xs"
        maxLength={80}
        placeholder="Your name"
        defaultValue={words.preparedBy}
        onBlur={(event) => onChange({ preparedBy: event.currentTarget.value.trim() })}
      />
    </>
  )
}
