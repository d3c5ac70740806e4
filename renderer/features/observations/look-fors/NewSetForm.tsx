/** A new set: its name, and its lines typed or pasted. */
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { lookForLines } from '#shared/domain/observations/look-for-lines.ts'
import { plural } from '#renderer/ui/format.ts'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import { addSets } from './use-look-for-sets.ts'
import classes from './LookFors.module.css'

export function NewSetForm({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [pasted, setPasted] = useState('')
  const [wasSent, setWasSent] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isSaving, setIsSaving] = useState(false)
  const lines = lookForLines(pasted)
  const save = async (): Promise<void> => {
    setWasSent(true)
    if (name.trim() === '') return
    setIsSaving(true)
    try {
      await addSets([{ name: name.trim(), lines: lines.slice(0, 200) }], `Added ${name.trim()}`)
      onClose()
    } catch (why) {
      setError(why)
      setIsSaving(false)
    }
  }
  return (
    <div className={classes.set}>
      <h2 className={classes.title}>New set</h2>
      <InlineForm
        label="New set"
        saveLabel="Add set"
        isSaving={isSaving}
        error={error}
        onSave={() => void save()}
        onClose={onClose}
      >
        <TextInput
          className={wideField}
          label="Name"
          autoFocus
          maxLength={120}
          value={name}
          error={wasSent && name.trim() === '' ? 'A set has a name' : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          className={wideField}
          label="Look-fors"
          description={
            lines.length === 0
              ? 'One a line. Bullets and numbers are left out.'
              : plural(lines.length, 'look-for')
          }
          autosize
          minRows={6}
          maxRows={16}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
      </InlineForm>
    </div>
  )
}
