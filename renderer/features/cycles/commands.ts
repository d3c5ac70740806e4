/** What one can do with coaching cycles. */
import {
  ArrowRightToLine,
  CircleCheckBig,
  Columns3,
  ListChecks,
  Plus,
  Shapes,
  TrendingDown,
} from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const cyclesCommands: readonly Command[] = [
  {
    id: 'cycles.start',
    label: 'Start a cycle',
    group: 'Caseload',
    icon: Plus,
    shortcut: 'C',
    keywords: 'new coaching cycle',
    isEnabled: canWrite,
    run: ({ path, navigate }) => {
      const [, teacher] = /^\/caseload\/(\d+)/.exec(path) ?? []
      navigate(teacher ? `/cycles/new?teacher=${teacher}` : '/cycles/new')
    },
  },
  {
    id: 'cycles.start-weakest',
    label: 'Start a cycle on the weakest standard',
    group: 'Caseload',
    icon: TrendingDown,
    keywords: 'mastery results class',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'cycles.board',
    label: 'Go to the board of cycles',
    group: 'Go',
    icon: Columns3,
    shortcut: 'B',
    keywords: 'phases kanban',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/cycles'),
  },
  {
    id: 'cycles.list',
    label: 'Go to all cycles',
    group: 'Go',
    icon: ListChecks,
    keywords: 'closed planned list',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/cycles/list'),
  },
  {
    id: 'cycles.next-phase',
    label: 'Move to next phase',
    group: 'Caseload',
    icon: ArrowRightToLine,
    keywords: 'cycle advance',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'cycles.close',
    label: 'Close cycle',
    group: 'Caseload',
    icon: CircleCheckBig,
    keywords: 'end result finish',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'cycles.models',
    label: 'Edit coaching models',
    group: 'Caseload',
    icon: Shapes,
    keywords: 'phases own list',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/cycles/models'),
  },
]
