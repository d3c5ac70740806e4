import { describe, expect, it } from 'vitest'
import type { BankItem } from '#shared/contracts/item-bank.ts'
import { bankFields, itemField, optionLabels } from './bank-fields.ts'
import { cellsOf, mergedChanges, planPaste } from './paste.ts'

const item = (id: number, more: Partial<BankItem> = {}): BankItem => ({
  id,
  label: `Q${id}`,
  position: id,
  stem: '',
  standards: ['4.NF.A.1'],
  depthOfKnowledge: null,
  answerKey: 'A',
  kind: 'one answer',
  scoring: 'all or nothing',
  maxPoints: 1,
  importedMaximum: null,
  isDropped: false,
  answers: 20,
  hasPointsOnly: false,
  options: ['A', 'B', 'C'].map((label) => ({ label, text: '', misconception: null, points: null })),
  onForms: [],
  ...more,
})

const items = [item(1), item(2), item(3, { hasPointsOnly: true, options: [], answerKey: null })]
const fields = [itemField, ...bankFields(optionLabels(items))]
const all = { items, fields }
const from = (id: string, row = 0) => ({
  items: items.slice(row),
  fields: fields.slice(fields.findIndex((field) => field.id === id)),
  all,
})
const told = (block: string, at = from('standards')) => {
  const { changes, wrong, same } = planPaste(block, at)
  return {
    changes: changes.map((one) => `${one.item.label} ${one.field.header}: ${one.from} → ${one.to}`),
    wrong: wrong.map((one) => `${one.row} ${one.column} ${one.found}: ${one.why}`),
    same,
  }
}

describe('reading the clipboard', () => {
  it('takes quoted cells with tabs, line ends and quotes', () => {
    expect(cellsOf('a\t"b ""c""\r\nd"\r\n\r\ne\tf\r\n')).toEqual([
      ['a', 'b "c"\r\nd'],
      ['e', 'f'],
    ])
  })
})

describe('a block without heads', () => {
  it('goes from the cell the keyboard is on, to the right and down', () => {
    expect(told('4.NF.A.2\t2\tB\n4.NF.A.1\t\tA')).toEqual({
      changes: ['Q1 Standards: 4.NF.A.1 → 4.NF.A.2', 'Q1 DoK:  → 2', 'Q1 Key: A → B'],
      wrong: [],
      same: 2,
    })
  })

  it('names wrong cells, and rows beyond the last item', () => {
    expect(told('B\tx\nB\nC\nD', from('key'))).toEqual({
      changes: ['Q1 Key: A → B', 'Q2 Key: A → B'],
      wrong: [
        '1 Points x: Points are a number above 0.',
        '3 Key C: It came in as points, without answers to hold a key against.',
        '4 Item : There is no item left for this row.',
      ],
      same: 0,
    })
    expect(told('E', from('key')).wrong).toEqual(['1 Key E: E is none of its options, A, B, C.'])
  })
})

describe('a block with heads', () => {
  it('finds items by name and columns by their heads, in any order', () => {
    const block =
      'Correct answer\tItem\tMisconception B\tMy notes\nC\t2\tAdds tops\thello\nB\tQ9\t\t'
    expect(told(block)).toEqual({
      changes: ['Q2 Key: A → C', 'Q2 B points to:  → Adds tops'],
      wrong: ['2 4 hello: Its head names no column.', '3 Item Q9: No item has this name.'],
      same: 0,
    })
  })

  it('becomes one change an item', () => {
    const { changes } = planPaste(
      'Item\tPoints\tB points to\tB text\tC points to\nQ1\t2\tAdds tops\t6/8\tBigger bottom',
      from('standards'),
    )
    expect(mergedChanges(changes)).toEqual([
      {
        id: 1,
        maxPoints: 2,
        options: [
          { label: 'B', misconception: 'Adds tops', text: '6/8' },
          { label: 'C', misconception: 'Bigger bottom' },
        ],
      },
    ])
  })
})
