/** The grid of items with what may stand beside it: a block to be pasted, or a form to be arranged. */
import { useMemo, useState } from 'react'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useGridLayout } from '#renderer/app/use-grid-layout.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import type { PasteFrom } from '#renderer/ui/DataGrid/grid-sheet.ts'
import { plural } from '#renderer/ui/format.ts'
import { Empty } from '#renderer/ui/States.tsx'
import type { BankItem, ItemBank } from '#shared/contracts/item-bank.ts'
import { bankColumns } from './bank-columns.tsx'
import { bankFields, itemField, optionLabels } from './bank-fields.ts'
import { BankNotes } from './BankNotes.tsx'
import { FormPanel } from './FormPanel.tsx'
import type { PasteAt } from './paste.ts'
import { PastePanel } from './PastePanel.tsx'
import { StandardsPanel } from './StandardsPanel.tsx'
import classes from './ItemBank.module.css'

/** What the page was asked to show beside the grid. */
export type Beside = 'form' | 'standards'

type Props = {
  readonly bank: ItemBank
  readonly beside: Beside | null
  readonly onBeside: (beside: Beside | null) => void
}

type Pasted = { readonly block: string; readonly at: PasteAt }

export function BankView({ bank, beside, onBeside }: Props) {
  const { isReadOnly } = useWorkspace()
  const change = useBackendMutation('itemBank', 'change')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const kept = useGridLayout('item-bank', inTestOrder)
  const fields = useMemo(() => [itemField, ...bankFields(optionLabels(bank.items))], [bank.items])
  const save = change.mutateAsync
  const columns = useMemo(
    () => bankColumns(bank, fields, { isReadOnly, save: (one) => save({ changes: [one] }) }),
    [bank, fields, isReadOnly, save],
  )
  const open = (block: string, at: PasteAt): void => {
    onBeside(null)
    setPasted({ block, at })
  }
  const onPaste = (block: string, from: PasteFrom<BankItem>): void => {
    const ids = new Set(from.columns.map(({ id }) => id))
    const inOrder = from.columns.flatMap(({ id }) => fields.find((field) => field.id === id) ?? [])
    if (ids.size === 0 || isReadOnly) return
    open(block, { items: from.rows, fields: inOrder, all: { items: bank.items, fields } })
  }
  useCommand('item-bank.paste', () => open('', wholeBank(bank, fields)), { isOn: !isReadOnly })
  return (
    <div className="page-body">
      <div className="page-content">
        <BankNotes bank={bank} onPaste={() => open('', wholeBank(bank, fields))} />
        <div className={classes.grid}>
          <DataGrid
            {...kept}
            label="Items"
            noun={noun}
            rows={bank.items}
            columns={columns}
            rowId={rowId}
            rowName={rowName}
            tools={{ ...tools, fileName: `${bank.assessment}, items` }}
            searchText={searchText}
            {...(!isReadOnly && { sheet: { onPaste } })}
            empty={<Empty title="No item fits">Change the text or the filters above.</Empty>}
            renderFoot={footOf}
          />
        </div>
      </div>
      {pasted && (
        <PastePanel
          pasted={pasted}
          onBlock={(block) => setPasted({ ...pasted, block })}
          onClose={() => setPasted(null)}
        />
      )}
      {beside === 'form' && !pasted && <FormPanel bank={bank} onClose={() => onBeside(null)} />}
      {beside === 'standards' && !pasted && (
        <StandardsPanel bank={bank} onClose={() => onBeside(null)} />
      )}
    </div>
  )
}

const wholeBank = (bank: ItemBank, fields: PasteAt['fields']): PasteAt => ({
  items: bank.items,
  fields,
  all: { items: bank.items, fields },
})

const inTestOrder = { sorting: [] }
const noun = { one: 'item', many: 'items' }
const tools = {
  search: { label: 'Find by name, standard or misconception', placeholder: 'Item, standard' },
}
const rowId = ({ id }: BankItem): string => String(id)
const rowName = ({ label }: BankItem): string => label
const searchText = ({ label, stem, standards, options }: BankItem): string =>
  [label, stem, ...standards, ...options.map(({ misconception }) => misconception ?? '')].join(' ')

function footOf(items: readonly BankItem[]) {
  const counting = items.filter(({ isDropped }) => !isDropped)
  const points = counting.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
  const dropped = items.length - counting.length
  const bare = items.filter(({ standards }) => standards.length === 0).length
  return (
    <span>
      {plural(counting.length, 'item')}, {plural(points, 'point')}
      {dropped > 0 && `, ${dropped} dropped`}
      {bare > 0 && `, ${bare} without a standard`}
    </span>
  )
}
