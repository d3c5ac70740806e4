/** The form of new classes: what is typed survives a failure and a crash until it is added or given up. */
import { useState } from 'react'
import { z } from 'zod'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import type { ClassId, SchoolId } from '#shared/domain/ids.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'

const formShape = z.object({
  school: z.string(),
  /** Empty: a class of the teacher's own. */
  classId: z.string(),
  course: z.string(),
  grades: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
})
type Form = z.infer<typeof formShape>

export function useAddAssignment(record: TeacherRecord, onClose: () => void) {
  const { today } = useWorkspace()
  const draft = useDraft(`add-class ${record.id}`, formShape, {
    school: record.assignments[0]?.school ?? '',
    classId: '',
    course: '',
    grades: '',
    startsOn: today,
    endsOn: '',
  })
  const form = draft.value
  const [isTried, setIsTried] = useState(false)
  const places = usePlaces(form)
  const sending = useAdding(record, places.schoolIdOf)
  const problems = problemsOf(form)
  const close = (): void => {
    draft.forget()
    onClose()
  }
  return {
    form,
    change: (changes: Partial<Form>) => draft.set({ ...form, ...changes }),
    ...places,
    problems,
    isTried,
    isTaken: form.classId !== '',
    count: form.classId === '' ? Math.max(1, gradesOf(form).length) : 1,
    error: places.error ?? sending.error,
    isPending: places.isPending || sending.isPending,
    submit: () => {
      setIsTried(true)
      const isWhole = Object.values(problems).every((problem) => problem === '')
      // A failure shows below the fields.
      if (isWhole) sending.add(form).then(close, () => undefined)
    },
    cancel: close,
  }
}

/** Schools and their classes to choose from; a school that is not there is added on the way. */
function usePlaces({ school: typed }: Form) {
  const schools = useBackendQuery('caseload', 'schools', undefined)
  const school = schools.data?.find(({ name }) => name === typed.trim())
  const classes = useBackendQuery(
    'caseload',
    'classes',
    { schoolId: school?.id ?? 0 },
    { enabled: school !== undefined },
  )
  const addSchool = useBackendMutation('caseload', 'addSchool')
  return {
    schoolNames: (schools.data ?? []).map(({ name }) => name),
    knownSchool: school?.name ?? null,
    isNewSchool: typed.trim() !== '' && schools.isSuccess && !school,
    classChoices: (school ? (classes.data ?? []) : []).map(({ id, name, grade, teachers }) => ({
      value: String(id),
      label: [name, grade && `grade ${grade}`, teachers[0]].filter(Boolean).join(', '),
    })),
    /** The list may still be on its way when somebody is fast. */
    schoolIdOf: async (name: string): Promise<SchoolId> => {
      const all = schools.data ?? (await schools.refetch()).data
      const known = all?.find((one) => one.name === name)
      return known ? known.id : (await addSchool.mutateAsync({ name })).id
    },
    error: addSchool.error,
    isPending: addSchool.isPending,
  }
}

function useAdding({ id }: TeacherRecord, schoolIdOf: (name: string) => Promise<SchoolId>) {
  const addAssignments = useBackendMutation('caseload', 'addAssignments')
  const add = async (form: Form): Promise<void> => {
    const dates = { startsOn: form.startsOn, endsOn: form.endsOn || null }
    const taught =
      form.classId === ''
        ? await ownClasses(form, schoolIdOf)
        : [{ classId: Number(form.classId) as ClassId }]
    const assignments = taught.map((one) => ({ ...one, ...dates }))
    await addAssignments.mutateAsync({ teacherId: id, assignments })
    await notifyUndoable(`Added ${plural(taught.length, 'class', 'classes')}`)
  }
  return { add, error: addAssignments.error, isPending: addAssignments.isPending }
}

/** One class a grade. */
async function ownClasses(form: Form, schoolIdOf: (name: string) => Promise<SchoolId>) {
  const schoolId = await schoolIdOf(form.school.trim())
  const grades = gradesOf(form)
  const each = grades.length === 0 ? [null] : grades
  return each.map((grade) => ({ schoolId, course: form.course.trim(), grade }))
}

const gradesOf = ({ grades }: Form): readonly string[] =>
  grades
    .split(/[,;]/)
    .map((grade) => grade.trim())
    .filter(Boolean)

function problemsOf(form: Form) {
  const needed = (text: string): string => (text.trim() === '' ? 'Needed' : '')
  const isReversed = form.endsOn !== '' && form.endsOn < form.startsOn
  return {
    school: needed(form.school),
    course: form.classId === '' ? needed(form.course) : '',
    grades: '',
    startsOn: needed(form.startsOn),
    endsOn: isReversed ? 'Before it starts' : '',
  }
}
