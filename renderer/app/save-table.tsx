/** Saves a table that the window shows as CSV, where the person chooses. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Table } from '#shared/domain/table.ts'
import { plural } from '#renderer/ui/format.ts'
import { backend } from './backend.ts'
import { notifyError } from './notify.tsx'

/** @param name of the file that the dialog proposes, without its ending */
export async function saveTable(name: string, table: Table): Promise<void> {
  const place = await window.numberlineShell.chooseSave({
    title: 'Export table',
    defaultName: `${name}.csv`,
    filters: [{ name: 'Table (CSV)', extensions: ['csv'] }],
  })
  if (!place) return
  try {
    const { fileName, rows } = await backend().tables.save({
      saveTo: place.token,
      columns: [...table.columns],
      rows: table.rows.map((row) => [...row]),
    })
    notifySaved(`${plural(rows, 'row')} saved to ${fileName}`, place.token)
  } catch (error) {
    notifyError(error)
  }
}

/** With a way to the file. */
export function notifySaved(message: string, token: string): void {
  notifications.show({
    autoClose: 12_000,
    message: (
      <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        {message}
        <Button size="xs" onClick={() => void window.numberlineShell.reveal(token)}>
          Show in folder
        </Button>
      </span>
    ),
  })
}
