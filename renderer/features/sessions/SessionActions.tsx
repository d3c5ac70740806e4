/** What can be done with a session: log it, time it, repeat it, cancel it, take it away. */
import { ActionIcon, Button, Menu, Popover } from '@mantine/core'
import {
  CalendarSync,
  CalendarX2,
  Check,
  Ellipsis,
  FileText,
  Repeat,
  RotateCcw,
  Trash2,
} from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Session } from '#shared/contracts/sessions.ts'
import { teamMeetings } from '#shared/domain/meetings/plc-meeting.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { CancelForm } from './CancelForm.tsx'
import { RepeatForm } from './RepeatForm.tsx'
import { planAgain, removeSession, repeatOnce } from './session-actions.ts'
import { logIt } from './timer-actions.ts'
import { TimerButtons } from './timer/TimerButtons.tsx'

type Form = 'repeat' | 'cancel' | null

export function SessionActions({ session }: { readonly session: Session }) {
  const { today, isReadOnly } = useWorkspace()
  const [form, setForm] = useState<Form>(null)
  const isPlanned = session.status === 'planned'
  const isAhead = session.heldOn > today
  const log = (): void => void logIt(session, isAhead ? { heldOn: today } : {})
  const options = { isOn: !isReadOnly }
  useCommand('sessions.log-it', log, { isOn: !isReadOnly && isPlanned })
  useCommand('sessions.repeat-once', () => void repeatOnce(session), options)
  useCommand('sessions.repeat', () => setForm('repeat'), options)
  useCommand('sessions.cancel', () => setForm('cancel'), {
    isOn: !isReadOnly && session.status !== 'canceled',
  })
  useCommand('sessions.remove', () => void removeSession(session), options)
  if (isReadOnly) return null
  return (
    <>
      <TimerButtons session={session} />
      {isPlanned && (
        <Button
          variant="filled"
          leftSection={<Check size={16} aria-hidden="true" />}
          rightSection={<Kbd shortcut="Mod+Enter" isDecoration />}
          onClick={log}
        >
          {isAhead ? 'Held today, log it' : 'Log it'}
        </Button>
      )}
      <Popover
        opened={form !== null}
        onDismiss={() => setForm(null)}
        position="bottom-end"
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        shadow="md"
        withRoles={false}
      >
        <Popover.Target>
          <span>
            <MoreMenu session={session} onForm={setForm} />
          </span>
        </Popover.Target>
        <Popover.Dropdown w={320}>
          {form === 'repeat' && <RepeatForm session={session} onClose={() => setForm(null)} />}
          {form === 'cancel' && <CancelForm session={session} onClose={() => setForm(null)} />}
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

type MenuProps = { readonly session: Session; readonly onForm: (form: Form) => void }

function MoreMenu({ session, onForm }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [, navigate] = useLocation()
  const isPlanned = session.status === 'planned'
  return (
    <Menu
      transitionProps={{ duration: 0 }}
      position="bottom-end"
      shadow="md"
      // At once, so that a form that opens from here can take the focus after it.
      returnFocus={false}
      onClose={() => button.current?.focus()}
    >
      <Menu.Target>
        <ActionIcon ref={button} size={32} aria-label="More">
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Repeat size={14} aria-hidden="true" />}
          onClick={() => void repeatOnce(session)}
        >
          Again next week
        </Menu.Item>
        <Menu.Item
          leftSection={<CalendarSync size={14} aria-hidden="true" />}
          onClick={() => onForm('repeat')}
        >
          Repeat until a day
        </Menu.Item>
        {teamMeetings.some((type) => type === session.type) && (
          <Menu.Item
            leftSection={<FileText size={14} aria-hidden="true" />}
            onClick={() => navigate(`/reports/plc-agenda?session=${session.id}`)}
          >
            Agenda and minutes
          </Menu.Item>
        )}
        {!isPlanned && (
          <Menu.Item
            leftSection={<RotateCcw size={14} aria-hidden="true" />}
            onClick={() => void planAgain(session)}
          >
            Back to planned
          </Menu.Item>
        )}
        {session.status !== 'canceled' && (
          <Menu.Item
            leftSection={<CalendarX2 size={14} aria-hidden="true" />}
            onClick={() => onForm('cancel')}
          >
            Cancel the session
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => void removeSession(session)}
        >
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
