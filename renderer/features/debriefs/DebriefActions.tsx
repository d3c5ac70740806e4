/** What can be done with a debrief: say that it was held, look at what it is about, remove it. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { Check, Ellipsis, Eye, NotebookText, Presentation, Trash2 } from 'lucide-react'
import { Link } from 'wouter'
import type { Debrief } from '#shared/contracts/debriefs.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'

export function DebriefActions({ debrief }: { readonly debrief: Debrief }) {
  const { isReadOnly, today } = useWorkspace()
  const { id, session, lesson } = debrief
  const canBeHeld = session?.status === 'planned' && session.heldOn <= today && !isReadOnly
  const hold = (): void => {
    if (!session) return
    const write = () => backend().sessions.update({ id: session.id, changes: { status: 'done' } })
    void sayDone(write, 'Logged the debrief')
  }
  const remove = async (): Promise<void> => {
    const write = () => backend().debriefs.remove({ id })
    if (await sayDone(write, 'Removed the debrief; its session and steps stay'))
      navigate(lesson ? `/lessons/${lesson.id}` : '/lessons')
  }
  return (
    <>
      <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon size={32} aria-label="More">
            <Ellipsis size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={isReadOnly}
            leftSection={<Trash2 size={14} aria-hidden="true" />}
            onClick={() => void remove()}
          >
            Remove debrief
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <About debrief={debrief} />
      {session && (
        <Button
          component={Link}
          href={`/sessions/${session.id}`}
          leftSection={<NotebookText size={16} aria-hidden="true" />}
        >
          Session
        </Button>
      )}
      {canBeHeld && (
        <Button
          variant="filled"
          leftSection={<Check size={16} aria-hidden="true" />}
          onClick={hold}
        >
          It was held
        </Button>
      )}
    </>
  )
}

function About({ debrief: { lesson, runId, observationId } }: { readonly debrief: Debrief }) {
  if (observationId !== null)
    return (
      <Button
        component={Link}
        href={`/observations/${observationId}`}
        leftSection={<Eye size={16} aria-hidden="true" />}
      >
        Observation
      </Button>
    )
  if (!lesson || runId === null) return null
  return (
    <Button
      component={Link}
      href={`/lessons/${lesson.id}/taught/${runId}`}
      leftSection={<Presentation size={16} aria-hidden="true" />}
    >
      As it was taught
    </Button>
  )
}
