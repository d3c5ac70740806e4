/** The fields of a goal; what belongs to measuring stands together. */
import { Autocomplete, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import { goalKindWords } from './goal-form.ts'
import type { GoalForm, GoalProblems } from './goal-form.ts'
import { MeasuredFields } from './MeasuredFields.tsx'
import { PeersChecks } from './PeersChecks.tsx'
import classes from './Goals.module.css'

type Props = {
  readonly form: GoalForm
  readonly problems: GoalProblems
  readonly onChange: (form: GoalForm) => void
  /** A new goal has no result yet. */
  readonly hasResult: boolean
}

const units = ['% of students', '% of turns', 'students', 'points', 'minutes']

export function GoalFields({ form, problems, onChange, hasResult }: Props) {
  const text = (name: 'text' | 'measure' | 'unit' | 'strategy' | 'resultText') => ({
    value: form[name],
    error: problems[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...form, [name]: event.currentTarget.value }),
  })
  const measured = { form, problems, onChange }
  return (
    <div className={classes.fields}>
      <NativeSelect
        label="Kind"
        value={form.kind}
        onChange={(event) =>
          onChange({ ...form, kind: event.currentTarget.value as GoalForm['kind'] })
        }
        data={Object.entries(goalKindWords).map(([value, label]) => ({ value, label }))}
      />
      <Textarea {...text('text')} label="Goal" autosize minRows={2} maxRows={8} autoFocus />
      <div className={classes.pair}>
        <TextInput {...text('measure')} label="Measured by" placeholder="Exit task, 4 items" />
        <Autocomplete
          label="In"
          data={units}
          value={form.unit}
          onChange={(unit) => onChange({ ...form, unit })}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      </div>
      <div className={classes.direction}>
        <span className={classes.legend}>Better is</span>
        <Segments
          label="Better is"
          value={form.direction}
          onChange={(direction) => onChange({ ...form, direction })}
          choices={[
            { value: 'up', label: 'more' },
            { value: 'down', label: 'less' },
          ]}
        />
      </div>
      <MeasuredFields name="baseline" label="Baseline" {...measured} />
      <MeasuredFields name="target" label="Target" {...measured} />
      <Textarea {...text('strategy')} label="Strategy" autosize minRows={1} maxRows={8} />
      <PrioritySelect form={form} onChange={onChange} />
      {hasResult && (
        <>
          <MeasuredFields name="result" label="Result" {...measured} />
          <Textarea
            {...text('resultText')}
            label="What came of it"
            autosize
            minRows={1}
            maxRows={8}
          />
        </>
      )}
      <PeersChecks value={form.peers} onChange={(peers) => onChange({ ...form, peers })} />
    </div>
  )
}

function PrioritySelect({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const priorities = useBackendQuery('goals', 'priorities', undefined)
  const all = priorities.data ?? []
  if (all.length === 0) return null
  return (
    <NativeSelect
      label="Serves the priority"
      value={form.priorityId}
      onChange={(event) => onChange({ ...form, priorityId: event.currentTarget.value })}
      data={[
        { value: '', label: 'None' },
        ...[...Map.groupBy(all, groupOf)].map(([group, items]) => ({
          group,
          items: items.map(({ id, text }) => ({ value: String(id), label: text })),
        })),
      ]}
    />
  )
}

const groupOf = (priority: {
  readonly school: string | null
  readonly schoolYear: string
}): string => `${priority.school ?? 'District'}, ${priority.schoolYear.replace('-', '–')}`
