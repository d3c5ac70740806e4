/** What the watching teacher looks for: one key or tap keeps the time at which it was seen. */
import { Eye } from 'lucide-react'
import type { RunLookFor } from '#shared/contracts/lesson-runs/records.ts'
import { useCommands } from '#renderer/app/page-commands.ts'
import { formatClock } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { MathText } from '#renderer/ui/MathText.tsx'
import { mostLookForKeys } from '../commands.ts'
import { useRun } from './run-acts.ts'
import classes from './Side.module.css'

export function LookFors() {
  const { run, act, isReadOnly } = useRun()
  const mark = (lookForId: RunLookFor['id']) => (): void =>
    void act((calls, id) => calls.addNote({ id, text: '', lookForId }))
  const keyed = run.lookFors.slice(0, mostLookForKeys)
  useCommands(
    isReadOnly
      ? []
      : keyed.map(({ id }, place) => ({ id: `lesson-runs.look-for-${place + 1}`, run: mark(id) })),
  )
  if (run.lookFors.length === 0) return null
  return (
    <section className={classes.section} aria-label="Look-fors">
      <h2 className={classes.title}>
        {run.teacher ? `${run.teacher.givenName} looks for` : 'Look-fors'}
      </h2>
      <ul className={classes.list}>
        {run.lookFors.map((lookFor, place) => {
          const times = run.notes
            .filter(({ lookForId }) => lookForId === lookFor.id)
            .map(({ notedAt }) => formatClock(notedAt))
          return (
            <li key={lookFor.id}>
              <button
                type="button"
                className={classes.lookFor}
                disabled={isReadOnly}
                onClick={mark(lookFor.id)}
              >
                <Eye size={16} aria-hidden="true" />
                <span className={classes.words}>
                  <MathText text={lookFor.text} />
                  {times.length > 0 && <span className={classes.times}> {times.join(', ')}</span>}
                </span>
                {place < mostLookForKeys && <Kbd shortcut={String(place + 1)} isDecoration />}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
