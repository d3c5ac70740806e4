/** What is known of a school. */
import type { SchoolFields, SchoolRecord } from '#shared/contracts/schools.ts'
import { schoolSettings } from '#shared/contracts/schools.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { SavedChoice, SavedSwitch } from '#renderer/ui/saved/SavedChoice.tsx'
import { SavedArea, SavedText } from '#renderer/ui/saved/SavedText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './Schools.module.css'

type Props = {
  readonly school: SchoolRecord
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>
  readonly isReadOnly: boolean
}

const settings = schoolSettings.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}))

export function SchoolFacts({ school, track, isReadOnly }: Props) {
  const update = useBackendMutation('schools', 'updateSchool')
  const save = (changes: Partial<SchoolFields>): Promise<void> =>
    track(update.mutateAsync({ id: school.id, changes }))
  const line = (field: 'code' | 'level' | 'principal') => ({
    value: school[field] ?? '',
    onSave: (typed: string) => save({ [field]: typed || null }),
    isReadOnly,
  })
  return (
    <Section title="School">
      <div className={classes.facts}>
        <SavedText
          label="Name"
          className={classes.wide}
          value={school.name}
          check={(name) => (name.trim() === '' ? 'A name is needed' : null)}
          onSave={(name) => save({ name })}
          isReadOnly={isReadOnly}
        />
        <SavedText label="Code" {...line('code')} />
        <SavedText label="Grades" placeholder="K-5" {...line('level')} />
        <SavedText label="Principal" className={classes.wide} {...line('principal')} />
        <SavedChoice
          label="Setting"
          value={school.setting}
          choices={settings}
          none="Not noted"
          onSave={(setting) => save({ setting: setting as SchoolFields['setting'] })}
          isReadOnly={isReadOnly}
        />
        <div className={classes.switch}>
          <SavedSwitch
            label="Title I"
            value={school.titleI}
            onSave={(titleI) => save({ titleI })}
            isReadOnly={isReadOnly}
          />
        </div>
        <div className={classes.whole}>
          <SavedArea
            label="Notes"
            value={school.notes}
            onSave={(notes) => save({ notes })}
            isReadOnly={isReadOnly}
          />
        </div>
      </div>
    </Section>
  )
}
