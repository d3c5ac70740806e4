/**
 * A table of an analysis as CSV or on the clipboard: for the coach and the students' own teachers with
 * everything in it, for anyone else with small numbers held back. What is held back is decided in
 * `shared/disclosure`, and said when it is done.
 */
import { ActionIcon, Menu } from '@mantine/core'
import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { notify } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { saveTable } from '#renderer/app/save-table.tsx'
import { copyTable } from '#renderer/ui/DataGrid/copy-table.ts'
import { plural } from '#renderer/ui/format.ts'
import { releaseTable, type Source, type TableReader } from '#shared/disclosure/release-table.ts'

type Props = {
  readonly source: Source
  /** One table of a page is what "Export this table" means. */
  readonly isMain?: boolean
}

export function TableExport({ source, isMain = false }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { smallestGroup } = useWorkspace()
  const isAny = source.rows.length > 0
  useCommand('table.export', () => setOpen(true), { isOn: isMain && isAny })
  useCommand('table.copy', () => copy(source, 'own students', smallestGroup), {
    isOn: isMain && isAny,
  })
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      transitionProps={{ duration: 0 }}
      width={300}
    >
      <Menu.Target>
        <ActionIcon
          aria-label={`Export or copy: ${source.title}`}
          title="Export or copy"
          disabled={!isAny}
        >
          <Download size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Ways
          source={source}
          reader="own students"
          heading="For you and the students’ own teachers"
        />
        <Ways
          source={source}
          reader="others"
          heading={`For anyone else: under ${smallestGroup} students held back`}
        />
      </Menu.Dropdown>
    </Menu>
  )
}

type WaysProps = { readonly source: Source; readonly reader: TableReader; readonly heading: string }

function Ways({ source, reader, heading }: WaysProps) {
  const { smallestGroup } = useWorkspace()
  const words = reader === 'others' ? 'small numbers held back' : 'everything'
  return (
    <>
      <Menu.Label>{heading}</Menu.Label>
      <Menu.Item
        aria-label={`Save as CSV, ${words}`}
        leftSection={<Download size={14} aria-hidden="true" />}
        onClick={() => void save(source, reader, smallestGroup)}
      >
        Save as CSV
      </Menu.Item>
      <Menu.Item
        aria-label={`Copy, ${words}`}
        leftSection={<Copy size={14} aria-hidden="true" />}
        onClick={() => copy(source, reader, smallestGroup)}
      >
        Copy
      </Menu.Item>
    </>
  )
}

async function save(source: Source, reader: TableReader, smallestGroup: number): Promise<void> {
  const { withheld, ...table } = releaseTable(source, reader, smallestGroup)
  const name = reader === 'others' ? `${source.title}, small numbers held back` : source.title
  await saveTable(fileName(name), table)
  if (reader === 'others') notify(heldBackIn(withheld))
}

function copy(source: Source, reader: TableReader, smallestGroup: number): void {
  const { withheld, ...table } = releaseTable(source, reader, smallestGroup)
  copyTable(table)
  notify(
    `Copied ${plural(table.rows.length, 'row')} as a table.${reader === 'others' ? ` ${heldBackIn(withheld)}` : ''}`,
  )
}

const heldBackIn = (withheld: number): string =>
  withheld === 0 ? 'Nothing had to be held back.' : `${plural(withheld, 'cell')} held back.`

/** Without what file systems refuse. */
const fileName = (title: string): string => title.replaceAll(/[\\/:*?"<>|]+/g, ' ').slice(0, 100)
