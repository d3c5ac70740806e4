/** Who shares, in which order: moved up and down, and ticked when it was shared. */
import { ArrowDown, ArrowUp, Check, X } from 'lucide-react'
import { useStudentLabel } from '#renderer/coaching/student-label.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import { sharingOf } from './chart-columns.ts'
import type { Sharing } from './chart-columns.ts'
import { useRun } from './run-acts.ts'
import classes from './Side.module.css'

export function SharingOrder({ connection }: { readonly connection: string }) {
  const { run } = useRun()
  const sharing = sharingOf(run, useStudentLabel())
  const keepFocus = useFocusKept()
  return (
    <section className={classes.section} aria-label="Who shares">
      <h2 className={classes.title}>Who shares</h2>
      {sharing.length === 0 && (
        <p className="t2">Press S on somebody in the chart who shares next.</p>
      )}
      <ol ref={keepFocus} className={classes.list}>
        {sharing.map((one, index) => (
          <Line key={one.mark.id} one={one} index={index} last={sharing.length - 1} />
        ))}
      </ol>
      {connection !== '' && (
        <p className={classes.connect}>
          <span className="t2">Connect </span>
          <MathText text={connection} />
        </p>
      )}
    </section>
  )
}

type LineProps = { readonly one: Sharing; readonly index: number; readonly last: number }

function Line({ one: { mark, who, what }, index, last }: LineProps) {
  const { act, isReadOnly } = useRun()
  const place = index + 1
  const isShared = mark.sharedAt !== null
  const moveTo = (to: number | null) => (): void =>
    void act((calls, id) => calls.select({ id, markId: mark.id, place: to }))
  const share = (): void =>
    void act((calls, id) => calls.setShared({ id, markId: mark.id, isShared: !isShared }))
  return (
    <li className={classes.line} data-line data-done={isShared || undefined}>
      <button
        type="button"
        className={classes.place}
        aria-pressed={isShared}
        aria-label={`${place}. ${who}: ${what}. Shared`}
        disabled={isReadOnly}
        onClick={share}
      >
        {isShared ? <Check size={16} aria-hidden="true" /> : place}
      </button>
      <span className={classes.words}>
        <b>{who}</b>{' '}
        <span className="t2">
          <MathText text={what} />
        </span>
      </span>
      <span className={classes.tools}>
        <Tool
          label={`${who} shares earlier`}
          isOff={isReadOnly || index === 0}
          onClick={moveTo(place - 1)}
        >
          <ArrowUp size={14} aria-hidden="true" />
        </Tool>
        <Tool
          label={`${who} shares later`}
          isOff={isReadOnly || index === last}
          onClick={moveTo(place + 1)}
        >
          <ArrowDown size={14} aria-hidden="true" />
        </Tool>
        <Tool label={`${who} does not share`} isOff={isReadOnly} onClick={moveTo(null)}>
          <X size={14} aria-hidden="true" />
        </Tool>
      </span>
    </li>
  )
}

type ToolProps = {
  readonly label: string
  readonly isOff: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}

export function Tool({ label, isOff, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      aria-disabled={isOff}
      onClick={() => !isOff && onClick()}
    >
      {children}
    </button>
  )
}
