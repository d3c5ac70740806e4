/** What can be done with the rows of the day. The keys work on the row that has the focus. */
import {
  Ban,
  CalendarClock,
  CalendarPlus,
  CalendarX2,
  Check,
  ClipboardCheck,
  Flag,
  FolderOpen,
  ListChecks,
  MessageSquarePlus,
  NotebookPen,
  TrendingUp,
  Undo2,
} from 'lucide-react'
import { canWrite } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'
import type { RowCommand } from '#renderer/ui/RowList/row-types.ts'

export const rowCommands = {
  open: {
    id: 'today.open',
    label: 'Open what the row is about',
    rowLabel: 'Open',
    icon: FolderOpen,
    rowKey: 'Enter',
  },
  log: {
    id: 'today.log-session',
    label: 'Log this session as done',
    rowLabel: 'Log it',
    icon: Check,
    rowKey: 'L',
  },
  move: {
    id: 'today.move-session',
    label: 'Move this session to another day or time',
    rowLabel: 'Move',
    icon: CalendarClock,
    rowKey: 'D',
  },
  cancel: {
    id: 'today.cancel-session',
    label: 'Cancel this session',
    rowLabel: 'Cancel',
    icon: CalendarX2,
    rowKey: 'X',
  },
  planAgain: {
    id: 'today.plan-again',
    label: 'Plan this canceled session again',
    rowLabel: 'Plan again',
    icon: Undo2,
    rowKey: 'O',
  },
  prepare: {
    id: 'today.prepare-session',
    label: 'Prepare this session',
    rowLabel: 'Prepare',
    icon: ClipboardCheck,
    rowKey: 'P',
  },
  logContact: {
    id: 'today.log-contact',
    label: 'Log contact with this teacher',
    rowLabel: 'Log contact',
    icon: MessageSquarePlus,
    rowKey: 'L',
  },
  planContact: {
    id: 'today.plan-contact',
    label: 'Plan a session with this teacher',
    rowLabel: 'Plan a session',
    icon: CalendarPlus,
    rowKey: 'P',
  },
  addPoint: {
    id: 'today.add-data-point',
    label: 'Add a data point to this cycle’s goal',
    rowLabel: 'Data point',
    icon: TrendingUp,
    rowKey: 'V',
  },
  moveEnd: {
    id: 'today.move-cycle-end',
    label: 'Move the planned end of this cycle',
    rowLabel: 'Move end',
    icon: CalendarClock,
    rowKey: 'D',
  },
  closeCycle: {
    id: 'today.close-cycle',
    label: 'Close this cycle',
    rowLabel: 'Close',
    icon: Flag,
    rowKey: 'K',
  },
  moveFollowUp: {
    id: 'today.move-follow-up',
    label: 'Move the follow-up of this cycle to another day',
    rowLabel: 'Move',
    icon: CalendarClock,
    rowKey: 'D',
  },
  followedUp: {
    id: 'today.followed-up',
    label: 'Mark this cycle as followed up',
    rowLabel: 'Followed up',
    icon: Check,
    rowKey: 'L',
  },
  writeNote: {
    id: 'today.write-note',
    label: 'Write the note of this session',
    rowLabel: 'Write note',
    icon: NotebookPen,
    rowKey: 'W',
  },
  nothingToAdd: {
    id: 'today.nothing-to-add',
    label: 'Nothing to add to this session',
    rowLabel: 'Nothing to add',
    icon: ListChecks,
    rowKey: 'X',
  },
  dropSplit: {
    id: 'today.drop-split',
    label: 'Let all time of this session go to its usual category',
    rowLabel: 'Drop split',
    icon: Ban,
    rowKey: 'S',
  },
} as const satisfies Readonly<Record<string, RowCommand>>

export const todayCommands: readonly Command[] = Object.values(rowCommands).map(
  ({ id, label, icon, rowKey }): Command => ({
    ...{ id, label, icon, rowKey },
    group: 'Caseload',
    isEnabled: canWrite,
    run: 'page',
  }),
)
