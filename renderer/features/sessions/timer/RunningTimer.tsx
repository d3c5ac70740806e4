/** The timer that runs, or waits, in the rail: seen from everywhere, with a way to its session. */
import { ActionIcon } from '@mantine/core'
import { Pause, Play, Square } from 'lucide-react'
import { Link } from 'wouter'
import { sessionInWords } from '#shared/domain/session-words.ts'
import { useBackendQuery, type CallOutput } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { pauseTimer, startTimer, stopTimer } from '../timer-actions.ts'
import classes from './Timer.module.css'
import { timerText, useElapsed } from './use-elapsed.ts'

type Running = NonNullable<CallOutput<'sessions', 'timer'>>

export function RunningTimer() {
  const { isReadOnly } = useWorkspace()
  const timer = useBackendQuery('sessions', 'timer', undefined)
  if (!timer.data || isReadOnly) return null
  return <Shown timer={timer.data} />
}

function Shown({ timer }: { readonly timer: Running }) {
  const elapsed = useElapsed(timer)
  const isRunning = timer.startedAt !== null
  const pause = (): void => void pauseTimer(timer.id)
  const goOn = (): void => void startTimer(timer.id)
  const stop = (): void => void stopTimer(timer)
  useCommand('sessions.pause-timer', pause, { isOn: isRunning })
  useCommand('sessions.continue-timer', goOn, { isOn: !isRunning })
  useCommand('sessions.stop-timer', stop)
  const [first] = timer.teachers
  return (
    <section className={classes.rail} aria-label="Timer" data-paused={!isRunning || undefined}>
      <Link href={`/sessions/${timer.id}`} className={classes.link} title={sessionInWords(timer)}>
        <span className={classes.time}>{timerText(elapsed)}</span>
        <span className={classes.who}>{first ? first.familyName : timer.type}</span>
        <span className="sr-only">
          {isRunning ? 'timer runs' : 'timer paused'}, {sessionInWords(timer)}
        </span>
      </Link>
      <span className={classes.buttons}>
        <ActionIcon
          size={24}
          aria-label={isRunning ? 'Pause the timer' : 'Go on with the timer'}
          onClick={isRunning ? pause : goOn}
        >
          {isRunning ? (
            <Pause size={14} aria-hidden="true" />
          ) : (
            <Play size={14} aria-hidden="true" />
          )}
        </ActionIcon>
        <ActionIcon size={24} aria-label="Stop the timer" onClick={stop}>
          <Square size={14} aria-hidden="true" />
        </ActionIcon>
      </span>
    </section>
  )
}
