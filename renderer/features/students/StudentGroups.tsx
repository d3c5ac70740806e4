/** Dated groups of a student: added, changed, ended and removed in place, each one step back. */
import { ActionIcon, Button } from '@mantine/core'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { StudentGroup, StudentPage } from '#shared/contracts/students.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { GroupForm } from './GroupForm.tsx'
import { daysOf, groupWords } from './student-words.ts'
import classes from './Students.module.css'

type Props = { readonly student: StudentPage }

export function StudentGroups({ student }: Props) {
  const { isReadOnly } = useWorkspace()
  const [editing, setEditing] = useState<StudentGroup['id'] | 'new' | null>(null)
  const close = (): void => setEditing(null)
  const add = (): void => setEditing('new')
  useCommand('students.add-group', add, { isOn: !isReadOnly })
  return (
    <Section
      title="Groups"
      note={student.groups.length === 0 ? 'none' : undefined}
      level={3}
      end={
        <Button
          size="xs"
          variant="subtle"
          disabled={isReadOnly}
          leftSection={<Plus size={14} aria-hidden="true" />}
          onClick={add}
        >
          Add group
        </Button>
      }
    >
      {editing === 'new' && <GroupForm studentId={student.id} onClose={close} />}
      <ul className={classes.lines}>
        {student.groups.map((group) =>
          group.id === editing ? (
            <li key={group.id}>
              <GroupForm studentId={student.id} group={group} onClose={close} />
            </li>
          ) : (
            <GroupLine key={group.id} group={group} onEdit={() => setEditing(group.id)} />
          ),
        )}
      </ul>
    </Section>
  )
}

type LineProps = { readonly group: StudentGroup; readonly onEdit: () => void }

function GroupLine({ group, onEdit }: LineProps) {
  const { isReadOnly, today } = useWorkspace()
  const remove = useBackendMutation('students', 'removeGroup')
  const words = groupWords(group)
  const isOver = group.endsOn !== null && group.endsOn < today
  return (
    <li className={classes.line} data-over={isOver}>
      <span className={classes.what}>
        {words}
        <small>{isOver ? `ended: ${daysOf(group)}` : daysOf(group)}</small>
      </span>
      <span className={classes.acts}>
        <ActionIcon aria-label={`Edit ${words}`} disabled={isReadOnly} onClick={onEdit}>
          <Pencil size={14} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          aria-label={`Remove ${words}`}
          disabled={isReadOnly}
          onClick={() =>
            void sayDone(() => remove.mutateAsync({ id: group.id }), `Removed ${group.attribute}`)
          }
        >
          <Trash2 size={14} aria-hidden="true" />
        </ActionIcon>
      </span>
    </li>
  )
}
