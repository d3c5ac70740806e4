/** The fields of an own entry. What is typed into a new one is kept until it is added. */
import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { z } from 'zod'
import type { LibraryEntry } from '#shared/contracts/library.ts'
import { entryKinds } from '#shared/domain/thinking-library.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { StandardsField } from '#renderer/coaching/StandardsField.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import classes from '../Library.module.css'

const entryForm = z.object({
  kind: z.enum(entryKinds),
  name: z.string(),
  about: z.string(),
  assessing: z.string(),
  advancing: z.string(),
  standards: z.array(z.string()),
  helping: z.array(z.string()),
  source: z.string(),
})
type Form = z.infer<typeof entryForm>

const blank: Form = {
  ...{ kind: 'student strategy', name: '', about: '', assessing: '', advancing: '' },
  ...{ standards: [], helping: [], source: '' },
}

type Props = {
  /** None: a new one. */
  readonly entry?: LibraryEntry
  /** @param key of the entry, where it was stored */
  readonly onDone: (key?: string) => void
}

export function EntryForm({ entry, onDone }: Props) {
  return entry ? <Change entry={entry} onDone={onDone} /> : <Add onDone={onDone} />
}

function Add({ onDone }: Pick<Props, 'onDone'>) {
  const { value: form, set: setForm, forget } = useDraft('library-entry', entryForm, blank)
  const save = async (): Promise<void> => {
    const { key } = await backend().library.add({ ...form, name: form.name.trim() })
    forget()
    onDone(key)
    await notifyUndoable(`${form.name.trim()} is in the library`)
  }
  return <Fields form={form} onChange={setForm} onSave={save} onLeave={onDone} verb="Add" />
}

function Change({ entry, onDone }: { readonly entry: LibraryEntry } & Pick<Props, 'onDone'>) {
  const [form, setForm] = useState<Form>(() => formOf(entry))
  const save = async (): Promise<void> => {
    if (entry.id === null) return
    await backend().library.update({ id: entry.id, changes: { ...form, name: form.name.trim() } })
    onDone(entry.key)
    await notifyUndoable(`${form.name.trim()} is changed`)
  }
  return <Fields form={form} onChange={setForm} onSave={save} onLeave={onDone} verb="Save" />
}

const formOf = ({ kind, name, about, assessing, advancing, ...entry }: LibraryEntry): Form => ({
  ...{ kind, name, about, assessing, advancing },
  standards: [...entry.standards],
  helping: kind === 'misconception' ? entry.links.map(({ key }) => key) : [],
  source: entry.source ?? '',
})

type FieldsProps = {
  readonly form: Form
  readonly onChange: (form: Form) => void
  readonly onSave: () => Promise<void>
  readonly onLeave: () => void
  readonly verb: string
}

function Fields({ form, onChange, onSave, onLeave, verb }: FieldsProps) {
  const [error, setError] = useState<unknown>(null)
  const [isAsked, setIsAsked] = useState(false)
  const set = (changes: Partial<Form>): void => onChange({ ...form, ...changes })
  const text = (name: 'name' | 'about' | 'assessing' | 'advancing' | 'source') => ({
    value: form[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsAsked(true)
    if (form.name.trim() !== '') onSave().catch(setError)
  }
  const isMisconception = form.kind === 'misconception'
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {error !== null && <ErrorNote error={error} />}
      <NativeSelect
        label="Kind"
        value={form.kind}
        onChange={(event) => {
          const kind = entryKinds.find((one) => one === event.currentTarget.value)
          if (kind) set({ kind })
        }}
        data={entryKinds.map((kind) => ({
          value: kind,
          label: kind.charAt(0).toUpperCase() + kind.slice(1),
        }))}
      />
      <TextInput
        {...text('name')}
        label="Name"
        maxLength={120}
        autoFocus
        error={isAsked && form.name.trim() === '' ? 'It needs a name' : undefined}
      />
      <Textarea
        {...text('about')}
        label={isMisconception ? 'What one sees or hears' : 'What it is'}
        autosize
        minRows={2}
        maxRows={10}
      />
      <Textarea {...text('assessing')} label="Assessing question" autosize maxRows={6} />
      <Textarea {...text('advancing')} label="Advancing question" autosize maxRows={6} />
      <StandardsField
        label="Standards"
        value={form.standards}
        onChange={(standards) => set({ standards: [...standards] })}
      />
      {isMisconception && (
        <Helping value={form.helping} onChange={(helping) => set({ helping: [...helping] })} />
      )}
      <TextInput
        {...text('source')}
        label="Source"
        maxLength={300}
        placeholder="Author, title (year)"
      />
      <div className={classes.acts}>
        <Button type="submit" variant="filled">
          {verb}
        </Button>
        <Button onClick={() => onLeave()}>Leave</Button>
      </div>
    </form>
  )
}

type HelpingProps = {
  readonly value: readonly string[]
  readonly onChange: (keys: readonly string[]) => void
}

function Helping({ value, onChange }: HelpingProps) {
  const entries = useBackendQuery('library', 'entries', undefined)
  return (
    <MultiSelect
      label="Strategies that help"
      searchable
      value={[...value]}
      onChange={onChange}
      data={(entries.data ?? [])
        .filter(({ kind }) => kind !== 'misconception')
        .map(({ key, name }) => ({ value: key, label: name }))}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
