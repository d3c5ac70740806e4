/** The named fields under the line, in one row; each can be opened and corrected. */
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { FieldButton } from './FieldButton.tsx'
import { fieldFacts } from './field-facts.ts'
import type { FieldId } from './field-facts.ts'
import { fieldOptions } from './field-options.ts'
import type { FieldAct } from './field-options.ts'
import classes from './QuickLog.module.css'
import type { QuickLogModel } from './use-quick-log.ts'

type Opened = { readonly field: FieldId; readonly text: string } | null

type Props = {
  readonly model: QuickLogModel
  readonly opened: Opened
  readonly onOpen: (opened: Opened) => void
  readonly onAct: (act: FieldAct) => void
}

export function NamedFields({ model, opened, onOpen, onAct }: Props) {
  const { today } = useWorkspace()
  const teachers = useBackendQuery('caseload', 'teachers', undefined)
  const source = { ...model, today, teachers: teachers.data ?? [] }
  return (
    <div className={classes.fields} role="group" aria-label="Understood">
      {fieldFacts(source).map((fact) => (
        <FieldButton
          key={fact.id}
          fact={fact}
          opened={opened?.field === fact.id ? opened.text : null}
          onOpen={(text) => onOpen({ field: fact.id, text })}
          onClose={() => onOpen(null)}
          optionsFor={(text) => fieldOptions(fact.id, text, source)}
          onAct={onAct}
        />
      ))}
    </div>
  )
}
