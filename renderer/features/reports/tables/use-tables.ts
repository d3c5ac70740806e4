/** The tables of the report as a workbook or CSV, where the person chooses. */
import { backend } from '#renderer/app/backend.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { notifySaved } from '#renderer/app/save-table.tsx'
import { plural } from '#renderer/ui/format.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import { fileNameOf } from '../frame/file-name.ts'
import type { ReportInput } from '../frame/use-report.ts'

export function useTables(
  input: ReportInput,
  preview: ReportPreview | null,
  isReady: boolean,
): { readonly isOn: boolean; readonly save: () => void } {
  const hasTables =
    preview?.model.sections.some(({ blocks }) =>
      blocks.some((block) => block.kind === 'table' && block.style === 'data'),
    ) ?? false
  const isOn = isReady && hasTables
  const save = async (): Promise<void> => {
    const place = await window.numberlineShell.chooseSave({
      title: 'Save tables',
      defaultName: `${fileNameOf(preview)}.xlsx`,
      filters: [
        { name: 'Workbook', extensions: ['xlsx'] },
        { name: 'Table (CSV)', extensions: ['csv'] },
      ],
    })
    if (!place) return
    const { fileName, tables } = await backend().reports.tables({
      choices: input,
      saveTo: place.token,
    })
    notifySaved(`${plural(tables, 'table')} saved to ${fileName}`, place.token)
  }
  const start = (): void => void save().catch(notifyError)
  useCommand('reports.save-tables', start, { isOn })
  return { isOn, save: start }
}
