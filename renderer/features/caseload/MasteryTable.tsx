/** A teacher's students by standard, weakest first: the tests before, the way there, the latest with its interval. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatPercent, plural } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { MasteryRows } from './MasteryRows.tsx'
import {
  testsBefore,
  testsByStandard,
  useTeacherMastery,
  widestTest,
} from './use-teacher-mastery.ts'
import classes from './MasteryTable.module.css'

type Props = { readonly page: TeacherPage; readonly end: ReactNode }

const title = 'Students’ mastery by standard'

export function MasteryTable({ page, end }: Props) {
  const administrations = useBackendQuery('analysis', 'administrations', undefined)
  const [chosen, setChosen] = useState<number | null>(null)
  const all = administrations.data ?? []
  const tests = testsByStandard(all)
  const test = tests.find(({ id }) => id === chosen) ?? widestTest(all)
  const [before, longBefore] = test ? testsBefore(all, test) : []
  const mastery = useTeacherMastery(page.teacher.id, test)
  const earlier = useTeacherMastery(page.teacher.id, before)
  const earliest = useTeacherMastery(page.teacher.id, longBefore)
  if (administrations.data && !test) {
    return (
      <Section title={title}>
        <p className={classes.none}>
          No results by standard yet. Bring in a file under Student data, and this table fills
          itself.
        </p>
      </Section>
    )
  }
  return (
    <Section
      title={title}
      note={
        mastery.data &&
        `${plural(mastery.data.enrolled, 'student')}, at or above ${formatPercent(mastery.data.cut)}`
      }
      end={
        <span className={classes.end}>
          {tests.length > 1 && test && (
            <TestChoice tests={tests} test={test} onChoose={setChosen} />
          )}
          {end}
        </span>
      }
    >
      <QueryView query={mastery} rows={8}>
        {(data) => (
          <MasteryRows
            mastery={data}
            teacherId={page.teacher.id}
            before={[earliest.data, earlier.data].filter((each) => each !== undefined)}
          />
        )}
      </QueryView>
    </Section>
  )
}

type ChoiceProps = {
  readonly tests: readonly Administration[]
  readonly test: Administration
  readonly onChoose: (id: number) => void
}

function TestChoice({ tests, test, onChoose }: ChoiceProps) {
  return (
    <PillSelect
      label="Test"
      value={String(test.id)}
      onChange={(value) => onChoose(Number(value))}
      choices={tests.map(({ id, assessment, window }) => ({
        value: String(id),
        label: `${assessment}, ${window}`,
      }))}
      width={190}
    />
  )
}
