/** The frame of the room: dark unless one wants it light, with the time of day and the ways out. */
import { Button } from '@mantine/core'
import { DoorOpen, Flag, Moon, Sun } from 'lucide-react'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatClockTime } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { MathText } from '#renderer/ui/MathText.tsx'
import { useClock } from '#renderer/ui/use-clock.ts'
import classes from './Room.module.css'

const schemes = z.enum(['dark', 'light'])

type Props = {
  readonly title: string
  /** Where one comes out. */
  readonly back: string
  readonly onEnd?: () => void
  readonly children: ReactNode
}

export function RoomFrame({ title, back, onEnd, children }: Props) {
  const scheme = useRemembered('room scheme', schemes, 'dark')
  const clock = useClock()
  const { isReadOnly } = useWorkspace()
  const isDark = scheme.value === 'dark'
  const toggle = (): void => scheme.set(isDark ? 'light' : 'dark')
  const leave = (): void => navigate(back)
  useCommand('lesson-runs.theme', toggle)
  useCommand('lesson-runs.leave', leave)
  useCommand('lesson-runs.end', () => onEnd?.(), { isOn: onEnd !== undefined })
  useEffect(() => {
    document.title = `In the room: ${title} · Numberline`
  }, [title])
  const Icon = isDark ? Sun : Moon
  return (
    <div className={classes.room} style={{ colorScheme: scheme.value }} data-scheme={scheme.value}>
      <header className={classes.head}>
        <h1 className={classes.title}>
          <MathText text={title} />
        </h1>
        <span className={classes.clock}>{formatClockTime(clock)}</span>
        {isReadOnly && <span className={classes.readOnly}>Opened to read only</span>}
        <div className={classes.headEnd}>
          <Button
            leftSection={<Icon size={16} aria-hidden="true" />}
            rightSection={<Kbd shortcut="T" isDecoration />}
            onClick={toggle}
          >
            {isDark ? 'Light' : 'Dark'}
          </Button>
          <Button
            leftSection={<DoorOpen size={16} aria-hidden="true" />}
            rightSection={<Kbd shortcut="X" isDecoration />}
            onClick={leave}
          >
            Leave
          </Button>
          {onEnd && (
            <Button
              variant="filled"
              leftSection={<Flag size={16} aria-hidden="true" />}
              rightSection={<Kbd shortcut="E" isDecoration />}
              onClick={onEnd}
            >
              End the lesson
            </Button>
          )}
        </div>
      </header>
      {children}
    </div>
  )
}
