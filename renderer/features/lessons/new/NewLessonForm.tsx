/** For whom, about which standard, and in which form: none of it has to be answered. */
import { Button, Select } from '@mantine/core'
import { BookPlus } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { LessonTemplate } from '#shared/contracts/lessons/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatScope, parseScope } from '#renderer/app/student-data.ts'
import { StandardsField } from '#renderer/coaching/StandardsField.tsx'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { likelyScope } from './new-lesson-address.ts'
import { useAddLesson } from './use-add-lesson.ts'
import classes from './NewLesson.module.css'

export function NewLessonForm({ search }: { readonly search: string }) {
  const likely = likelyScope(search)
  const [scope, setScope] = useState<string | null>(likely && formatScope(likely))
  const [standards, setStandards] = useState<readonly string[]>([])
  const [templateId, setTemplateId] = useState('')
  const add = useAddLesson()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate({
      scope: parseScope(scope),
      standard: standards[0] ?? null,
      templateId: templateId || null,
    })
  }
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="New lesson">
      <form className={classes.form} onSubmit={submit} noValidate>
        {add.error !== null && <ErrorNote error={add.error} />}
        <ForWhom value={scope} onChange={setScope} />
        <StandardsField
          label="Standard"
          value={standards}
          scope={parseScope(scope)}
          onChange={(codes) => setStandards(codes.slice(-1))}
        />
        <TemplateChoice value={templateId} onChange={setTemplateId} />
        <div>
          <Button
            type="submit"
            variant="filled"
            loading={add.isPending}
            leftSection={<BookPlus size={16} aria-hidden="true" />}
          >
            Plan lesson
          </Button>
        </div>
      </form>
    </div>
  )
}

type ForWhomProps = {
  readonly value: string | null
  readonly onChange: (scope: string | null) => void
}

/** Classes by school, since a lesson is for one; teachers where the class is not known yet. */
function ForWhom({ value, onChange }: ForWhomProps) {
  const scopes = useBackendQuery('analysis', 'scopes', undefined)
  const groups = Map.groupBy(
    (scopes.data ?? []).filter(({ kind }) => kind === 'teacher' || kind === 'class'),
    ({ kind, group }) => `${kind === 'class' ? 'Classes' : 'Teachers'}, ${group}`,
  )
  return (
    <Select
      label="For whom"
      description="The weak standards and misconceptions of this class stand beside the plan."
      placeholder="Type a name, or leave it open"
      searchable
      clearable
      autoFocus
      openOnFocus={false}
      nothingFoundMessage="Nobody of that name"
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={[...groups].map(([group, items]) => ({
        group,
        items: items.map((item) => ({ value: formatScope(item), label: item.label })),
      }))}
      value={value}
      onChange={onChange}
    />
  )
}

type TemplateProps = { readonly value: string; readonly onChange: (id: string) => void }

const plain = {
  id: '',
  name: 'Launch, explore, summarize',
  about: 'An empty plan in three parts.',
} as const

function TemplateChoice({ value, onChange }: TemplateProps) {
  const templates = useBackendQuery('lessons', 'templates', undefined)
  const choices: readonly Pick<LessonTemplate, 'id' | 'name' | 'about'>[] = [
    plain,
    ...(templates.data ?? []),
  ]
  return (
    <fieldset className={classes.templates}>
      <legend className={classes.legend}>Begin with</legend>
      {choices.map(({ id, name, about }) => (
        <label
          key={id}
          htmlFor={`template-${id}`}
          className={classes.template}
          data-on={id === value || undefined}
        >
          <input
            id={`template-${id}`}
            aria-label={`${name}. ${about}`}
            type="radio"
            name="template"
            value={id}
            checked={id === value}
            onChange={() => onChange(id)}
          />
          <span>
            <span className="m">{name}</span>
            <span className={classes.about}>{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
