/**
 * The parts of the lesson on the clock. The border between two parts is moved by hand or with the arrows:
 * what one gains the next one loses. What is over the time there is, is hatched.
 */
import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { clockAfter, moveBorder } from '#shared/domain/lessons/lesson-time.ts'
import { totalMinutes } from '#shared/domain/lessons/coherence.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { formatClockTime } from '#renderer/ui/format.ts'
import { useEditing } from './editing.ts'
import { startsOf, ticksOf } from './timeline-scale.ts'
import classes from './Timeline.module.css'

export function Timeline() {
  const { page, isReadOnly, setMinutes } = useEditing()
  const { segments, time } = page
  const stored = segments.map(({ minutes }) => minutes)
  const [moved, setMoved] = useState<{ readonly of: string; readonly to: readonly number[] }>()
  // What was moved holds until what is stored is another.
  const shown = moved?.of === String(stored) ? moved.to : stored
  const there = time?.minutes ?? null
  const scale = Math.max(totalMinutes(segments), there ?? 0, sumOf(shown), 1)
  const starts = startsOf(shown)
  const show = (to: readonly number[]): void => setMoved({ of: String(stored), to })
  const store = (to: readonly number[]): void => {
    const changed = segments.flatMap(({ id, minutes }, index) => {
      const wanted = to[index] ?? minutes
      return wanted === minutes ? [] : [{ rowId: id, minutes: wanted }]
    })
    show(to)
    if (changed.length > 0)
      setMinutes(changed).catch((error: unknown) => {
        setMoved(undefined)
        notifyError(error)
      })
  }
  const place = (minutes: number): string => `${(minutes / scale) * 100}%`
  return (
    <div className={classes.timeline}>
      <div className={classes.track} data-track="">
        {segments.map(({ id, kind }, index) => (
          <span
            key={id}
            className={classes.part}
            data-main={kind === 'explore' || undefined}
            style={{ left: place(starts[index] ?? 0), width: place(shown[index] ?? 0) }}
          />
        ))}
        {there !== null && sumOf(shown) > there && (
          <span
            className={classes.over}
            style={{ left: place(there), width: place(sumOf(shown) - there) }}
          />
        )}
        {!isReadOnly &&
          segments.map(({ id, name }, index) => (
            <Border
              key={id}
              name={name}
              index={index}
              minutes={shown}
              scale={scale}
              left={place((starts[index] ?? 0) + (shown[index] ?? 0))}
              onShow={show}
              onStore={store}
            />
          ))}
      </div>
      <Ticks minutes={shown} scale={scale} />
    </div>
  )
}

const sumOf = (minutes: readonly number[]): number => minutes.reduce((sum, one) => sum + one, 0)

type BorderProps = {
  readonly name: string
  readonly index: number
  readonly minutes: readonly number[]
  readonly scale: number
  readonly left: string
  readonly onShow: (minutes: readonly number[]) => void
  readonly onStore: (minutes: readonly number[]) => void
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
}

/** A slider for the length of the part that ends here. */
function Border({ name, index, minutes, scale, left, onShow, onStore }: BorderProps) {
  const own = minutes[index] ?? 0
  const next = minutes[index + 1]
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = keySteps[event.key]
    if (by === undefined || event.altKey) return
    event.preventDefault()
    onStore(moveBorder(minutes, index, by))
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const handle = event.currentTarget
    const width = handle.parentElement?.getBoundingClientRect().width ?? 1
    const from = event.clientX
    handle.setPointerCapture(event.pointerId)
    let to: readonly number[] = minutes
    const onMove = (move: globalThis.PointerEvent): void => {
      to = moveBorder(minutes, index, Math.round(((move.clientX - from) / width) * scale))
      onShow(to)
    }
    handle.addEventListener('pointermove', onMove)
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', onMove)
        onStore(to)
      },
      { once: true },
    )
  }
  return (
    <span
      role="slider"
      id={index === 0 ? 'lesson-timeline' : undefined}
      tabIndex={0}
      className={classes.border}
      style={{ left }}
      aria-label={`Minutes of ${name}`}
      aria-valuemin={0}
      aria-valuemax={next === undefined ? 480 : own + next}
      aria-valuenow={own}
      aria-valuetext={`${own} minutes`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  )
}

type TicksProps = { readonly minutes: readonly number[]; readonly scale: number }

function Ticks({ minutes, scale }: TicksProps) {
  const { startsAt } = useEditing().page.fields
  return (
    <div className={classes.ticks} aria-hidden="true">
      {ticksOf(minutes, scale).map(({ at, isBorder, isNamed }) => (
        <span
          key={at}
          className={classes.tick}
          data-border={isBorder || undefined}
          style={{ left: `${(at / scale) * 100}%` }}
          data-end={at === scale || undefined}
        >
          {isNamed && (
            <span>
              {startsAt === null
                ? at
                : formatClockTime(clockAfter(startsAt, at)).replace(/ [ap]m$/, '')}
            </span>
          )}
        </span>
      ))}
    </div>
  )
}
