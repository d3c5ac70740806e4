/** The packet of a lesson: which plan, for whom, names or codes. */
import { Button } from '@mantine/core'
import { BookPlus } from 'lucide-react'
import { useMemo } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { z } from 'zod'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { lessonPacketChoices } from '#shared/contracts/reports/lesson-packet.ts'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import { useReport } from '../frame/use-report.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { formatLessonAddress, parseLessonAddress } from './lesson-address.ts'
import { LessonPacketForm } from './LessonPacketForm.tsx'

const title = 'Lesson packet'

/** Kept from one packet to the next. */
const usual = z.object({
  names: lessonPacketChoices.shape.names.unwrap(),
  audience: lessonPacketChoices.shape.audience.unwrap(),
  recipient: z.string(),
  preparedBy: z.string(),
})
export type UsualChoices = z.output<typeof usual>
const atFirst: UsualChoices = { names: 'codes', audience: 'teacher', recipient: '', preparedBy: '' }

export type Lesson = CallOutput<'lessons', 'list'>[number]

export function LessonPacketPage() {
  const lessons = useBackendQuery('lessons', 'list', {})
  const chosen = useRemembered('report lesson-packet', usual, atFirst)
  const asked = parseLessonAddress(useSearch())
  const lesson = lessons.data?.find(({ id }) => id === asked) ?? lessons.data?.[0]
  if (lesson && lessons.data && chosen.isReady)
    return <LessonPacket lesson={lesson} lessons={lessons.data} chosen={chosen} />
  return (
    <>
      <PageHeader title={title} crumb={reportsCrumb} />
      {lessons.isError ? (
        <ErrorNote error={lessons.error} onRetry={() => void lessons.refetch()} />
      ) : lessons.data?.length === 0 ? (
        <NoLesson />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

type Props = {
  readonly lesson: Lesson
  readonly lessons: readonly Lesson[]
  readonly chosen: { readonly value: UsualChoices; readonly set: (value: UsualChoices) => void }
}

function LessonPacket({ lesson, lessons, chosen }: Props) {
  const [, navigate] = useLocation()
  const input = useMemo(
    (): ReportInput => ({ kind: 'lesson-packet', lessonId: lesson.id, ...chosen.value }),
    [lesson.id, chosen.value],
  )
  return (
    <ReportFrame title={title} report={useReport(input)}>
      <LessonPacketForm
        lesson={lesson}
        lessons={lessons}
        chosen={chosen.value}
        onLesson={(id) => navigate(formatLessonAddress(id), { replace: true })}
        onChoose={(changed) => chosen.set({ ...chosen.value, ...changed })}
      />
    </ReportFrame>
  )
}

function NoLesson() {
  return (
    <Empty
      title="No lesson yet"
      icon={BookPlus}
      actions={
        <Button component={Link} href="/lessons/new" variant="filled">
          Plan a lesson
        </Button>
      }
    >
      A packet is the printed form of a plan. Plan a lesson first.
    </Empty>
  )
}
