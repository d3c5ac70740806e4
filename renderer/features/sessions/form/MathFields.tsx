/** Standards the session was about, suggested from the words of its note, and strategies used. */
import { Button, NativeSelect, TagsInput } from '@mantine/core'
import { Link } from 'wouter'
import { plainLine } from '#shared/domain/rich-text/plain-text.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { scopeOfTeachers } from '#renderer/coaching/standards/scope-of-teachers.ts'
import { StandardsField } from '#renderer/coaching/StandardsField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { FormModel, FormProps } from './form-model.ts'
import classes from './SessionForm.module.css'

export function MathFields({ model }: FormProps) {
  const { values, change, isReadOnly } = model
  const suggested = useSuggested(model)
  return (
    <Section title="Mathematics">
      <div className={classes.fields}>
        <StandardsField
          label="Standards"
          value={values.standards}
          isReadOnly={isReadOnly}
          {...narrowing(model)}
          scope={scopeOfTeachers(values.teacherIds)}
          onChange={(standards) => change({ standards: [...standards] })}
        />
        {!isReadOnly && suggested.length > 0 && (
          <p className={classes.hint}>
            From the note:
            {suggested.slice(0, 3).map(({ code, title }) => (
              <Button
                key={code}
                size="compact-xs"
                title={title}
                onClick={() => change({ standards: [...values.standards, code] })}
              >
                Add {code}
              </Button>
            ))}
          </p>
        )}
        <LessonField model={model} />
        <TagsInput
          label="Strategies used"
          placeholder={values.strategies.length === 0 ? 'For instance number talk' : ''}
          value={values.strategies}
          disabled={isReadOnly}
          onChange={(strategies) => change({ strategies })}
        />
      </div>
    </Section>
  )
}

/** Plans for those who take part, and the one that was chosen; nothing where there is none. */
function LessonField({ model }: FormProps) {
  const { values, change, isReadOnly } = model
  const lessons = useBackendQuery('lessons', 'list', {})
  const chosen = values.lessonId ?? null
  const offered = (lessons.data ?? []).filter(
    ({ id, teacher }) => id === chosen || (teacher && values.teacherIds.includes(teacher.id)),
  )
  if (offered.length === 0) return null
  return (
    <div>
      <NativeSelect
        label="Lesson plan"
        disabled={isReadOnly}
        value={chosen === null ? '' : String(chosen)}
        data={[
          { value: '', label: 'None' },
          ...offered.map(({ id, title }) => ({ value: String(id), label: title })),
        ]}
        onChange={(event) => change({ lessonId: Number(event.currentTarget.value) || null })}
      />
      {chosen !== null && (
        <Link href={`/lessons/${chosen}`} className="link sm">
          Open the plan
        </Link>
      )}
    </div>
  )
}

function narrowing({ expected, values }: FormModel) {
  const cycles = expected?.cycles ?? []
  const cycle = cycles.find(({ id }) => id === values.cycleId) ?? cycles[0]
  return { grades: expected?.grades ?? [], focus: cycle?.focusStandards ?? [] }
}

/** What the words of the shared note speak of and is not there yet. */
function useSuggested(model: FormModel) {
  const text = plainLine(model.values.sharedNote).slice(0, 2000)
  const found = useBackendQuery(
    'sessions',
    'standards',
    { text, ...narrowing(model) },
    { enabled: text !== '', keepPrevious: true },
  )
  if (text === '') return []
  return (found.data ?? []).filter(({ code }) => !model.values.standards.includes(code))
}
