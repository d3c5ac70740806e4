/** The plan as it is typed, and what of it can be saved. Pure. */
import { z } from 'zod'
import type { TimeCategory } from '#shared/contracts/time.ts'
import { timeCategoryId } from '#shared/domain/ids.ts'
import { sessionTypes } from '#shared/domain/session-types.ts'

export const planForm = z.object({
  hours: z.string(),
  categories: z.array(
    z.object({
      /** Tells the rows apart while they move, also new ones. */
      key: z.string(),
      id: timeCategoryId.nullable(),
      name: z.string(),
      plan: z.string(),
    }),
  ),
  /** The key of the category that a type's time goes to, or nothing. */
  types: z.record(z.string(), z.string()),
})
export type PlanForm = z.infer<typeof planForm>
export type PlanRow = PlanForm['categories'][number]

export function formOf(
  all: readonly TimeCategory[],
  { minutesPerWeek }: { readonly minutesPerWeek: number | null },
): PlanForm {
  const categories = all.filter(({ isArchived }) => !isArchived)
  const types = categories.flatMap(({ id, types: own }) =>
    own.map((type) => [type, `old-${id}`] as const),
  )
  return {
    hours: minutesPerWeek === null ? '' : String(Number((minutesPerWeek / 60).toFixed(2))),
    categories: categories.map(({ id, name, planPercent }) => ({
      key: `old-${id}`,
      id,
      name,
      plan: planPercent === null ? '' : String(planPercent),
    })),
    types: Object.fromEntries(types),
  }
}

/** The field's types first, then types of the coach's own. */
export const typesIn = ({ types }: PlanForm): readonly string[] => [
  ...new Set([...sessionTypes, ...Object.keys(types)]),
]

export function withRow(form: PlanForm): PlanForm {
  const taken = form.categories.map(({ key }) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0))
  const key = `new-${Math.max(0, ...taken) + 1}`
  return { ...form, categories: [...form.categories, { key, id: null, name: '', plan: '' }] }
}

export const withoutRow = (form: PlanForm, key: string): PlanForm => ({
  ...form,
  categories: form.categories.filter((row) => row.key !== key),
  types: Object.fromEntries(Object.entries(form.types).filter(([, of]) => of !== key)),
})

export const withChange = (form: PlanForm, key: string, change: Partial<PlanRow>): PlanForm => ({
  ...form,
  categories: form.categories.map((row) => (row.key === key ? { ...row, ...change } : row)),
})

/** One place up (-1) or down (1). */
export function moved(form: PlanForm, key: string, by: -1 | 1): PlanForm {
  const from = form.categories.findIndex((row) => row.key === key)
  const row = form.categories[from]
  if (!row || from + by < 0 || from + by >= form.categories.length) return form
  return { ...form, categories: form.categories.toSpliced(from, 1).toSpliced(from + by, 0, row) }
}

/** A typed number with a point or a comma; null when the field is empty, NaN when it is none. */
export function typedNumber(text: string): number | null {
  const trimmed = text.trim().replace(/%$/, '').replace(',', '.')
  return trimmed === '' ? null : Number(trimmed)
}

export const planSum = ({ categories }: PlanForm): number =>
  categories.reduce((sum, { plan }) => sum + (typedNumber(plan) || 0), 0)

/** What the sum leaves, in words. */
export function sumWords(form: PlanForm): string {
  const sum = tenths(planSum(form))
  const left = tenths(100 - sum)
  if (left < 0) return `The plan adds up to ${sum}%, ${-left}% too much.`
  if (left === 0) return 'The plan adds up to 100%.'
  return `The plan adds up to ${sum}%, ${left}% are left.`
}

const tenths = (value: number): number => Math.round(value * 10) / 10

export const rowError = ({ name, plan }: PlanRow) => ({
  name: name.trim() === '' ? 'Needed' : null,
  plan: isBetween(typedNumber(plan), 0, 100) ? null : '0 to 100',
})

export const hoursError = ({ hours }: PlanForm): string | null =>
  isBetween(typedNumber(hours), 0.1, 168) ? null : 'A number of hours, up to 168'

const isBetween = (value: number | null, low: number, high: number): boolean =>
  value === null || (value >= low && value <= high)

/** What is saved, or null as long as something is wrong. */
export function planInput(form: PlanForm) {
  const isWrong =
    hoursError(form) !== null ||
    tenths(planSum(form)) > 100 ||
    form.categories.length === 0 ||
    form.categories.some((row) => rowError(row).name !== null || rowError(row).plan !== null)
  if (isWrong) return null
  const hours = typedNumber(form.hours)
  return {
    minutesPerWeek: hours === null ? null : Math.round(hours * 60),
    categories: form.categories.map(({ key, id, name, plan }) => ({
      id,
      name: name.trim(),
      planPercent: typedNumber(plan),
      types: Object.entries(form.types).flatMap(([type, of]) => (of === key ? [type] : [])),
    })),
  }
}
