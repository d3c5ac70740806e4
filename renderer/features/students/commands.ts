/** What one can do with students. */
import { EyeOff, Merge, Split, UsersRound, UserSearch, Tag } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import { toggleNames } from './names.ts'

export const studentsCommands: readonly Command[] = [
  {
    id: 'students.list',
    label: 'Go to students',
    group: 'Go',
    icon: UsersRound,
    keywords: 'pupils roster enrollment groups',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/students'),
  },
  {
    id: 'students.duplicates',
    label: 'Find duplicate students',
    group: 'Student data',
    icon: UserSearch,
    keywords: 'merge same twice',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/students/duplicates'),
  },
  {
    id: 'students.hide-names',
    label: 'Hide or show names of students',
    group: 'Student data',
    icon: EyeOff,
    keywords: 'codes private',
    isEnabled: hasWorkspace,
    run: toggleNames,
  },
  {
    id: 'students.add-group',
    label: 'Add group to student',
    group: 'Student data',
    icon: Tag,
    keywords: 'disability English learner gifted economic subgroup',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'students.merge',
    label: 'Merge student with another',
    group: 'Student data',
    icon: Merge,
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'students.split',
    label: 'Split student',
    group: 'Student data',
    icon: Split,
    isEnabled: canWrite,
    run: 'page',
  },
]
