import { describe, expect, it } from 'vitest'
import { attachedWords, proposedName } from './document-words.ts'

describe('attachedWords', () => {
  it.each([
    [['plan.pdf'], [], 'Attached plan.pdf.'],
    [['a', 'b'], [], 'Attached 2 files.'],
    [['a', 'b'], ['c'], 'Attached 2 files. c was attached already.'],
    [[], ['a', 'b'], '2 were attached already.'],
  ])('%j new, %j known', (added, alreadyThere, expected) => {
    expect(attachedWords({ added: added.map((name) => ({ name })), alreadyThere })).toBe(expected)
  })
})

it('proposes a bare name that any system takes', () => {
  expect(proposedName('week 3/4\\plan.pdf')).toBe('week 3-4-plan.pdf')
  expect(proposedName(`${'x'.repeat(300)}.pdf`)).toHaveLength(200)
})
