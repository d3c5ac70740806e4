/** Which part is on, what is left of it and to the bell, ahead or behind, and what comes next. */
import { Button } from '@mantine/core'
import { Minus, Pause, Play, Plus, SkipBack, SkipForward } from 'lucide-react'
import { roomClock } from '#shared/domain/lessons/room-clock.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { formatClock } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { bellInWords, leftInWords, overBell, paceOf } from './room-words.ts'
import { useRun } from './run-acts.ts'
import { PartsBar } from './PartsBar.tsx'
import { useNow } from './use-now.ts'
import classes from './TimeStrip.module.css'

export function TimeStrip() {
  const { run, act } = useRun()
  const now = useNow()
  const clock = roomClock(run, now)
  const part = run.segments[run.current]
  const next = run.segments[run.current + 1]
  const pace = paceOf(clock)
  const tooLong = overBell(clock)
  const goTo = (to: number): void => void act((calls, id) => calls.goTo({ id, to }))
  return (
    <section className={classes.strip} aria-label="Time">
      <div className={classes.now}>
        <h2 className={classes.part}>{part?.name}</h2>
        <span className={classes.left} data-over={clock.leftSeconds < 0 || undefined} role="timer">
          {leftInWords(clock.leftSeconds)}
          {clock.leftSeconds >= 0 && <span className={classes.word}> left</span>}
        </span>
        <Buttons isPaused={clock.isPaused} onGoTo={goTo} />
      </div>
      <PartsBar run={run} now={now} onGoTo={goTo} />
      <div className={classes.facts}>
        <Bell words={bellInWords(clock.toBellSeconds)} />
        <span className={pace.tone === 'late' ? 'late m' : 'm'}>
          {clock.isPaused ? `Paused, ${pace.words.toLowerCase()}` : pace.words}
        </span>
        <span className="t2">
          {next ? `Next: ${next.name}, ${next.minutes} min` : 'The last part'}
        </span>
        {tooLong !== null && <span className="late">{tooLong}</span>}
      </div>
    </section>
  )
}

type ButtonsProps = { readonly isPaused: boolean; readonly onGoTo: (to: number) => void }

function Buttons({ isPaused, onGoTo }: ButtonsProps) {
  const { run, act, isReadOnly } = useRun()
  const hasNext = run.current + 1 < run.segments.length
  const pause = (): void =>
    void act((calls, id) => (isPaused ? calls.resume({ id }) : calls.pause({ id })))
  const next = (): void => onGoTo(run.current + 1)
  const back = (): void => onGoTo(run.current - 1)
  useCommand('lesson-runs.pause', pause)
  useCommand('lesson-runs.next', next, { isOn: hasNext })
  useCommand('lesson-runs.back', back, { isOn: run.current > 0 })
  const Icon = isPaused ? Play : Pause
  return (
    <div className={classes.buttons}>
      <Button
        disabled={isReadOnly}
        leftSection={<Icon size={16} aria-hidden="true" />}
        rightSection={<Kbd shortcut="P" isDecoration />}
        onClick={pause}
      >
        {isPaused ? 'Go on' : 'Pause'}
      </Button>
      <Button
        disabled={isReadOnly || run.current === 0}
        leftSection={<SkipBack size={16} aria-hidden="true" />}
        rightSection={<Kbd shortcut="B" isDecoration />}
        onClick={back}
      >
        Back
      </Button>
      <Button
        disabled={isReadOnly || !hasNext}
        leftSection={<SkipForward size={16} aria-hidden="true" />}
        rightSection={<Kbd shortcut="G" isDecoration />}
        onClick={next}
      >
        Next part
      </Button>
    </div>
  )
}

const STEP_MS = 5 * 60_000

function Bell({ words }: { readonly words: string }) {
  const { run, act, isReadOnly } = useRun()
  const move = (by: number) => (): void => {
    const from = run.bellAt === null ? Date.now() : Date.parse(run.bellAt)
    const bellAt = new Date(from + by).toISOString()
    void act((calls, id) => calls.setBell({ id, bellAt }))
  }
  return (
    <span className={classes.bell}>
      <b>{words}</b>
      {run.bellAt !== null && <span className="t2">at {formatClock(run.bellAt)}</span>}
      <button
        type="button"
        className={classes.small}
        aria-label="Bell five minutes earlier"
        disabled={isReadOnly}
        onClick={move(-STEP_MS)}
      >
        <Minus size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={classes.small}
        aria-label="Bell five minutes later"
        disabled={isReadOnly}
        onClick={move(STEP_MS)}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
    </span>
  )
}
