/** Everything that can be done with a teacher as a whole, behind three dots. */
import { ActionIcon, Menu } from '@mantine/core'
import {
  Archive,
  ArchiveRestore,
  Ellipsis,
  Merge,
  Presentation,
  Repeat,
  Target,
  UserPen,
  UserX,
} from 'lucide-react'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { archiveTeacher, removeTeacher, restoreTeacher } from './teacher-actions.ts'
import type { NamedTeacher } from './teacher-actions.ts'

type Props = {
  readonly teacher: NamedTeacher
  readonly position?: 'bottom-end' | 'top-end'
  readonly className?: string | undefined
}

export function TeacherMenu({ teacher, position = 'bottom-end', className }: Props) {
  const { isReadOnly } = useWorkspace()
  const isArchived = teacher.archivedOn !== null
  const Shelf = isArchived ? ArchiveRestore : Archive
  return (
    <Menu transitionProps={{ duration: 0 }} position={position} shadow="md">
      <Menu.Target>
        <ActionIcon size={32} aria-label="More" className={className}>
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<UserPen size={14} aria-hidden="true" />}
          onClick={() => navigate(`/caseload/${teacher.id}/record`)}
        >
          Edit record
        </Menu.Item>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<Repeat size={14} aria-hidden="true" />}
          onClick={() => navigate(`/cycles/new?teacher=${teacher.id}`)}
        >
          Start a cycle
        </Menu.Item>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<Target size={14} aria-hidden="true" />}
          onClick={() => navigate(`/goals?goal=new&teacher=${teacher.id}`)}
        >
          Add a goal
        </Menu.Item>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<Presentation size={14} aria-hidden="true" />}
          onClick={() => navigate(`/observations/new?teacher=${teacher.id}`)}
        >
          Observe a lesson
        </Menu.Item>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<Merge size={14} aria-hidden="true" />}
          onClick={() => navigate(`/caseload/${teacher.id}/merge`)}
        >
          Merge with another record
        </Menu.Item>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<Shelf size={14} aria-hidden="true" />}
          onClick={() => void (isArchived ? restoreTeacher(teacher) : archiveTeacher(teacher))}
        >
          {isArchived ? 'Restore' : 'Archive'}
        </Menu.Item>
        <Menu.Item
          disabled={isReadOnly}
          leftSection={<UserX size={14} aria-hidden="true" />}
          onClick={() => void removeTeacher(teacher)}
        >
          Remove from caseload
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
