/** "Add step" below a list of steps: a button, then the form in its place. Key A, from anywhere on the page. */
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import classes from './AddStep.module.css'
import { blankFields, newStepOf } from './step-fields.ts'
import type { StepPlace } from './step-fields.ts'
import { StepForm } from './StepForm.tsx'
import type { TeacherChoice } from './StepForm.tsx'

type FormProps = {
  /** The teacher it is for; null: the coach's own, or the team of the cycle in `place`. */
  readonly teacher: { readonly id: number; readonly familyName: string } | null
  readonly place?: StepPlace
  /** Who can own it when there is no teacher: the name of a team. */
  readonly partner?: string | null
  /** Teachers to choose from, where the place itself does not say whom it is for. */
  readonly teachers?: readonly TeacherChoice[]
  /** What its text begins with. */
  readonly proposal?: string
  readonly onClose: () => void
}

export function AddStep(props: Omit<FormProps, 'onClose'>) {
  const { isReadOnly } = useWorkspace()
  const [isOpen, setIsOpen] = useState(false)
  const open = (): void => setIsOpen(true)
  useCommand('steps.add', open, { isOn: !isReadOnly })
  if (isReadOnly) return null
  if (isOpen) return <AddStepForm {...props} onClose={() => setIsOpen(false)} />
  return (
    <Button
      size="xs"
      variant="subtle"
      className={classes.add}
      leftSection={<Plus size={14} aria-hidden="true" />}
      rightSection={<Kbd shortcut="A" isDecoration />}
      onClick={open}
    >
      Add step
    </Button>
  )
}

export function AddStepForm(props: FormProps) {
  const { teacher, place = {}, partner = null, teachers, proposal = '', onClose } = props
  const add = useBackendMutation('steps', 'add')
  return (
    <StepForm
      label="Add step"
      draftKey={`new step ${teacher?.id ?? ''} ${place.cycleId ?? ''}`}
      blank={{ ...blankFields(teacher ? String(teacher.id) : ''), text: proposal }}
      partner={teacher?.familyName ?? partner}
      teachers={teachers}
      isSaving={add.isPending}
      error={add.error}
      onSave={(fields) =>
        add.mutateAsync(newStepOf(fields, place)).then(
          () => true,
          // The form stays open and shows `add.error`.
          () => false,
        )
      }
      onClose={onClose}
    />
  )
}
