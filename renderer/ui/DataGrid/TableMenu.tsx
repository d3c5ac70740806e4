/** The whole table, as it is filtered and sorted, to a file or to the clipboard. */
import { ActionIcon, Menu } from '@mantine/core'
import { Copy, Download } from 'lucide-react'
import { notify } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { saveTable } from '#renderer/app/save-table.tsx'
import { plural } from '../format.ts'
import { copyTable } from './copy-table.ts'
import { tableOf } from './grid-table.ts'
import type { Grid } from './use-grid.ts'

type Props<Row> = { readonly grid: Grid<Row>; readonly fileName: string }

export function TableMenu<Row>({ grid, fileName }: Props<Row>) {
  const { noun, fitting } = grid
  const count = plural(fitting.length, noun.one, noun.many)
  const table = () => tableOf(grid, fitting)
  const isAny = fitting.length > 0
  const exportAll = (): void => void saveTable(fileName, table())
  const copyAll = (): void => {
    copyTable(table())
    notify(`Copied ${count} as a table`)
  }
  useCommand('table.export', exportAll, { isOn: isAny })
  useCommand('table.copy', copyAll, { isOn: isAny })
  return (
    <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }} width={220}>
      <Menu.Target>
        <ActionIcon aria-label="Export or copy" title="Export or copy">
          <Download size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={!isAny}
          leftSection={<Download size={14} aria-hidden="true" />}
          onClick={exportAll}
        >
          Export {count}
        </Menu.Item>
        <Menu.Item
          disabled={!isAny}
          leftSection={<Copy size={14} aria-hidden="true" />}
          onClick={copyAll}
        >
          Copy {count}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
