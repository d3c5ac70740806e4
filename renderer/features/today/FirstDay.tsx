/** The first day in a new workspace: what to do first, in order. */
import { Button } from '@mantine/core'
import { FileInput, Sun, UserPlus, Users } from 'lucide-react'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Empty } from '#renderer/ui/States.tsx'

export function FirstDay() {
  const { isReadOnly } = useWorkspace()
  return (
    <Empty
      title="A first day"
      icon={Sun}
      actions={
        <>
          <Button
            variant="filled"
            disabled={isReadOnly}
            leftSection={<UserPlus size={16} aria-hidden="true" />}
            onClick={() => navigate('/caseload?add=teacher')}
          >
            Add a teacher
          </Button>
          <Button
            disabled={isReadOnly}
            leftSection={<Users size={16} aria-hidden="true" />}
            onClick={() => navigate('/caseload/file')}
          >
            Bring in teachers from a file
          </Button>
          <Button
            leftSection={<FileInput size={16} aria-hidden="true" />}
            onClick={() => navigate('/data')}
          >
            Bring in student results
          </Button>
        </>
      }
    >
      Add the teachers you coach, then log a session with one of them. From then on this page has
      your week, the steps that are due, who has waited longest, and notes to finish.
    </Empty>
  )
}
