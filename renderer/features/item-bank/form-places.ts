/** The order of a form as lines of text, and what such lines mean. Pure. */
import type { ItemBank } from '#shared/contracts/item-bank.ts'

type Bank = Pick<ItemBank, 'items'>
type Place = { readonly label: string; readonly itemId: number }

/** Items that an import made for a form before it was arranged. */
const ownSuffix = (form: string): string => `, form ${form.trim()}`.toLowerCase()

const isOwn = (label: string, form: string): boolean =>
  label.toLowerCase().endsWith(ownSuffix(form))

/** One line an item: as the form is arranged now, else in the order of the test. */
export function orderOf({ items }: Bank, form: string): string {
  const labels = formLabels({ items }, form)
  const onForm = new Map(
    items.flatMap(({ label, onForms }) =>
      onForms
        .filter((one) => one.form.toLowerCase() === form.trim().toLowerCase())
        .map((one) => [one.label, label] as const),
    ),
  )
  return labels
    .map((label, at) => {
      const now = onForm.get(label)
      return now === undefined || isOwn(now, form) ? (bankLabels({ items })[at] ?? '') : now
    })
    .join('\n')
}

export function placesIn(order: string, { items }: Bank, form: string) {
  const lines = order.split(/[\r\n\t,;]+/).map((line) => line.trim())
  const wanted = lines.filter(Boolean)
  const labels = formLabels({ items }, form)
  const found = wanted.map((name) =>
    items.find(({ label }) => label.toLowerCase() === name.toLowerCase()),
  )
  const names = found.map((item) => item?.id)
  return {
    places: found.flatMap((item, at): Place[] =>
      item ? [{ label: labels[at] ?? String(at + 1), itemId: item.id }] : [],
    ),
    unknown: wanted.filter((_, at) => found[at] === undefined),
    doubled: wanted.filter((_, at) => names[at] !== undefined && names.indexOf(names[at]) < at),
  } as const
}

/** What files of the form call its items: as they came in, else as the first form's files do. */
function formLabels({ items }: Bank, form: string): readonly string[] {
  const wanted = form.trim().toLowerCase()
  const own = items.flatMap(({ onForms }) =>
    onForms.filter((one) => one.form.toLowerCase() === wanted).map(({ label }) => label),
  )
  const first = bankLabels({ items })
  const rest = own.filter((label) => !first.includes(label))
  return own.length === 0 ? first : [...first.filter((label) => own.includes(label)), ...rest]
}

/** Items of the first form: no import made them for another one. */
const bankLabels = ({ items }: Bank): readonly string[] =>
  items.flatMap(({ label, onForms }) =>
    onForms.some(({ form }) => isOwn(label, form)) ? [] : [label],
  )
