/** The item bank, for menu, palette and shortcuts. */
import { ClipboardPaste, GraduationCap, ListOrdered, Table2 } from 'lucide-react'
import { canWrite, hasWorkspace } from '#renderer/app/command-types.ts'
import type { Command } from '#renderer/app/command-types.ts'

export const itemBankCommands: readonly Command[] = [
  {
    id: 'item-bank.edit',
    label: 'Edit items',
    group: 'Student data',
    icon: Table2,
    keywords: 'key points standard misconception depth of knowledge bank grid',
    isEnabled: hasWorkspace,
    run: ({ navigate }) => navigate('/data/items/edit'),
  },
  {
    id: 'item-bank.paste',
    label: 'Paste items from a spreadsheet',
    group: 'Student data',
    icon: ClipboardPaste,
    keywords: 'key standards misconceptions excel block',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'item-bank.arrange-form',
    label: 'Arrange a form of this test',
    group: 'Student data',
    icon: ListOrdered,
    keywords: 'form b order of items',
    isEnabled: canWrite,
    run: 'page',
  },
  {
    id: 'item-bank.standards',
    label: 'Choose standards of the items',
    group: 'Student data',
    icon: GraduationCap,
    keywords: 'codes common core state progressions',
    isEnabled: canWrite,
    run: 'page',
  },
]
