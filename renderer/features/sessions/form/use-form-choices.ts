/** What the form chooses from, and what is expected for these teachers on this day. */
import type { Suggestion } from '#shared/contracts/sessions.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { FormModel } from './form-model.ts'
import { isType } from './form-values.ts'
import type { FormValues } from './form-values.ts'

type Choices = Pick<FormModel, 'teachers' | 'schools' | 'categories'> & {
  readonly expected: Suggestion | null
}

export function useFormChoices(values: FormValues | null): Choices {
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const schools = useBackendQuery('caseload', 'schools', undefined)
  const categories = useBackendQuery('time', 'categories', undefined)
  const expected = useBackendQuery(
    'sessions',
    'suggest',
    {
      heldOn: values?.heldOn ?? '',
      teacherIds: values?.teacherIds ?? [],
      type: isType(values?.type) ? values.type : null,
    },
    { enabled: isDay(values?.heldOn), keepPrevious: true },
  )
  return {
    teachers: teachers.data ?? [],
    schools: schools.data ?? [],
    categories: categories.data ?? [],
    expected: expected.data ?? null,
  }
}

export const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
