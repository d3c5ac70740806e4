/** What one can do in the room. Every key is shown where it works. */
import {
  DoorOpen,
  Eye,
  Flag,
  ListPlus,
  Moon,
  NotebookPen,
  Pause,
  Presentation,
  SkipBack,
  SkipForward,
  Users,
} from 'lucide-react'
import { canWrite } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

const inRoom = { group: 'Lessons', isEnabled: canWrite, run: 'page' } as const

/** As many look-fors have a key of their own. */
export const mostLookForKeys = 9

export const lessonRunsCommands: readonly Command[] = [
  {
    id: 'lesson-runs.open',
    label: 'Teach this lesson: open the room',
    group: 'Lessons',
    icon: Presentation,
    shortcut: 'Mod+Shift+T',
    keywords: 'in the room timer monitoring chart full screen dark',
    isEnabled: (context) => canWrite(context) && lessonIn(context.path) !== null,
    run: ({ path, navigate }) => navigate(`/lessons/${lessonIn(path) ?? ''}/room`),
  },
  { ...inRoom, id: 'lesson-runs.pause', label: 'Pause or go on', icon: Pause, shortcut: 'P' },
  { ...inRoom, id: 'lesson-runs.next', label: 'Next part', icon: SkipForward, shortcut: 'G' },
  { ...inRoom, id: 'lesson-runs.back', label: 'Back a part', icon: SkipBack, shortcut: 'B' },
  { ...inRoom, id: 'lesson-runs.note', label: 'Note a line', icon: NotebookPen, shortcut: 'N' },
  {
    ...inRoom,
    id: 'lesson-runs.add-row',
    label: 'Add what nobody expected',
    icon: ListPlus,
    shortcut: 'A',
  },
  {
    ...inRoom,
    id: 'lesson-runs.columns',
    label: 'Students or groups',
    icon: Users,
    shortcut: 'V',
  },
  { ...inRoom, id: 'lesson-runs.theme', label: 'Dark or light room', icon: Moon, shortcut: 'T' },
  { ...inRoom, id: 'lesson-runs.end', label: 'End the lesson', icon: Flag, shortcut: 'E' },
  {
    id: 'lesson-runs.leave',
    label: 'Leave the room',
    group: 'Lessons',
    icon: DoorOpen,
    shortcut: 'X',
    run: 'page',
  },
  ...Array.from({ length: mostLookForKeys }, (_, place): Command => ({
    ...inRoom,
    id: `lesson-runs.look-for-${place + 1}`,
    label: `Mark look-for ${place + 1}`,
    icon: Eye,
    shortcut: String(place + 1),
  })),
]

/** The lesson whose page is shown. */
function lessonIn(path: string): string | null {
  return /^\/lessons\/(\d+)$/.exec(path)?.[1] ?? null
}
