/** What one can do with reports, for menu, palette and shortcuts. */
import { BookOpen, FileDown, FilePlus, FileType } from 'lucide-react'
import { hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const reportsCommands: readonly Command[] = [
  {
    id: 'reports.new-packet',
    label: 'New data-meeting packet…',
    group: 'Reports',
    icon: FilePlus,
    shortcut: 'Mod+P',
    keywords: 'word docx report team meeting',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/reports/packet'),
  },
  {
    id: 'reports.new-monthly-log',
    label: 'New monthly log…',
    group: 'Reports',
    icon: FilePlus,
    keywords: 'word docx report principal hours time',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/reports/monthly-log'),
  },
  {
    id: 'reports.new-cycle-summary',
    label: 'New cycle summary…',
    group: 'Reports',
    icon: FilePlus,
    keywords: 'word docx report teacher goal reflection',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/reports/cycle-summary'),
  },
  {
    id: 'reports.new-observation-letter',
    label: 'New observation letter…',
    group: 'Reports',
    icon: FilePlus,
    keywords: 'word docx report teacher feedback visit strength wondering',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/reports/observation-letter'),
  },
  {
    id: 'reports.new-program-evaluation',
    label: 'New program evaluation…',
    group: 'Reports',
    icon: FilePlus,
    keywords: 'word docx report district year outcomes impact surveys',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/reports/program-evaluation'),
  },
  {
    id: 'reports.new-teacher-data-profile',
    label: 'New teacher data profile…',
    group: 'Reports',
    icon: FilePlus,
    keywords: 'word docx report results classes mastery growth',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/reports/teacher-data-profile'),
  },
  {
    id: 'reports.new-lesson-packet',
    label: 'New lesson packet…',
    group: 'Reports',
    icon: FilePlus,
    keywords: 'word docx report print lesson monitoring chart task sheet look-fors',
    isEnabled: hasWorkspace,
    run: ({ path, navigate }) => {
      const [, lesson] = /^\/lessons\/(\d+)/.exec(path) ?? []
      navigate(lesson ? `/reports/lesson-packet?lesson=${lesson}` : '/reports/lesson-packet')
    },
  },
  {
    id: 'reports.new-plc-agenda',
    label: 'New PLC agenda or minutes…',
    group: 'Reports',
    icon: FilePlus,
    keywords: 'word docx report team meeting norms decisions',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/reports/plc-agenda'),
  },
  {
    id: 'reports.add-template',
    label: 'Add a template…',
    group: 'Reports',
    icon: FileType,
    keywords: 'word docx dotx style look district logo fonts',
    run: 'page',
  },
  {
    id: 'reports.make-word-file',
    label: 'Make Word file…',
    group: 'Reports',
    icon: FileDown,
    shortcut: 'Mod+S',
    run: 'page',
  },
  {
    id: 'reports.read-first',
    label: 'Read the document first',
    group: 'Reports',
    icon: BookOpen,
    run: 'page',
  },
]
