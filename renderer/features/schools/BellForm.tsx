/** One bell schedule: name, days, and its periods as lines, typed or pasted, with what is read beside them. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { BellSchedule } from '#shared/contracts/schools.ts'
import { bellLinesOf, parseBellLines } from '#shared/domain/bell-lines.ts'
import type { SchoolId } from '#shared/domain/ids.ts'
import { bellScheduleProblem } from '#shared/domain/school-checks.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { ErrorNote } from '#renderer/ui/States.tsx'
import { useFocusBack } from '#renderer/ui/use-focus-back.ts'
import { Periods } from './Periods.tsx'
import { Weekdays } from './Weekdays.tsx'
import classes from './Bells.module.css'
import shared from './Schools.module.css'

type Props = {
  /** Null: a new one. */
  readonly schedule: BellSchedule | null
  readonly others: readonly BellSchedule[]
  readonly schoolId: SchoolId
  readonly onClose: () => void
}

export function BellForm({ schedule, others, schoolId, onClose }: Props) {
  useFocusBack()
  const taken = others.flatMap(({ weekdays }) => weekdays)
  const [name, setName] = useState(schedule?.name ?? (others.length === 0 ? 'Regular' : ''))
  const [weekdays, setWeekdays] = useState<readonly number[]>(
    schedule?.weekdays ?? [1, 2, 3, 4, 5].filter((day) => !taken.includes(day)),
  )
  const [lines, setLines] = useState(schedule ? bellLinesOf(schedule.periods) : '')
  const [isTried, setIsTried] = useState(false)
  const save = useBackendMutation('schools', 'saveBellSchedule')
  const read = parseBellLines(lines)
  const problems = problemsOf({ name, weekdays, read }, others)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsTried(true)
    if (problems.length > 0) return
    const periods = [...read.periods]
    const saved = { schoolId, name: name.trim(), weekdays: [...weekdays], periods }
    // A failure shows below the fields.
    save.mutateAsync({ id: schedule?.id ?? null, ...saved }).then(onClose, () => undefined)
  }
  return (
    <form className={shared.edit} onSubmit={submit} noValidate aria-label="Bell schedule">
      <div className={shared.line}>
        <TextInput
          label="Name"
          className={shared.name}
          autoFocus
          placeholder="Late start"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Weekdays value={weekdays} taken={taken} onChange={setWeekdays} />
      </div>
      <div className={classes.lines}>
        <Textarea
          label="Periods, one a line"
          description="As in a spreadsheet: 1st 8:05 8:55"
          autosize
          minRows={6}
          maxRows={16}
          value={lines}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
        <div className={classes.read}>
          <p className={classes.readHead}>Read as</p>
          {read.periods.length === 0 ? (
            <p className="t3">nothing yet</p>
          ) : (
            <Periods periods={read.periods} label="Periods as they are read" />
          )}
        </div>
      </div>
      {(isTried || read.problems.length > 0) && problems.length > 0 && (
        <div role="alert">
          <ul className={shared.problem}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {save.error && <ErrorNote error={save.error} />}
      <div className={shared.ends}>
        <Button type="submit" size="xs" variant="filled" loading={save.isPending}>
          {schedule === null ? 'Add the bells' : 'Save the bells'}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

type Typed = {
  readonly name: string
  readonly weekdays: readonly number[]
  readonly read: ReturnType<typeof parseBellLines>
}

function problemsOf({ name, weekdays, read }: Typed, others: readonly BellSchedule[]): string[] {
  const lines = read.problems.map(({ line, sentence }) => `Line ${line}: ${sentence}`)
  if (lines.length > 0) return lines
  if (name.trim() === '') return ['It needs a name.']
  if (others.some((other) => other.name === name.trim()))
    return [`This school already has bells called “${name.trim()}”.`]
  const problem = bellScheduleProblem({ name, weekdays, periods: read.periods }, others)
  return problem === null ? [] : [problem]
}
