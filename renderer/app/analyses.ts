/** The analyses of student data there are, each with the question it answers, in the order of a conversation. */
import {
  ChartColumn,
  ChartNoAxesColumn,
  ChartNoAxesGantt,
  ListChecks,
  Scale,
  TrendingUp,
  Users,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

export type AnalysisEntry = {
  readonly path: string
  readonly title: string
  /** The question that it answers, as a coach would ask it. */
  readonly question: string
  readonly icon: LucideIcon
}

export const analyses: readonly AnalysisEntry[] = [
  {
    path: '/data/distribution',
    title: 'Distribution',
    question: 'Where is the middle, how far do scores spread, which levels are students in?',
    icon: ChartNoAxesColumn,
  },
  {
    path: '/data/mastery',
    title: 'Mastery by standard',
    question: 'Which standards are weakest, and which students stand where?',
    icon: ChartColumn,
  },
  {
    path: '/data/items',
    title: 'Item analysis',
    question: 'Which questions were hard, and what do the wrong answers show?',
    icon: ListChecks,
  },
  {
    path: '/data/growth',
    title: 'Growth between two windows',
    question: 'How far did the same students come, and who was lost?',
    icon: TrendingUp,
  },
  {
    path: '/data/groups-gaps',
    title: 'Groups and gaps',
    question: 'How far are groups of students apart, and did that change?',
    icon: ChartNoAxesGantt,
  },
  {
    path: '/data/impact',
    title: 'Coached against comparison',
    question:
      'Did the students of coached teachers grow more than others, and can these data tell?',
    icon: Scale,
  },
  {
    path: '/data/groups',
    title: 'Small groups',
    question: 'Who could work on what together, and who moved since?',
    icon: Users,
  },
]
