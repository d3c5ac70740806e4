/** Carries out what was chosen for a field, and gives the focus back to the line. */
import type { RefObject } from 'react'
import { rewritten } from '#shared/domain/quick-log/rewrite.ts'
import type { FieldAct } from './field-options.ts'
import type { QuickLogModel } from './use-quick-log.ts'

export function useFieldActs(
  model: QuickLogModel,
  input: RefObject<HTMLInputElement | null>,
  onDone: () => void,
): (act: FieldAct) => void {
  const { line, log } = model
  return (act) => {
    onDone()
    input.current?.focus()
    if (act.kind === 'choose') model.choose(act.choices)
    if (act.kind === 'rewrite') {
      const { part: kind, text, answers } = act
      model.rewrite({
        line: rewritten(line, log.parts, { kind, text }),
        ...(answers && { answers: { ...answers } }),
      })
    }
    if (act.kind === 'edit') {
      const part = log.parts.find(({ kind }) => kind === act.part)
      input.current?.setSelectionRange(part?.from ?? line.length, part?.to ?? line.length)
    }
  }
}
