/** What can be done with an action step, wherever steps are listed. */
import {
  CalendarClock,
  CircleCheck,
  CircleSlash,
  CircleDashed,
  ListPlus,
  PencilLine,
  RotateCw,
  Trash2,
  UserRoundCheck,
} from 'lucide-react'
import { canWrite } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import type { RowCommand } from '#renderer/ui/RowList/row-types.ts'

export const stepRowCommands = {
  master: {
    id: 'steps.master',
    label: 'Mark step as mastered',
    rowLabel: 'Mastered',
    icon: CircleCheck,
    rowKey: 'M',
  },
  practice: {
    id: 'steps.practice',
    label: 'Mark step as practicing',
    rowLabel: 'Practicing',
    icon: RotateCw,
    rowKey: 'P',
  },
  checkBack: {
    id: 'steps.check-back',
    label: 'Check back on step',
    rowLabel: 'Check back',
    icon: UserRoundCheck,
    rowKey: 'C',
  },
  move: {
    id: 'steps.move',
    label: 'Move step to another day',
    rowLabel: 'Move',
    icon: CalendarClock,
    rowKey: 'D',
  },
  edit: {
    id: 'steps.edit',
    label: 'Edit step',
    rowLabel: 'Edit',
    icon: PencilLine,
    rowKey: 'Enter',
  },
  drop: {
    id: 'steps.drop',
    label: 'Drop step',
    rowLabel: 'Drop',
    icon: CircleSlash,
    rowKey: 'X',
  },
  reopen: {
    id: 'steps.reopen',
    label: 'Open step again',
    rowLabel: 'Open again',
    icon: CircleDashed,
    rowKey: 'O',
  },
  remove: {
    id: 'steps.remove',
    label: 'Remove step',
    rowLabel: 'Remove',
    icon: Trash2,
    rowKey: 'Delete',
  },
} as const satisfies Readonly<Record<string, RowCommand>>

export const stepCommands: readonly Command[] = [
  {
    id: 'steps.add',
    label: 'Add action step',
    group: 'Caseload',
    icon: ListPlus,
    shortcut: 'A',
    keywords: 'next step to do task',
    isEnabled: canWrite,
    run: 'page',
  },
  ...Object.values(stepRowCommands).map(({ id, label, icon, rowKey }): Command => ({
    ...{ id, label, icon, rowKey },
    group: 'Caseload',
    isEnabled: canWrite,
    run: 'page',
  })),
]
