/** What the cycle is for: a goal that a teacher has already, or a new one, which can also come later. */
import { Textarea, TextInput } from '@mantine/core'
import type { TeacherId } from '#shared/domain/ids.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { baselineSentence } from './start-form.ts'
import type { StartForm } from './start-form.ts'
import type { Start } from './use-start.ts'
import classes from './StartCycle.module.css'

type Props = {
  readonly form: StartForm
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (form: StartForm) => void
  readonly start: Start
  readonly teacherIds: readonly TeacherId[]
}

export function StartGoal({ form, problems, onChange, start, teacherIds }: Props) {
  if (start.goal) {
    return (
      <Section title="Goal" note="goes on in this cycle">
        <p className={classes.note}>{start.goal.text}</p>
      </Section>
    )
  }
  const field = (name: keyof StartForm['goal']) => ({
    value: form.goal[name],
    error: problems[`goal.${name}`],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...form, goal: { ...form.goal, [name]: event.currentTarget.value } }),
  })
  return (
    <Section title="Goal" note="for students; can come later">
      <div className={classes.goal}>
        {start.standard && (
          <p className={classes.note}>
            {start.mastery
              ? baselineSentence(start.mastery, start.standard)
              : 'No test of this class measures this standard yet, so the baseline is left empty.'}
            {start.mastery && teacherIds.length > 1 && ' These are the first teacher’s students.'}
          </p>
        )}
        <Textarea
          {...field('text')}
          label="Goal"
          placeholder="75% of students place fractions on a number line"
          autosize
          minRows={2}
          maxRows={6}
        />
        <div className={classes.pair}>
          <TextInput {...field('measure')} label="Measured by" placeholder="Exit task, 4 items" />
          <TextInput {...field('unit')} label="In" />
        </div>
        <div className={classes.measures}>
          <TextInput {...field('baseline')} label="Baseline" inputMode="decimal" />
          <TextInput {...field('baselineOn')} type="date" label="Measured on" />
          <TextInput {...field('baselineN')} label="Of (n)" inputMode="numeric" />
          <TextInput {...field('target')} label="Target" inputMode="decimal" />
        </div>
      </div>
    </Section>
  )
}
