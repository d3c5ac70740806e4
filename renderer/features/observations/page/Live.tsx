/** In the room: the script and where it is typed; beside it what takes one key. Calm, nothing moves by itself. */
import { backend } from '#renderer/app/backend.ts'
import { LookForsBeside } from '../side/LookForsBeside.tsx'
import { MarkPad } from '../side/MarkPad.tsx'
import { StrategiesSeen } from '../side/StrategiesSeen.tsx'
import { focusLastLine, ScriptList } from '../script/ScriptList.tsx'
import { TypingArea } from '../script/TypingArea.tsx'
import { useScript } from '../script/use-script.ts'
import { useEditing } from './editing.ts'
import classes from './Observation.module.css'

export function Live() {
  const { page, isReadOnly, act } = useEditing()
  const script = useScript()
  const giveEvidence = (index: number): void => {
    const lookFor = page.lookFors[index]
    const last = page.lines.at(-1)
    if (script.text.trim() !== '')
      script.type(`${script.text.replace(/\s#\d+\s*$/, '')} #${index + 1}`)
    else if (lookFor && last)
      act(() =>
        backend().observations.changeLine({
          id: page.id,
          lineId: last.id,
          changes: { lookForId: last.lookForId === lookFor.id ? null : lookFor.id },
        }),
      )
  }
  return (
    <div className={classes.live} data-typing-below>
      <div className={classes.writing}>
        {page.fields.focus !== '' && (
          <p className={classes.focusStrip} title={page.fields.focus}>
            <span className="t3">Agreed focus</span> {page.fields.focus}
          </p>
        )}
        <div className={classes.script} tabIndex={-1}>
          <ScriptList script={script} follows />
        </div>
        {!isReadOnly && <TypingArea script={script} onUp={focusLastLine} takesFocus />}
      </div>
      <aside className={classes.side} aria-label="Counts, look-fors and strategies">
        <MarkPad />
        <LookForsBeside onEvidence={giveEvidence} />
        <StrategiesSeen />
      </aside>
    </div>
  )
}
