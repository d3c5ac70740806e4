/** What one can do with goals. */
import { ChartSpline, Target } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const goalsCommands: readonly Command[] = [
  {
    id: 'goals.list',
    label: 'Go to all goals',
    group: 'Go',
    icon: Target,
    keywords: 'targets progress',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/goals'),
  },
  {
    id: 'goals.add',
    label: 'Add goal',
    group: 'Caseload',
    icon: Target,
    keywords: 'new target PEERS',
    isEnabled: canWrite,
    run: ({ path, navigate }) => {
      const [, cycle] = /^\/cycles\/(\d+)/.exec(path) ?? []
      const [, teacher] = /^\/caseload\/(\d+)/.exec(path) ?? []
      if (cycle) navigate(`/cycles/${cycle}?goal=new`)
      else navigate(teacher ? `/goals?goal=new&teacher=${teacher}` : '/goals?goal=new')
    },
  },
  {
    id: 'goals.add-point',
    label: 'Add data point',
    group: 'Caseload',
    icon: ChartSpline,
    keywords: 'goal measure progress exit task',
    isEnabled: canWrite,
    run: 'page',
  },
]
