/** A block from a spreadsheet as changes of items, before anything is stored. Pure. */
import type { BankItem, ItemChange } from '#shared/contracts/item-bank.ts'
import type { BankField } from './bank-fields.ts'

export type CellChange = {
  readonly item: BankItem
  readonly field: BankField
  readonly from: string
  readonly to: string
  readonly change: Omit<ItemChange, 'id'>
}

export type WrongCell = {
  /** Row and column of the block, from 1, as pasted. */
  readonly row: number
  readonly column: string
  readonly found: string
  readonly why: string
}

export type PastePlan = {
  readonly changes: readonly CellChange[]
  readonly wrong: readonly WrongCell[]
  /** Cells that say what is there already. */
  readonly same: number
  /** Whether the first row names the columns. */
  readonly hasHeads: boolean
}

export type PasteAt = {
  /** Items in the order in which they stand, from the one the keyboard is on. */
  readonly items: readonly BankItem[]
  /** Fields in the order in which they stand, from the one the keyboard is on. */
  readonly fields: readonly BankField[]
  /** Everything there is, for a block with heads and an Item column. */
  readonly all: { readonly items: readonly BankItem[]; readonly fields: readonly BankField[] }
}

/** Cells of a spreadsheet's clipboard: tabs and line ends, with quotes around cells that hold them. */
export function cellsOf(block: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy
  for (let found = cell.exec(block); found; found = cell.exec(block)) {
    const [, text = '', end = ''] = found
    const isQuoted = text.length > 1 && text.startsWith('"')
    rows.at(-1)?.push((isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text).trim())
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((text) => text !== ''))
}

/** Empty cells change nothing, so that a block with gaps does no harm. */
export function planPaste(block: string, at: PasteAt): PastePlan {
  const rows = cellsOf(block)
  const heads = headsOf(rows[0] ?? [], at.all.fields)
  const columns = heads?.fields ?? at.fields
  const body = heads ? rows.slice(1) : rows
  const plan = { changes: [] as CellChange[], wrong: [] as WrongCell[], same: 0 }
  for (const [index, cells] of body.entries()) {
    const row = index + (heads ? 2 : 1)
    const found = itemFor(cells, { index, heads, at })
    if (typeof found === 'string') {
      plan.wrong.push({ row, column: 'Item', found, why: noItem(heads) })
      continue
    }
    for (const [column, text] of cells.entries()) {
      const field = columns[column]
      if (text === '' || column === heads?.itemAt) continue
      if (field) readCell(plan, { text, row, field, item: found })
      else plan.wrong.push({ row, column: String(column + 1), found: text, why: noColumn(heads) })
    }
  }
  return { ...plan, hasHeads: heads !== null }
}

/** Changes of one item in one, options by label. */
export function mergedChanges(changes: readonly CellChange[]): ItemChange[] {
  const byItem = Map.groupBy(changes, ({ item }) => item.id)
  return [...byItem].map(([id, own]) => {
    const options = own.flatMap(({ change }) => change.options ?? [])
    const byLabel = Map.groupBy(options, ({ label }) => label)
    const merged = [...byLabel.values()].map((same) =>
      same.reduce((one, other) => ({ ...one, ...other })),
    )
    const plain = own.map(({ change: { options: _options, ...rest } }) => rest)
    return Object.assign({ id }, ...plain, merged.length > 0 ? { options: merged } : {})
  })
}

type Heads = { readonly fields: readonly (BankField | undefined)[]; readonly itemAt: number | null }

/** Heads when most cells of the first row name a column and none of them could be a value. */
function headsOf(cells: readonly string[], fields: readonly BankField[]): Heads | null {
  const named = cells.map((cell) => fields.find((field) => isNamed(field, cell)))
  const known = named.filter((field) => field !== undefined)
  // Single letters are keys as often as heads.
  const sure = cells.filter((cell, at) => named[at] !== undefined && cell.length > 1)
  if (sure.length === 0 || known.length * 2 < cells.filter((cell) => cell !== '').length)
    return null
  const itemAt = named.findIndex((field) => field?.id === 'label')
  return { fields: named, itemAt: itemAt < 0 ? null : itemAt }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()

const isNamed = ({ header, names }: BankField, cell: string): boolean =>
  [header, ...names].some((name) => plain(name) === plain(cell))

type Row = { readonly index: number; readonly heads: Heads | null; readonly at: PasteAt }

/** @returns the text in the Item column where no item has that name, '' beyond the last item. */
function itemFor(cells: readonly string[], { index, heads, at }: Row): BankItem | string {
  const { itemAt = null } = heads ?? {}
  if (itemAt === null) return (heads ? at.all.items[index] : at.items[index]) ?? ''
  const name = cells[itemAt] ?? ''
  const bare = (label: string) => plain(label).replace(/^(item|question|q) ?(?=\d)/, '')
  return (
    at.all.items.find(({ label }) => plain(label) === plain(name)) ??
    at.all.items.find(({ label }) => bare(label) === bare(name)) ??
    name
  )
}

const noItem = (heads: Heads | null): string =>
  heads?.itemAt == null ? 'There is no item left for this row.' : 'No item has this name.'

const noColumn = (heads: Heads | null): string =>
  heads ? 'Its head names no column.' : 'There is no column left to its right.'

type Into = { readonly changes: CellChange[]; readonly wrong: WrongCell[]; same: number }
type Cell = {
  readonly text: string
  readonly row: number
  readonly field: BankField
  readonly item: BankItem
}

function readCell(plan: Into, { text, row, field, item }: Cell): void {
  const from = field.text(item)
  if (text === from) {
    plan.same += 1
    return
  }
  const read = field.read(text, item)
  if ('change' in read) plan.changes.push({ item, field, from, to: text, change: read.change })
  else plan.wrong.push({ row, column: field.header, found: text, why: read.problem })
}
