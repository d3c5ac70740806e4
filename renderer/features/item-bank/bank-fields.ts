/**
 * What of an item can be typed or pasted: how each field is written, and what a text means for it.
 * The grid, pasting and the preview of pasting all go by this. Pure.
 */
import type { BankItem, ItemChange } from '#shared/contracts/item-bank.ts'
import { answersIn, kindOfKey, same, scoringRules } from '#shared/domain/item-scoring.ts'

export type Read =
  | { readonly change: Omit<ItemChange, 'id'> }
  /** Why the text cannot be taken. */
  | { readonly problem: string }

export type BankField = {
  readonly id: string
  readonly header: string
  /** Other heads under which spreadsheets have it. */
  readonly names: readonly string[]
  readonly text: (item: BankItem) => string
  readonly read: (text: string, item: BankItem) => Read
}

const plainFields: readonly BankField[] = [
  {
    id: 'standards',
    header: 'Standards',
    names: ['standard', 'code', 'codes', 'ccss'],
    text: ({ standards }) => standards.join(', '),
    read: (text) => ({ change: { standards: [...new Set(partsOf(text))] } }),
  },
  {
    id: 'depth',
    header: 'DoK',
    names: ['dok', 'depth', 'depth of knowledge'],
    text: ({ depthOfKnowledge }) => String(depthOfKnowledge ?? ''),
    read: (text) => {
      const depth = Number(text.replace(/^(dok|level)\s*/i, ''))
      if (text === '') return { change: { depthOfKnowledge: null } }
      return [1, 2, 3, 4].includes(depth)
        ? { change: { depthOfKnowledge: depth } }
        : { problem: 'Depth of knowledge is 1 to 4.' }
    },
  },
  {
    id: 'key',
    header: 'Key',
    names: ['answer', 'answer key', 'correct', 'correct answer'],
    text: ({ answerKey }) => answerKey ?? '',
    read: readKey,
  },
  {
    id: 'points',
    header: 'Points',
    names: ['point', 'max points', 'maximum', 'value', 'worth'],
    text: ({ maxPoints }) => String(maxPoints),
    read: (text) => {
      const points = Number(text.replace(',', '.'))
      return text !== '' && points > 0 && points <= 1000
        ? { change: { maxPoints: points } }
        : { problem: 'Points are a number above 0.' }
    },
  },
  {
    id: 'scoring',
    header: 'Scoring',
    names: ['rule'],
    text: ({ kind, scoring }) => (kind === 'several answers' ? scoring : ''),
    read: (text, { kind }) => {
      if (kind !== 'several answers')
        return { problem: 'Only items with several right answers have a rule.' }
      const rule = scoringRules.find((one) => one === text.toLowerCase())
      return rule
        ? { change: { scoring: rule } }
        : { problem: `It is ${scoringRules.join(' or ')}.` }
    },
  },
  {
    id: 'counts',
    header: 'Counts',
    names: ['scored'],
    text: ({ isDropped }) => (isDropped ? 'No' : 'Yes'),
    read: (text) =>
      /^(yes|y|no|n|dropped?)$/i.test(text)
        ? { change: { isDropped: !/^y/i.test(text) } }
        : { problem: 'It is Yes or No.' },
  },
  {
    id: 'stem',
    header: 'Question',
    names: ['stem', 'text', 'item text'],
    text: ({ stem }) => stem,
    read: (text) => ({ change: { stem: text } }),
  },
]

export const itemField: BankField = {
  id: 'label',
  header: 'Item',
  names: ['label', 'number', 'no', '#', 'item number'],
  text: ({ label }) => label,
  read: (text) =>
    text === '' ? { problem: 'An item needs a name.' } : { change: { label: text } },
}

/** All fields for these options: misconceptions stand before texts, which are long. */
export function bankFields(options: readonly string[]): readonly BankField[] {
  return [
    ...plainFields,
    ...options.map(misconceptionOf),
    ...options.map(textOf),
    ...options.map(creditOf),
  ]
}

/** Labels of options in the bank, at least A to D where there are any; texts of short answers are none. */
export function optionLabels(items: readonly BankItem[]): readonly string[] {
  const found = new Set(items.flatMap(({ options }) => options.map(({ label }) => label)))
  const keyed = items.some(({ answerKey }) => /^[A-H]$/i.test(answerKey ?? ''))
  if (found.size === 0 && keyed) for (const label of 'ABCD') found.add(label)
  return [...found].filter((label) => label.length <= 3).toSorted()
}

const optionOf = ({ options }: BankItem, label: string) =>
  options.find((option) => same(option.label) === same(label))

const misconceptionOf = (label: string): BankField => ({
  id: `idea-${label}`,
  header: `${label} points to`,
  names: [label, `misconception ${label}`, `${label} misconception`],
  text: (item) => optionOf(item, label)?.misconception ?? '',
  read: (text) => ({
    change: { options: [{ label, misconception: text === '' ? null : text }] },
  }),
})

const textOf = (label: string): BankField => ({
  id: `text-${label}`,
  header: `${label} text`,
  names: [`option ${label}`, `text ${label}`],
  text: (item) => optionOf(item, label)?.text ?? '',
  read: (text) => ({ change: { options: [{ label, text }] } }),
})

const creditOf = (label: string): BankField => ({
  id: `credit-${label}`,
  header: `${label} points`,
  names: [`credit ${label}`, `points ${label}`],
  text: (item) => String(optionOf(item, label)?.points ?? ''),
  read: (text) => {
    const points = Number(text.replace(',', '.'))
    if (text === '') return { change: { options: [{ label, points: null }] } }
    return points >= 0 && points <= 1000
      ? { change: { options: [{ label, points }] } }
      : { problem: 'Points are a number, or empty where the key decides.' }
  },
})

/** The key must be one of the item's options, where these are known. */
function readKey(text: string, item: BankItem): Read {
  if (text === '') return { change: { answerKey: null } }
  if (item.hasPointsOnly)
    return { problem: 'It came in as points, without answers to hold a key against.' }
  const key = text.replace(/\s+/g, ' ')
  const labels = item.options.map(({ label }) => same(label))
  const isSeveral = item.kind === 'several answers' || kindOfKey(key) === 'several answers'
  const parts = isSeveral ? answersIn(key) : key.split(/\s+or\s+/i).map(same)
  const stray = labels.length > 0 && parts.find((part) => !labels.includes(part))
  return stray
    ? { problem: `${stray} is none of its options, ${labels.join(', ')}.` }
    : { change: { answerKey: /^[a-h]([ ,;]?[a-h])*$/i.test(key) ? key.toUpperCase() : key } }
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
