/** Makes the plan and goes to it, in the place of the page that asked. */
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyUndoable } from '#renderer/app/notify.tsx'
import type { NewLesson } from './new-lesson-address.ts'

export function useAddLesson() {
  const add = useBackendMutation('lessons', 'add')
  const { mutateAsync } = add
  const mutate = (lesson: NewLesson): void => {
    mutateAsync(lesson)
      .then(({ id }) => {
        navigate(`/lessons/${id}`, { replace: true })
        return notifyUndoable('Lesson planned')
      })
      // A failure shows in the page.
      .catch(() => undefined)
  }
  return { ...add, mutate }
}
