/** The teacher and the class of a lesson. Another teacher brings their class, where only one can be meant. */
import type { ClassId, TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { SavedChoice } from '#renderer/ui/saved/SavedChoice.tsx'
import { useEditing } from '../page/editing.ts'

export function WhoseLesson() {
  const { page, isReadOnly, change } = useEditing()
  const { teacherId, classId } = page.fields
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const teacher = useBackendQuery(
    'caseload',
    'teacher',
    { id: teacherId ?? 0 },
    { enabled: teacherId !== null },
  )
  const own = teacherId === null ? [] : (teacher.data?.classes ?? [])
  const classes =
    page.class && !own.some(({ id }) => id === page.class?.id) ? [page.class, ...own] : own
  return (
    <>
      <div data-field="Teacher">
        <SavedChoice
          label="Teacher"
          value={teacherId === null ? null : String(teacherId)}
          none="Nobody yet"
          isReadOnly={isReadOnly}
          choices={(teachers.data ?? []).map(({ id, givenName, familyName }) => ({
            value: String(id),
            label: `${givenName} ${familyName}`,
          }))}
          onSave={(id) =>
            change({ teacherId: id === null ? null : (Number(id) as TeacherId), classId: null })
          }
        />
      </div>
      <div data-field="Class">
        <SavedChoice
          label="Class"
          value={classId === null ? null : String(classId)}
          none={teacherId === null ? 'Choose a teacher first' : 'No class yet'}
          isReadOnly={isReadOnly}
          choices={classes.map(({ id, name }) => ({ value: String(id), label: name }))}
          onSave={(id) => change({ classId: id === null ? null : (Number(id) as ClassId) })}
        />
      </div>
    </>
  )
}
