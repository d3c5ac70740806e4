/** The analyses, for menu, palette and shortcuts. */
import {
  ChartColumn,
  ChartNoAxesColumn,
  ChartNoAxesGantt,
  ListChecks,
  Scale,
  TrendingUp,
} from 'lucide-react'
import { hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const analysisCommands: readonly Command[] = [
  {
    id: 'analysis.distribution',
    label: 'Distribution of scores',
    group: 'Student data',
    icon: ChartNoAxesColumn,
    keywords: 'histogram mean median levels quartiles spread',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/distribution'),
  },
  {
    id: 'analysis.mastery',
    label: 'Mastery by standard',
    group: 'Student data',
    icon: ChartColumn,
    shortcut: 'Mod+Shift+M',
    keywords: 'heat map standards weakest cut',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/mastery'),
  },
  {
    id: 'analysis.growth',
    label: 'Growth between two windows',
    group: 'Student data',
    icon: TrendingUp,
    shortcut: 'Mod+Shift+G',
    keywords: 'change fall winter paired difference effect size',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/growth'),
  },
  {
    id: 'analysis.gaps',
    label: 'Groups and gaps',
    group: 'Student data',
    icon: ChartNoAxesGantt,
    keywords: 'subgroup equity english learner disability gifted economic hedges gap',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/groups-gaps'),
  },
  {
    id: 'analysis.items',
    label: 'Item analysis',
    group: 'Student data',
    icon: ListChecks,
    keywords: 'difficulty discrimination options misconception key',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/items'),
  },
  {
    id: 'analysis.impact',
    label: 'Coached against comparison',
    group: 'Student data',
    icon: Scale,
    keywords: 'impact effect of coaching difference in differences cycle evidence',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/impact'),
  },
]
