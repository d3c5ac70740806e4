/** What follows a lesson: its session, the debrief, or going on; and taking the whole teaching away. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { Ellipsis, Flag, MessagesSquare, NotebookText, Presentation, Trash2 } from 'lucide-react'
import { Link } from 'wouter'
import type { LessonRun } from '#shared/contracts/lesson-runs/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'

export function TaughtActions({ run }: { readonly run: LessonRun }) {
  const { isReadOnly } = useWorkspace()
  const debriefs = useBackendQuery('debriefs', 'list', { lessonId: run.lesson.id })
  const own = debriefs.data?.find(({ runId }) => runId === run.id)
  const remove = async (): Promise<void> => {
    const write = () => backend().lessonRuns.remove({ id: run.id })
    if (await sayDone(write, 'Removed this teaching; its session stays'))
      navigate(`/lessons/${run.lesson.id}`)
  }
  return (
    <>
      <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon size={32} aria-label="More" disabled={isReadOnly}>
            <Ellipsis size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Trash2 size={14} aria-hidden="true" />}
            onClick={() => void remove()}
          >
            Remove this teaching
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {run.sessionId !== null && (
        <Button
          component={Link}
          href={`/sessions/${run.sessionId}`}
          leftSection={<NotebookText size={16} aria-hidden="true" />}
        >
          Session
        </Button>
      )}
      {run.endedAt === null ? (
        <Button
          component={Link}
          href={`/lessons/${run.lesson.id}/room`}
          variant="filled"
          leftSection={<Presentation size={16} aria-hidden="true" />}
        >
          Go on in the room
        </Button>
      ) : (
        <Button
          component={Link}
          href={own ? `/debriefs/${own.id}` : `/debriefs/new?run=${run.id}`}
          variant="filled"
          leftSection={
            own ? (
              <MessagesSquare size={16} aria-hidden="true" />
            ) : (
              <Flag size={16} aria-hidden="true" />
            )
          }
        >
          {own ? 'Open the debrief' : 'Begin the debrief'}
        </Button>
      )}
    </>
  )
}
