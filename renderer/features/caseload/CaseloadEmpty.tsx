/** A new workspace: what to do first. */
import { Button } from '@mantine/core'
import { ChartScatter, FileInput, UserPlus, Users } from 'lucide-react'
import { navigate } from '#renderer/app/location.ts'
import { Empty } from '#renderer/ui/States.tsx'

export function CaseloadEmpty() {
  return (
    <Empty
      title="Nobody on the caseload yet"
      icon={Users}
      actions={
        <>
          <Button
            leftSection={<UserPlus size={16} aria-hidden="true" />}
            onClick={() => navigate('/caseload?add=teacher')}
          >
            Add a teacher
          </Button>
          <Button
            leftSection={<FileInput size={16} aria-hidden="true" />}
            onClick={() => navigate('/caseload/file')}
          >
            Bring in a caseload file
          </Button>
          <Button
            leftSection={<ChartScatter size={16} aria-hidden="true" />}
            onClick={() => navigate('/data')}
          >
            Bring in student data
          </Button>
        </>
      }
    >
      Add the first teacher by hand, or bring in a list of teachers from a spreadsheet. Student data
      brings schools and students along, and from a OneRoster bundle their teachers as well.
    </Empty>
  )
}
