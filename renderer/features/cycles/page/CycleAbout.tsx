/** The facts of a cycle, each changed where it stands. */
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import type { CycleChanges } from '#shared/contracts/cycles.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { PracticesField } from '#renderer/coaching/PracticesField.tsx'
import { StandardsField } from '#renderer/coaching/StandardsField.tsx'
import { InPlaceDate } from '#renderer/ui/InPlace/InPlaceDate.tsx'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './CyclePage.module.css'

type Save = (changes: CycleChanges) => Promise<void>

export function CycleAbout({ page }: { readonly page: CyclePage }) {
  const { isReadOnly } = useWorkspace()
  const save: Save = async (changes) => backend().cycles.update({ id: page.id, changes })
  return (
    <Section title="About">
      <dl className={classes.facts}>
        <dt>Title</dt>
        <dd>
          <InPlaceText
            label="Title"
            value={page.title}
            isNeeded
            hasLines
            isReadOnly={isReadOnly}
            onSave={(title) => save({ title })}
          />
        </dd>
        <dt>Model</dt>
        <dd>
          <ModelSelect page={page} onSave={save} isReadOnly={isReadOnly} />
        </dd>
        <Days page={page} onSave={save} isReadOnly={isReadOnly} />
      </dl>
      <div className={classes.wide}>
        <StandardsField
          label="Standards in focus"
          value={page.focusStandards}
          scope={{ kind: 'cycle', id: page.id, grade: null, group: null }}
          isReadOnly={isReadOnly}
          onChange={(codes) => void save({ focusStandards: [...codes] }).catch(notifyError)}
        />
        <PracticesField
          value={page.focusPractices}
          isReadOnly={isReadOnly}
          onChange={(codes) => void save({ focusPractices: [...codes] }).catch(notifyError)}
        />
      </div>
    </Section>
  )
}

type PartProps = {
  readonly page: CyclePage
  readonly onSave: Save
  readonly isReadOnly: boolean
}

function Days({ page, onSave, isReadOnly }: PartProps) {
  const days = [
    ['startsOn', page.status === 'planned' ? 'Starts' : 'Started'],
    ['plannedEndOn', 'Planned end'],
    ...(page.status === 'closed' ? ([['endedOn', 'Closed']] as const) : []),
    ['followUpOn', 'Follow-up'],
  ] as const
  return days.map(([field, label]) => (
    <div key={field} style={{ display: 'contents' }}>
      <dt>{label}</dt>
      <dd>
        <InPlaceDate
          label={label}
          value={page[field]}
          isNeeded={field === 'startsOn'}
          isReadOnly={isReadOnly}
          onSave={(day) => onSave({ [field]: day })}
        />
      </dd>
    </div>
  ))
}

/** Another model brings other phases to come; what was dated stays. */
function ModelSelect({ page, onSave, isReadOnly }: PartProps) {
  const models = useBackendQuery('cycles', 'models', undefined)
  const names = (models.data ?? []).map(({ name }) => name)
  const choices = names.includes(page.model) ? names : [page.model, ...names]
  return (
    <select
      className={classes.select}
      aria-label="Model"
      disabled={isReadOnly}
      value={page.model}
      onChange={(event) => void onSave({ model: event.currentTarget.value }).catch(notifyError)}
    >
      {choices.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
}
