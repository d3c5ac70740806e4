/** What can be done with the table on screen, whichever it is. The grid itself carries it out. */
import { Columns3Cog, Copy, Download, PanelTop, TextSearch } from 'lucide-react'
import type { Command } from './command-types.ts'

export const tableCommands: readonly Command[] = [
  {
    id: 'table.find',
    label: 'Find in this table',
    group: 'View',
    icon: TextSearch,
    shortcut: 'Mod+F',
    keywords: 'search filter list',
    run: 'page',
  },
  {
    id: 'table.columns',
    label: 'Choose the columns of this table',
    group: 'View',
    icon: Columns3Cog,
    keywords: 'show hide order',
    run: 'page',
  },
  {
    id: 'table.save-view',
    label: 'Save this view of the table',
    group: 'View',
    icon: PanelTop,
    keywords: 'layout filter tab',
    run: 'page',
  },
  {
    id: 'table.export',
    label: 'Export this table',
    group: 'File',
    icon: Download,
    keywords: 'csv excel spreadsheet save',
    run: 'page',
  },
  {
    id: 'table.copy',
    label: 'Copy this table',
    group: 'Edit',
    icon: Copy,
    keywords: 'clipboard spreadsheet',
    run: 'page',
  },
]
