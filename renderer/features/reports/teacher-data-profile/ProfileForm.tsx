/** The choices of a teacher data profile: whose students, which tests, names or codes, for whom. */
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'
import { ForWhomFields } from '../frame/ForWhomFields.tsx'
import { KeptGroupsPill } from '../frame/KeptGroupsPill.tsx'
import classes from '../frame/Reports.module.css'
import { TestPills } from '../frame/TestPills.tsx'
import type { ProfileState } from './use-profile.ts'

type Props = { readonly state: ProfileState }

export function ProfileForm({ state }: Props) {
  const { address, words, change, write } = state
  return (
    <>
      <div className={classes.pills} role="group" aria-label="What it is about">
        <TeacherPill state={state} />
        <TestPills tests={address} administrations={state.administrations} onChange={change} />
        <KeptGroupsPill
          scope={scopeOf(address.teacher)}
          groups={address.groups}
          onChange={(groups) => change({ groups })}
        />
        <Segments
          label="Students appear as"
          choices={[
            { value: 'codes', label: 'Codes' },
            { value: 'names', label: 'Names' },
          ]}
          value={address.names}
          onChange={(names) => change({ names })}
        />
      </div>
      <AudienceRadios
        among={['teacher', 'principal'] as const}
        value={address.audience}
        details={{
          teacher: 'the students’ own teacher',
          principal: 'no lists, no small groups',
        }}
        onChange={(audience) => change({ audience })}
      />
      <div className={classes.words} role="group" aria-label="In your own words">
        <ForWhomFields words={words} placeholder="The teacher’s name" onChange={write} />
      </div>
    </>
  )
}

/** Another teacher's students took other tests. */
export function TeacherPill({ state: { address, teachers, change } }: Props) {
  return (
    <PillSelect
      label="Teacher"
      value={String(address.teacher ?? '')}
      choices={teachers.map(({ id, label, group }) => ({ value: String(id), label, group }))}
      onChange={(id) =>
        change({ teacher: Number(id), test: null, before: null, items: null, groups: null })
      }
    />
  )
}

const scopeOf = (teacher: number | null): Scope | null =>
  teacher === null ? null : { kind: 'teacher', id: teacher, grade: null, group: null }
