/** What one can do with observations. */
import {
  Eye,
  EyeOff,
  FileText,
  FileUp,
  Hash,
  ListChecks,
  ListPlus,
  PanelRight,
  PencilLine,
  Play,
  Presentation,
  RotateCcw,
  Square,
  Tag,
  Trash2,
  Undo2,
  UserRound,
  Users,
} from 'lucide-react'
import { markKinds, markWords } from '#shared/domain/observations/observation-words.ts'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import type { RowCommand } from '#renderer/ui/RowList/row-types.ts'

const onPage = (command: Omit<Command, 'group' | 'isEnabled' | 'run'>): Command => ({
  ...command,
  group: 'Lessons',
  isEnabled: canWrite,
  run: 'page',
})

/** With a line of the script. */
export const lineCommands = {
  mend: {
    id: 'observations.mend-line',
    label: 'Mend line of the script',
    rowLabel: 'Mend',
    icon: PencilLine,
    rowKey: 'Enter',
  },
  teacher: {
    id: 'observations.line-teacher',
    label: 'Line: the teacher is heard',
    rowLabel: 'Teacher',
    icon: UserRound,
    rowKey: 'T',
  },
  students: {
    id: 'observations.line-students',
    label: 'Line: students are heard',
    rowLabel: 'Students',
    icon: Users,
    rowKey: 'S',
  },
  aside: {
    id: 'observations.line-aside',
    label: 'Line: my aside, never printed',
    rowLabel: 'My aside',
    icon: EyeOff,
    rowKey: 'X',
  },
  nobody: {
    id: 'observations.line-nobody',
    label: 'Line: nobody in particular',
    rowLabel: 'Nobody in particular',
    icon: Tag,
    rowKey: 'N',
  },
  evidence: {
    id: 'observations.line-evidence',
    label: 'Line: evidence of a look-for',
    rowLabel: 'Evidence of a look-for',
    icon: Eye,
    rowKey: 'E',
  },
  remove: {
    id: 'observations.remove-line',
    label: 'Remove line of the script',
    rowLabel: 'Remove',
    icon: Trash2,
    rowKey: 'Delete',
  },
} as const satisfies Readonly<Record<string, RowCommand>>

export const markCommandId = (kind: string): string =>
  `observations.mark-${kind.replaceAll(' ', '-')}`

export const observationsCommands: readonly Command[] = [
  {
    id: 'observations.new',
    label: 'Observe a lesson',
    group: 'Lessons',
    icon: Presentation,
    shortcut: 'O',
    keywords: 'new observation co-teaching peer visit watch script',
    isEnabled: canWrite,
    run: ({ path, navigate }) => navigate(newObservationAt(path)),
  },
  {
    id: 'observations.all',
    label: 'Go to observations',
    group: 'Go',
    icon: ListChecks,
    keywords: 'list visits scripts',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/observations'),
  },
  {
    id: 'observations.look-fors',
    label: 'Go to look-fors',
    group: 'Go',
    icon: Eye,
    keywords: 'sets lists walkthrough import practices',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/observations/look-fors'),
  },
  onPage({
    id: 'observations.new-set',
    label: 'New set of look-fors',
    icon: ListPlus,
    keywords: 'paste list',
  }),
  onPage({
    id: 'observations.import-sets',
    label: 'Import look-fors',
    icon: FileUp,
    keywords: 'csv file list',
  }),
  onPage({
    id: 'observations.start',
    label: 'Start the clock of the observation',
    icon: Play,
    shortcut: 'Mod+Enter',
  }),
  onPage({
    id: 'observations.go-on',
    label: 'Go on with the clock of the observation',
    icon: RotateCcw,
    keywords: 'ended too soon',
  }),
  onPage({
    id: 'observations.end',
    label: 'End the visit and log it',
    icon: Square,
    keywords: 'finish session minutes',
  }),
  ...markKinds.map((kind) =>
    onPage({
      id: markCommandId(kind),
      label: `Count: ${markWords[kind].label}`,
      icon: Hash,
      shortcut: `Alt+${markWords[kind].key}`,
      keywords: 'question talk tally',
    }),
  ),
  onPage({
    id: 'observations.take-back',
    label: 'Take back the last count',
    icon: Undo2,
    shortcut: 'Alt+0',
  }),
  onPage({
    id: 'observations.details',
    label: 'Change details of the observation',
    icon: PanelRight,
    keywords: 'class day cycle lesson disclosure private note',
  }),
  onPage({
    id: 'observations.letter',
    label: 'Write the letter to the teacher',
    icon: FileText,
    keywords: 'feedback word report print',
  }),
  onPage({
    id: 'observations.remove',
    label: 'Remove observation',
    icon: Trash2,
    keywords: 'delete',
  }),
  ...Object.values(lineCommands).map(({ id, label, icon, rowKey }) =>
    onPage({ id, label, icon, rowKey }),
  ),
]

/** From a teacher, cycle, session or lesson, a visit is about that one. */
export function newObservationAt(path: string): string {
  const [, place = '', id] = /^\/(caseload|cycles|sessions|lessons)\/(\d+)/.exec(path) ?? []
  const names: Readonly<Record<string, string>> = {
    caseload: 'teacher',
    cycles: 'cycle',
    sessions: 'session',
    lessons: 'lesson',
  }
  return id === undefined ? '/observations/new' : `/observations/new?${names[place]}=${id}`
}
