/** The columns of the item bank: each field as it is typed, and what is only shown. */
import { CircleHelp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { GridColumn, GridEdit } from '#renderer/ui/DataGrid/grid-column.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import type { BankItem, ItemBank, ItemChange } from '#shared/contracts/item-bank.ts'
import { scoringRules } from '#shared/domain/item-scoring.ts'
import type { BankField } from './bank-fields.ts'
import classes from './ItemBank.module.css'

type Saving = {
  readonly isReadOnly: boolean
  readonly save: (change: ItemChange) => Promise<unknown>
}

type Look = Pick<GridColumn<BankItem>, 'width' | 'grow' | 'align' | 'isHidden' | 'cell'>

export function bankColumns(
  bank: ItemBank,
  fields: readonly BankField[],
  saving: Saving,
): readonly GridColumn<BankItem>[] {
  const hasSeveral = bank.items.some(({ kind }) => kind === 'several answers')
  return [
    ...fields.map((field) => fieldColumn(field, { bank, saving, hasSeveral })),
    ...bank.forms.map(({ name }) => formColumn(name)),
    answersColumn,
  ]
}

type Context = { readonly bank: ItemBank; readonly saving: Saving; readonly hasSeveral: boolean }

function fieldColumn(
  field: BankField,
  { bank, saving, hasSeveral }: Context,
): GridColumn<BankItem> {
  const isNumber = field.id === 'points' || field.id === 'depth'
  return {
    id: field.id,
    header: field.header,
    ...kindOf(field.id),
    ...lookOf(field, bank, hasSeveral),
    value: (item) => {
      const text = field.text(item)
      return isNumber && text !== '' ? Number(text) : text
    },
    copied: (item) => field.text(item),
    ...(!saving.isReadOnly && { edit: editOf(field, bank, saving) }),
  }
}

const kindOf = (id: string): Pick<GridColumn<BankItem>, 'kind'> => {
  if (id === 'points' || id === 'depth') return { kind: 'number' }
  return id === 'counts' || id === 'scoring' ? { kind: 'choice' } : {}
}

function lookOf({ id, text }: BankField, bank: ItemBank, hasSeveral: boolean): Look {
  const [kind = '', option] = id.split('-')
  const quiet = (item: BankItem): ReactNode => <Quiet text={text(item)} />
  const looks: Readonly<Record<string, Look>> = {
    label: { width: 84, cell: ({ label }) => <span className="m">{label}</span> },
    standards: {
      width: 148,
      cell: (item) => <Standards item={item} unknown={bank.unknownStandards} />,
    },
    depth: { width: 52, align: 'right' },
    key: { width: 68, cell: (item) => <Key item={item} /> },
    points: { width: 60, align: 'right', cell: (item) => <Points item={item} /> },
    scoring: { width: 118, isHidden: !hasSeveral },
    counts: { width: 76, cell: ({ isDropped }) => (isDropped ? <b>Dropped</b> : 'Yes') },
    stem: { width: 180, grow: 2, cell: ({ stem }) => <Mathematics text={stem} /> },
    idea: { width: 156, grow: 2, cell: quiet },
    text: { width: 120, isHidden: true },
    credit: { width: 76, align: 'right', isHidden: true },
  }
  return looks[option === undefined ? id : kind] ?? { width: 120 }
}

function editOf(field: BankField, bank: ItemBank, { save }: Saving): GridEdit<BankItem> {
  const choices = choicesOf(field.id)
  return {
    text: field.text,
    ...(choices && { choices: choices.map((value) => ({ value, label: value })) }),
    ...(field.id.startsWith('idea-') && { suggestions: bank.misconceptions }),
    ...(hints[field.id] && { hint: hints[field.id] ?? '' }),
    problem: (text, item) => {
      const read = field.read(text.trim(), item)
      return 'problem' in read ? read.problem : null
    },
    save: (item, text) => {
      const read = field.read(text.trim(), item)
      return 'change' in read ? save({ id: item.id, ...read.change }) : Promise.resolve()
    },
  }
}

const choicesOf = (id: string): readonly string[] | undefined =>
  id === 'counts' ? ['Yes', 'No'] : id === 'scoring' ? scoringRules : undefined

const hints: Readonly<Record<string, string>> = {
  standards: 'Several with commas between',
  key: 'B, B or C where either is right, A,C for several answers',
  depth: '1 to 4',
}

function Standards({
  item: { standards },
  unknown,
}: {
  readonly item: BankItem
  readonly unknown: readonly string[]
}) {
  if (standards.length === 0) return <span className="t3">none</span>
  const stray = standards.filter((code) => unknown.includes(code))
  const title =
    stray.length > 0
      ? `${stray.join(', ')}: not in the catalogue of standards`
      : standards.join(', ')
  return (
    <span className={classes.codes} title={title}>
      {stray.length > 0 && <CircleHelp size={12} aria-label="Not in the catalogue:" role="img" />}
      <span>{standards.join(', ')}</span>
    </span>
  )
}

function Key({ item: { answerKey, hasPointsOnly } }: { readonly item: BankItem }) {
  if (answerKey !== null) return answerKey
  return hasPointsOnly ? (
    <span className="t3" title="It came in as points, without answers">
      points
    </span>
  ) : (
    <b className={classes.missing}>no key</b>
  )
}

function Points({ item: { maxPoints, importedMaximum } }: { readonly item: BankItem }) {
  const isChanged = importedMaximum !== null && importedMaximum !== maxPoints
  return isChanged ? <b title={`${importedMaximum} in the file`}>{maxPoints}</b> : maxPoints
}

const Mathematics = ({ text }: { readonly text: string }) => (
  <span className="sm" title={text}>
    <MathText text={text} />
  </span>
)

const Quiet = ({ text }: { readonly text: string }) => (
  <span className="sm" title={text}>
    {text}
  </span>
)

const formColumn = (name: string): GridColumn<BankItem> => ({
  id: `form-${name}`,
  header: `Form ${name}`,
  width: 76,
  value: ({ onForms }) => onForms.find(({ form }) => form === name)?.label ?? '',
})

const answersColumn: GridColumn<BankItem> = {
  id: 'answers',
  header: 'Answers',
  kind: 'number',
  width: 68,
  align: 'right',
  isHidden: true,
  value: ({ answers }) => answers,
}
