/** What one can do with schools and their year. */
import { Archive, ArchiveRestore, CalendarRange, ImageUp, School, Trash2 } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const schoolsCommands: readonly Command[] = [
  {
    id: 'schools.list',
    label: 'Schools',
    group: 'Caseload',
    icon: School,
    keywords: 'settings principal bell schedule calendar priorities add school',
    isEnabled: hasWorkspace,
    run: (context) => context.navigate('/settings/schools'),
  },
  {
    id: 'schools.year',
    label: 'School year, terms and days off',
    group: 'Caseload',
    icon: CalendarRange,
    keywords: 'settings calendar holidays breaks district priorities',
    isEnabled: hasWorkspace,
    run: (context) => context.navigate('/settings/year'),
  },
  {
    id: 'schools.choose-logo',
    label: 'Choose the logo of this school…',
    group: 'Caseload',
    icon: ImageUp,
    keywords: 'picture report header',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'schools.archive',
    label: 'Archive this school',
    group: 'Caseload',
    icon: Archive,
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'schools.restore',
    label: 'Restore this school',
    group: 'Caseload',
    icon: ArchiveRestore,
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'schools.remove',
    label: 'Remove this school',
    group: 'Caseload',
    icon: Trash2,
    keywords: 'delete',
    isEnabled: canWrite,
    run: 'page',
  },
]
