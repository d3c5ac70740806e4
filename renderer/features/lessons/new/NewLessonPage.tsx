/** A new plan. An address that says what it is about makes it at once; otherwise two questions are asked. */
import { useEffect, useRef } from 'react'
import { useSearch } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { lessonOfAddress } from './new-lesson-address.ts'
import type { NewLesson } from './new-lesson-address.ts'
import { NewLessonForm } from './NewLessonForm.tsx'
import { useAddLesson } from './use-add-lesson.ts'

const crumb = { label: 'Lessons', href: '/lessons' } as const

export function NewLessonPage() {
  const { isReadOnly } = useWorkspace()
  const search = useSearch()
  const asked = lessonOfAddress(search)
  return (
    <>
      <PageHeader title="New lesson" crumb={crumb} />
      {isReadOnly ? (
        <Empty title="This workspace cannot be changed">
          It is open for reading only, so no lesson can be planned in it.
        </Empty>
      ) : asked ? (
        <Making key={search} lesson={asked} />
      ) : (
        <NewLessonForm key={search} search={search} />
      )}
    </>
  )
}

/** Takes the place of the address that asked for it: going back does not make another one. */
function Making({ lesson }: { readonly lesson: NewLesson }) {
  const add = useAddLesson()
  const { mutate } = add
  const isAsked = useRef(false)
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    mutate(lesson)
  }, [lesson, mutate])
  return add.isError ? (
    <ErrorNote error={add.error} onRetry={() => mutate(lesson)} />
  ) : (
    <Loading rows={10} label="Planning the lesson" />
  )
}
