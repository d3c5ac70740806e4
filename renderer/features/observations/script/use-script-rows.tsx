/** Lines as rows that can be acted on: mended, said to be of somebody, made evidence, removed. */
import { useState } from 'react'
import type { ScriptLine } from '#shared/contracts/observations/records.ts'
import { marksByLine } from '#shared/domain/observations/marks-by-line.ts'
import { elapsedText } from '#shared/domain/observations/script-clock.ts'
import {
  markWords,
  questionKinds,
  speakerLabels,
} from '#shared/domain/observations/observation-words.ts'
import type { MarkKind, Speaker } from '#shared/domain/observations/observation-words.ts'
import { typedLine } from '#shared/domain/observations/typed-line.ts'
import { backend } from '#renderer/app/backend.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { MathText } from '#renderer/ui/MathText.tsx'
import type { ListRow, RowAction } from '#renderer/ui/RowList/row-types.ts'
import { lineCommands } from '../commands.ts'
import { useEditing } from '../page/editing.ts'
import { MendLine } from './MendLine.tsx'
import type { Script } from './use-script.ts'
import classes from './Script.module.css'

/** @param hasMarks what was counted stands with the line that held */
export function useScriptRows(script: Script, hasMarks: boolean): readonly ListRow[] {
  const { page, isReadOnly, act } = useEditing()
  const [mended, setMended] = useState<{
    readonly id: number
    readonly isEvidence: boolean
  } | null>(null)
  const marks = hasMarks
    ? marksByLine(page.lines, page.marks.filter(isShown))
    : new Map<number, MarkKind[]>()
  const stored = page.lines
    .filter(({ key }) => key !== script.currentKey)
    .map((line): ListRow => {
      const row = {
        key: line.key,
        name: line.text,
        content: <Line line={line} marks={marks.get(line.id) ?? []} />,
        actions: [],
      }
      if (isReadOnly) return row
      const set = (who: Speaker) => (): void =>
        act(() =>
          backend().observations.changeLine({ id: page.id, lineId: line.id, changes: { who } }),
        )
      const mend = (isEvidence: boolean) => (): void => setMended({ id: line.id, isEvidence })
      const remove = (): void =>
        act(
          () => backend().observations.removeLine({ id: page.id, lineId: line.id }),
          'Removed a line',
        )
      const actions: readonly RowAction[] = [
        { ...lineCommands.teacher, run: set('teacher') },
        { ...lineCommands.students, run: set('students') },
        { ...lineCommands.aside, run: set('aside') },
        { ...lineCommands.nobody, run: set('') },
        { ...lineCommands.evidence, isQuick: true, run: mend(true) },
        { ...lineCommands.remove, isQuick: true, run: remove },
      ]
      return {
        ...row,
        open: { ...lineCommands.mend, run: mend(false) },
        actions,
        ...(mended?.id === line.id && {
          editor: (
            <MendLine line={line} isEvidence={mended.isEvidence} onClose={() => setMended(null)} />
          ),
        }),
      }
    })
  return [...stored, ...script.onTheirWay.map(onItsWay)]
}

/** Questions and quiet explain a line; turns of talk would only repeat who is heard. */
const isShown = ({ kind }: { readonly kind: MarkKind }): boolean =>
  kind in questionKinds || kind === 'wait time'

/** Finished, and not yet seen among what is stored. */
const onItsWay = ({ key, second, typed, state }: Script['onTheirWay'][number]): ListRow => ({
  key,
  name: typed,
  actions: [],
  content: (
    <>
      <span className={classes.time}>{elapsedText(second)}</span>
      <span className={classes.text}>{typedLine(typed, 0).text}</span>
      <span className="t3 xs">{state === 'failed' ? 'not saved yet' : ''}</span>
    </>
  ),
})

type LineProps = { readonly line: ScriptLine; readonly marks: readonly MarkKind[] }

function Line({ line, marks }: LineProps) {
  const { page } = useEditing()
  const at = page.lookFors.findIndex(({ id }) => id === line.lookForId)
  return (
    <>
      <span className={classes.time}>{elapsedText(line.second)}</span>
      <span className={classes.text} data-who={line.who || undefined}>
        {line.who !== '' && <span className={classes.who}>{speakerLabels[line.who]}</span>}
        <MathText text={line.text} />
        {marks.length > 0 && (
          <span className={classes.marks}>
            {marks.map((kind) => markWords[kind].label.toLowerCase()).join(' · ')}
          </span>
        )}
      </span>
      {at >= 0 ? <Chip tone="accent">look-for {at + 1}</Chip> : <span />}
    </>
  )
}
