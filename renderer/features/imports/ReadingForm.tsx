/** How the file is read: its sheet, or letters and delimiter, and the row of its header. */
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Reading } from '#shared/contracts/imports.ts'
import { delimiterNames, encodingNames } from './reading-names.ts'
import type { ImportState } from './use-import.ts'

type Props = {
  readonly reading: Reading | null
  /** Of a workbook; empty for a text file. */
  readonly sheets: readonly string[]
  readonly onChoose: ImportState['choose']
}

const headerRows = Array.from({ length: 20 }, (_, index) => String(index + 1))

/** Another sheet has a header, columns and a layout of its own. */
export function ReadingForm({ reading, sheets, onChoose }: Props) {
  const change = (changed: Partial<Reading>): void =>
    onChoose({ reading: { ...reading, ...changed }, mapping: undefined })
  return (
    <>
      {sheets.length > 0 ? (
        <SheetSelect reading={reading} sheets={sheets} onChoose={onChoose} />
      ) : (
        <>
          <PillSelect
            label="Letters"
            value={reading?.encoding ?? ''}
            choices={choicesOf(encodingNames)}
            onChange={(encoding) => change({ encoding: encoding as Reading['encoding'] })}
          />
          <PillSelect
            label="Between columns"
            value={reading?.delimiter ?? ''}
            choices={choicesOf(delimiterNames)}
            onChange={(delimiter) => change({ delimiter: delimiter as Reading['delimiter'] })}
          />
        </>
      )}
      <PillSelect
        label="Header in row"
        value={String(reading?.headerRow ?? '')}
        choices={headerRows.map((row) => ({ value: row, label: row }))}
        onChange={(row) => change({ headerRow: Number(row) })}
      />
    </>
  )
}

export function SheetSelect({ reading, sheets, onChoose }: Props) {
  if (sheets.length < 2) return null
  return (
    <PillSelect
      label="Sheet"
      width={260}
      value={reading?.sheet ?? ''}
      choices={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
      onChange={(sheet) =>
        onChoose({ reading: { sheet }, recipeId: undefined, mapping: undefined })
      }
    />
  )
}

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))
