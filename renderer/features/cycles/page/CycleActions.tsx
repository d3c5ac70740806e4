/** What can be done with the whole cycle: close or open again, remove. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { CircleCheckBig, Ellipsis, FileText, RotateCcw, Trash2 } from 'lucide-react'
import { Link } from 'wouter'
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { backend } from '#renderer/app/backend.ts'
import { navigate } from '#renderer/app/location.ts'
import { notifyError, notifyUndoable, sayDone } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'

export function CycleActions({ page }: { readonly page: CyclePage }) {
  const { isReadOnly } = useWorkspace()
  const isClosed = page.status === 'closed'
  const close = (): void => navigate(`/cycles/${page.id}?close`)
  useCommand('cycles.close', close, { isOn: !isClosed })
  const reopen = (): void => {
    void sayDone(() => backend().cycles.reopen({ id: page.id }), `${page.title} is open again`)
  }
  const remove = async (): Promise<void> => {
    try {
      await backend().cycles.remove({ id: page.id })
      navigate('/cycles')
      await notifyUndoable(`Removed ${page.title}`)
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <>
      <Button
        component={Link}
        href={`/reports/cycle-summary?cycle=${page.id}`}
        leftSection={<FileText size={16} aria-hidden="true" />}
      >
        Summary
      </Button>
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
            Remove cycle
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isClosed ? (
        <Button
          disabled={isReadOnly}
          leftSection={<RotateCcw size={16} aria-hidden="true" />}
          onClick={reopen}
        >
          Open again
        </Button>
      ) : (
        <Button
          variant="filled"
          disabled={isReadOnly}
          leftSection={<CircleCheckBig size={16} aria-hidden="true" />}
          onClick={close}
        >
          Close cycle
        </Button>
      )}
    </>
  )
}
