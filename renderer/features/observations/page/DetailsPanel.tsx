/** Where and when a visit is, what it belongs to, how far it goes, and the coach's own note. */
import { Link } from 'wouter'
import { disclosureLabels, disclosures } from '#shared/domain/disclosure.ts'
import type { ClassId, CycleId, LessonId } from '#shared/domain/ids.ts'
import { kindLabels, observationKinds } from '#shared/domain/observations/observation-words.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { HiddenNote } from '#renderer/coaching/HiddenNote.tsx'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { TeachersField } from '#renderer/coaching/TeachersField.tsx'
import { formatWeekday } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { SavedChoice } from '#renderer/ui/saved/SavedChoice.tsx'
import { SavedArea, SavedText } from '#renderer/ui/saved/SavedText.tsx'
import { useEditing } from './editing.ts'
import classes from './Observation.module.css'

export function DetailsPanel({ onClose }: { readonly onClose: () => void }) {
  const { page, isReadOnly, change } = useEditing()
  const { fields } = page
  return (
    <Panel label="Details" onClose={onClose}>
      <PanelHead title="Details" onClose={onClose} />
      <div className={classes.details}>
        <SavedChoice
          label="Visit"
          value={fields.kind}
          isReadOnly={isReadOnly}
          choices={observationKinds.map((value) => ({ value, label: kindLabels[value] }))}
          onSave={(kind) =>
            change({ kind: observationKinds.find((one) => one === kind) ?? fields.kind })
          }
        />
        {(fields.kind === 'peer visit' || fields.visitorIds.length > 0) && (
          <TeachersField
            label="Who watches"
            value={fields.visitorIds}
            without={[fields.teacherId]}
            isReadOnly={isReadOnly}
            onChange={(ids) => void change({ visitorIds: [...ids] }).catch(notifyError)}
          />
        )}
        <When />
        <BelongsTo />
        <SavedChoice
          label="Goes as far as"
          value={fields.disclosure}
          isReadOnly={isReadOnly}
          choices={disclosures.map((value) => ({ value, label: disclosureLabels[value] }))}
          onSave={(value) =>
            change({ disclosure: disclosures.find((one) => one === value) ?? fields.disclosure })
          }
        />
        <PrivateNote />
      </div>
    </Panel>
  )
}

function When() {
  const { page, isReadOnly, change } = useEditing()
  const { fields, session } = page
  return (
    <>
      <div className={classes.dayAndStart}>
        <SavedText
          type="date"
          label="Day"
          value={fields.observedOn}
          isReadOnly={isReadOnly}
          check={(day) => (day === '' ? 'A visit has a day' : null)}
          onSave={(day) => change({ observedOn: day })}
        />
        <SavedText
          label="Start"
          placeholder="10:40"
          value={fields.startsAt ?? ''}
          isReadOnly={isReadOnly}
          check={(text) =>
            text === '' || clockOf(text) !== null ? null : 'A time such as 9:10 or 13:05'
          }
          onSave={(text) => change({ startsAt: clockOf(text) })}
        />
      </div>
      {session && (
        <p>
          <Link href={`/sessions/${session.id}`} className="link">
            {session.type}, {formatWeekday(session.on)}
          </Link>{' '}
          <span className="t2">
            {session.minutes} min{session.isDone ? ', logged' : ', planned'}
          </span>
        </p>
      )}
    </>
  )
}

/** `9:10` as `09:10`; null for what no clock shows. */
function clockOf(text: string): string | null {
  const clock = text.trim().padStart(5, '0')
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ? clock : null
}

function BelongsTo() {
  const { page, isReadOnly, change } = useEditing()
  const { fields, teacher } = page
  const record = useBackendQuery('caseload', 'teacher', { id: teacher.id })
  const cycles = useBackendQuery('cycles', 'list', {})
  const lessons = useBackendQuery('lessons', 'list', { teacherId: teacher.id })
  const withOwn = <Row extends { readonly id: number }>(rows: readonly Row[], own: Row | null) =>
    own && !rows.some(({ id }) => id === own.id) ? [own, ...rows] : rows
  const shared = { isReadOnly }
  return (
    <>
      <SavedChoice
        {...shared}
        label="Class"
        value={valueOf(fields.classId)}
        none="No class"
        choices={withOwn(record.data?.classes ?? [], page.class).map(({ id, name }) => ({
          value: String(id),
          label: name,
        }))}
        onSave={(id) => change({ classId: idOf<ClassId>(id) })}
      />
      <SavedChoice
        {...shared}
        label="Cycle"
        value={valueOf(fields.cycleId)}
        none="No cycle"
        choices={withOwn<{ readonly id: number; readonly title: string }>(
          (cycles.data ?? []).filter(({ members }) => members.some(({ id }) => id === teacher.id)),
          page.cycle,
        ).map(({ id, title }) => ({ value: String(id), label: title }))}
        onSave={(id) => change({ cycleId: idOf<CycleId>(id) })}
      />
      <SavedChoice
        {...shared}
        label="Lesson that is watched"
        value={valueOf(fields.lessonId)}
        none="No plan of mine"
        choices={withOwn<{ readonly id: number; readonly title: string }>(
          lessons.data ?? [],
          page.lesson,
        ).map(({ id, title }) => ({ value: String(id), label: title }))}
        onSave={(id) => change({ lessonId: idOf<LessonId>(id) })}
      />
    </>
  )
}

const valueOf = (id: number | null): string | null => (id === null ? null : String(id))
const idOf = <Id extends number>(value: string | null): Id | null =>
  value === null ? null : (Number(value) as Id)

function PrivateNote() {
  const { page, isReadOnly, change } = useEditing()
  const isHidden = usePrivateNotesHidden()
  if (isHidden) return <HiddenNote what="Private note" />
  return (
    <SavedArea
      label="Private note"
      description="Only for you: no report can read it."
      value={page.fields.privateNote}
      isReadOnly={isReadOnly}
      onSave={(text) => change({ privateNote: text })}
    />
  )
}
