/** What the lesson is and for whom: title, class, day and time, standards, demand, practices, tags. */
import { useEffect, useRef } from 'react'
import { mathematicalPractices } from '#shared/domain/mathematical-practices.ts'
import { demands } from '#shared/domain/lessons/lesson-fields.ts'
import { teachingPractices } from '#shared/domain/teaching-practices.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { ObservationsOf } from '#renderer/coaching/ObservationsOf.tsx'
import { StandardsField } from '#renderer/coaching/StandardsField.tsx'
import { formatClockTime } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { SavedChoice, SavedTags } from '#renderer/ui/saved/SavedChoice.tsx'
import { SavedNumber, SavedText } from '#renderer/ui/saved/SavedText.tsx'
import { scopeOfLesson } from '../scope-of-lesson.ts'
import { useEditing } from '../page/editing.ts'
import { PracticeChecks } from './PracticeChecks.tsx'
import { SessionsOfLesson } from './SessionsOfLesson.tsx'
import { WhoseLesson } from './WhoseLesson.tsx'
import classes from './DetailsPanel.module.css'

type Props = { readonly onClose: () => void; readonly field: string | null }

export function DetailsPanel({ onClose, field }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const asked = frame.current?.querySelector(`[data-field="${CSS.escape(field ?? '')}"]`)
    asked?.querySelector<HTMLElement>('input, select')?.focus()
  }, [field])
  return (
    <Panel label="Details" width={320} onClose={onClose}>
      <PanelHead title="Details" onClose={onClose} />
      <div ref={frame} className={classes.fields}>
        <About />
        <WhenField />
        <SessionsOfLesson />
        <ObservationsOfLesson />
        <Practices />
      </div>
    </Panel>
  )
}

function About() {
  const { page, isReadOnly, change } = useEditing()
  const { fields } = page
  const lessons = useBackendQuery('lessons', 'list', {})
  const tags = [...new Set((lessons.data ?? []).flatMap((lesson) => lesson.tags))]
  return (
    <>
      <div data-field="Title">
        <SavedText
          label="Title"
          value={fields.title}
          isReadOnly={isReadOnly}
          check={(title) => (title.trim() === '' ? 'A lesson needs a title' : null)}
          onSave={(title) => change({ title: title.slice(0, 200) })}
        />
      </div>
      <WhoseLesson />
      <div data-field="Standards">
        <StandardsField
          label="Standards"
          value={fields.standards}
          isReadOnly={isReadOnly}
          grades={page.grade === null ? [] : [page.grade]}
          scope={scopeOfLesson(page)}
          onChange={(codes) => void change({ standards: [...codes] }).catch(notifyError)}
        />
      </div>
      <div data-field="Cognitive demand">
        <SavedChoice
          label="Cognitive demand of the task"
          value={fields.demand}
          none="Not said"
          isReadOnly={isReadOnly}
          choices={demands.map((demand) => ({
            value: demand,
            label: demand.charAt(0).toUpperCase() + demand.slice(1),
          }))}
          onSave={(demand) => change({ demand: demands.find((one) => one === demand) ?? null })}
        />
      </div>
      <SavedTags
        label="Tags"
        value={fields.tags}
        known={tags}
        isReadOnly={isReadOnly}
        onSave={(next) => change({ tags: next.filter(Boolean) })}
      />
    </>
  )
}

function ObservationsOfLesson() {
  const { page } = useEditing()
  return <ObservationsOf of={{ lessonId: page.id }} level={3} />
}

function WhenField() {
  const { page, isReadOnly, change } = useEditing()
  const { fields, periods } = page
  return (
    <>
      <div data-field="Day" className={classes.two}>
        <SavedText
          type="date"
          label="Day"
          value={fields.taughtOn ?? ''}
          isReadOnly={isReadOnly}
          onSave={(day) => change({ taughtOn: day || null })}
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
      {periods.length > 0 && (
        <SavedChoice
          label="Period"
          value={periods.find(({ startsAt }) => startsAt === fields.startsAt)?.startsAt ?? null}
          none="Another time"
          isReadOnly={isReadOnly}
          choices={periods.map(({ name, startsAt, endsAt }) => ({
            value: startsAt,
            label: `${name}, ${formatClockTime(startsAt)} to ${formatClockTime(endsAt)}`,
          }))}
          onSave={(startsAt) => (startsAt === null ? Promise.resolve() : change({ startsAt }))}
        />
      )}
      <SavedNumber
        label="Minutes of the class"
        description="Empty: until the bell."
        value={fields.minutes}
        range={[1, 480]}
        isReadOnly={isReadOnly}
        onSave={(minutes) => change({ minutes })}
      />
    </>
  )
}

/** `9:10` as `09:10`; null for what no clock shows. */
function clockOf(text: string): string | null {
  const clock = text.trim().padStart(5, '0')
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ? clock : null
}

function Practices() {
  const { page, isReadOnly, change } = useEditing()
  return (
    <>
      <PracticeChecks
        label="Student practices"
        short="SMP"
        practices={mathematicalPractices}
        value={page.fields.studentPractices}
        isReadOnly={isReadOnly}
        onChange={(codes) => void change({ studentPractices: [...codes] }).catch(notifyError)}
      />
      <PracticeChecks
        label="Teaching practices"
        short="MTP"
        practices={teachingPractices}
        value={page.fields.teachingPractices}
        isReadOnly={isReadOnly}
        onChange={(codes) =>
          void change({
            teachingPractices: teachingPractices
              .map(({ code }) => code)
              .filter((code) => codes.includes(code)),
          }).catch(notifyError)
        }
      />
    </>
  )
}
