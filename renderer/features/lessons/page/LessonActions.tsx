/** What can be done with the whole plan: teach it, print it, keep a version, duplicate, remove. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { Copy, Ellipsis, History, Presentation, Printer, Save, Trash2 } from 'lucide-react'
import { Link } from 'wouter'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notify, notifyError, notifyUndoable } from '#renderer/app/notify.tsx'
import { useCommands } from '#renderer/app/page-commands.ts'
import { useEditing } from './editing.ts'

export function LessonActions() {
  const { page, isReadOnly } = useEditing()
  const { id, version } = page
  const { title } = page.fields
  const run = (work: () => Promise<unknown>) => (): void => void work().catch(notifyError)
  const keep = run(async () => {
    const { number } = await backend().lessons.keepVersion({ id, reason: 'kept' })
    notify(`This is version ${number}.`)
  })
  const duplicate = run(async () => {
    const copy = await backend().lessons.duplicate({ id })
    navigate(`/lessons/${copy.id}`)
    await notifyUndoable(`Duplicated ${title}`)
  })
  const remove = run(async () => {
    await backend().lessons.remove({ id })
    navigate('/lessons')
    await notifyUndoable(`Removed ${title}`)
  })
  const versions = (): void => navigate(`/lessons/${id}?panel=versions`)
  useCommands(
    isReadOnly
      ? []
      : [
          { id: 'lessons.keep-version', run: keep },
          { id: 'lessons.duplicate', run: duplicate },
          { id: 'lessons.remove', run: remove },
        ],
  )
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
            disabled={isReadOnly || version?.isChanged === false}
            leftSection={<Save size={14} aria-hidden="true" />}
            onClick={keep}
          >
            Keep version
          </Menu.Item>
          <Menu.Item leftSection={<History size={14} aria-hidden="true" />} onClick={versions}>
            Show versions
          </Menu.Item>
          <Menu.Item
            disabled={isReadOnly}
            leftSection={<Copy size={14} aria-hidden="true" />}
            onClick={duplicate}
          >
            Duplicate
          </Menu.Item>
          <Menu.Item
            disabled={isReadOnly}
            leftSection={<Trash2 size={14} aria-hidden="true" />}
            onClick={remove}
          >
            Remove lesson
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        component={Link}
        href={`/lessons/${id}/room`}
        leftSection={<Presentation size={16} aria-hidden="true" />}
      >
        Teach
      </Button>
      <Button
        component={Link}
        href={`/reports/lesson-packet?lesson=${id}`}
        variant="filled"
        leftSection={<Printer size={16} aria-hidden="true" />}
      >
        Print packet
      </Button>
    </>
  )
}
