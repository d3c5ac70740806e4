/** The form of a new teacher: what is typed survives a failure and a crash until it is added or given up. */
import { useState } from 'react'
import { z } from 'zod'
import type { TeacherId } from '#shared/domain/ids.ts'
import { nameKey } from '#shared/domain/student-names.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notify } from '#renderer/app/notify.tsx'
import { useDraft } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { School } from './caseload-rules.ts'

const formShape = z.object({
  givenName: z.string(),
  familyName: z.string(),
  school: z.string(),
  course: z.string(),
  grade: z.string(),
  startsOn: z.string(),
})
export type TeacherForm = z.infer<typeof formShape>

const empty = { givenName: '', familyName: '', school: '', course: '', grade: '' }

export function useAddTeacher(schools: readonly School[], onAdded: (id: TeacherId) => void) {
  const { schoolYear } = useWorkspace()
  const blank = { ...empty, startsOn: schoolYear.startsOn }
  const draft = useDraft('add-teacher', formShape, blank)
  const form = draft.value
  const [isTried, setIsTried] = useState(false)
  const addSchool = useBackendMutation('caseload', 'addSchool')
  const addTeacher = useBackendMutation('caseload', 'addTeacher')
  const school = form.school.trim()
  const known = schools.find(({ name }) => name === school)

  const add = async (): Promise<void> => {
    const schoolId = known?.id ?? (await addSchool.mutateAsync({ name: school })).id
    const [givenName, familyName] = [form.givenName.trim(), form.familyName.trim()]
    const { id } = await addTeacher.mutateAsync({
      ...{ givenName, familyName, schoolId, startsOn: form.startsOn },
      course: form.course.trim(),
      grade: form.grade.trim() || null,
    })
    draft.forget()
    notify(`Added ${givenName} ${familyName}`)
    onAdded(id)
  }
  return {
    form,
    change: (changes: Partial<TeacherForm>) => draft.set({ ...form, ...changes }),
    isTried,
    isNewSchool: school !== '' && !known,
    namesake: useNamesake(form),
    error: addSchool.error ?? addTeacher.error,
    isPending: addSchool.isPending || addTeacher.isPending,
    submit: () => {
      setIsTried(true)
      const { givenName, familyName, course, startsOn } = form
      const needed = [givenName, familyName, school, course, startsOn]
      // A failure shows below the fields.
      if (needed.every((value) => value.trim() !== '')) add().catch(() => undefined)
    },
    forget: draft.forget,
  }
}

/** Somebody of this name who is there already, archived or not. */
function useNamesake({ givenName, familyName }: TeacherForm) {
  const teachers = useBackendQuery('caseload', 'teachers', { includeArchived: true })
  if (givenName.trim() === '' || familyName.trim() === '') return undefined
  const key = nameKey(givenName, familyName)
  return teachers.data?.find((one) => nameKey(one.givenName, one.familyName) === key)
}
