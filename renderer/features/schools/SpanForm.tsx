/** One term or stretch of days off: its name and days, with what is wrong said before it is saved. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { SchoolId } from '#shared/domain/ids.ts'
import { dayOffProblem, termProblem } from '#shared/domain/school-checks.ts'
import type { Year } from '#shared/domain/school-checks.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { useFocusBack } from '#renderer/ui/use-focus-back.ts'
import { spanWords } from './span-words.ts'
import type { Span, SpanKind } from './span-words.ts'
import classes from './Schools.module.css'

type Props = {
  readonly kind: SpanKind
  /** Null: a new one. */
  readonly span: Span | null
  readonly year: Year
  readonly schoolId: SchoolId | null
  readonly others: readonly Span[]
  readonly onClose: () => void
}

export function SpanForm({ kind, span, year, schoolId, others, onClose }: Props) {
  useFocusBack()
  const [form, setForm] = useState({
    name: span?.name ?? '',
    startsOn: span?.startsOn ?? '',
    endsOn: span?.endsOn ?? '',
  })
  const [isTried, setIsTried] = useState(false)
  const saveTerm = useBackendMutation('schools', 'saveTerm')
  const saveDayOff = useBackendMutation('schools', 'saveDayOff')
  const problem = problemOf(kind, form, { year, others })
  const saving = kind === 'term' ? saveTerm : saveDayOff

  const save = async (): Promise<void> => {
    const row = { ...wholeSpan(form), schoolId }
    if (kind === 'term') await saveTerm.mutateAsync({ id: span?.id ?? null, ...row })
    else await saveDayOff.mutateAsync({ id: span?.id ?? null, ...row })
    onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    // A failure shows below the fields.
    if (problem === null) save().catch(() => undefined)
  }
  return (
    <form className={classes.edit} onSubmit={submit} noValidate aria-label={spanWords[kind].title}>
      <div className={classes.line}>
        <TextInput
          label="Name"
          className={classes.name}
          autoFocus
          placeholder={spanWords[kind].placeholder}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="First day"
          value={form.startsOn}
          onChange={(event) => setForm({ ...form, startsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={kind === 'term' ? 'Last day' : 'Last day, if more than one'}
          value={form.endsOn}
          onChange={(event) => setForm({ ...form, endsOn: event.currentTarget.value })}
        />
      </div>
      {isTried && problem !== null && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {saving.error && <ErrorNote error={saving.error} />}
      <div className={classes.ends}>
        <Button type="submit" size="xs" variant="filled" loading={saving.isPending}>
          {span === null ? 'Add' : 'Save'}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

type Form = { readonly name: string; readonly startsOn: string; readonly endsOn: string }

/** A single day needs no last one. */
const wholeSpan = ({ name, startsOn, endsOn }: Form): Form => ({
  name: name.trim(),
  startsOn,
  endsOn: endsOn || startsOn,
})

function problemOf(
  kind: SpanKind,
  form: Form,
  around: { readonly year: Year; readonly others: readonly Span[] },
): string | null {
  if (form.name.trim() === '') return 'It needs a name.'
  if (form.startsOn === '') return 'It needs a first day.'
  if (kind === 'term' && form.endsOn === '') return 'It needs a last day.'
  const whole = wholeSpan(form)
  return kind === 'term' ? termProblem(whole, around) : dayOffProblem(whole, around.year)
}
