/** Start, pause and stop on the page of a session. */
import { ActionIcon, Button } from '@mantine/core'
import { Pause, Play, Square, Timer } from 'lucide-react'
import type { Session } from '#shared/contracts/sessions.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { pauseTimer, startTimer, stopTimer } from '../timer-actions.ts'
import classes from './Timer.module.css'
import { timerText, useElapsed } from './use-elapsed.ts'

export function TimerButtons({ session }: { readonly session: Session }) {
  const { timer, id } = session
  const elapsed = useElapsed(timer)
  const start = (): void => void startTimer(id)
  const isIdle = timer.startedAt === null && timer.seconds === 0
  useCommand('sessions.start-timer', start, { isOn: timer.startedAt === null })
  if (isIdle)
    return (
      <Button leftSection={<Timer size={16} aria-hidden="true" />} onClick={start}>
        Start timer
      </Button>
    )
  return (
    <span className={classes.group} role="group" aria-label="Timer">
      <span className={classes.time}>{timerText(elapsed)}</span>
      {timer.startedAt === null ? (
        <ActionIcon aria-label="Go on with the timer" onClick={start}>
          <Play size={16} aria-hidden="true" />
        </ActionIcon>
      ) : (
        <ActionIcon aria-label="Pause the timer" onClick={() => void pauseTimer(id)}>
          <Pause size={16} aria-hidden="true" />
        </ActionIcon>
      )}
      <Button
        leftSection={<Square size={14} aria-hidden="true" />}
        onClick={() => void stopTimer(session)}
      >
        Stop
      </Button>
    </span>
  )
}
