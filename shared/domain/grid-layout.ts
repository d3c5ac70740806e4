/** How a person has set up a table: what a saved view keeps, and what comes back with the next start. */
import { z } from 'zod'
import { dateSpan } from './date-span.ts'

const columnId = z.string().min(1).max(60)

/** What a column must hold. Each kind belongs to a kind of column; `empty` fits all. */
export const gridFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), contains: z.string().max(200) }),
  z.object({
    kind: z.literal('number'),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('date'),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  }),
  z.object({ kind: z.literal('span'), span: dateSpan }),
  z.object({ kind: z.literal('choice'), anyOf: z.array(z.string().max(200)).max(200) }),
  z.object({ kind: z.literal('yes-no'), is: z.boolean() }),
  z.object({ kind: z.literal('empty'), is: z.boolean() }),
])
export type GridFilter = z.infer<typeof gridFilter>

export const gridLayout = z.object({
  /** The first column counts most. */
  sorting: z.array(z.object({ id: columnId, desc: z.boolean() })).max(20),
  filters: z.record(columnId, gridFilter),
  /** The column whose values are the groups. */
  group: columnId.nullable(),
  /** Columns that are not named follow in their own order. */
  order: z.array(columnId).max(200),
  /** Only where the person chose otherwise than the table does by itself. */
  visibility: z.record(columnId, z.boolean()),
  /** Pixels. */
  widths: z.record(columnId, z.number().int().min(40).max(1200)),
})
export type GridLayout = z.infer<typeof gridLayout>

export const emptyLayout: GridLayout = {
  sorting: [],
  filters: {},
  group: null,
  order: [],
  visibility: {},
  widths: {},
}

const { shape } = gridLayout
/** A layout as it was kept, perhaps by another version: what no longer fits is left out, not the rest. */
export const keptLayout = z.object({
  sorting: shape.sorting.catch([]),
  filters: z
    .record(columnId, gridFilter.nullable().catch(null))
    .transform(withoutMisfits)
    .catch({}),
  group: shape.group.catch(null),
  order: shape.order.catch([]),
  visibility: shape.visibility.catch({}),
  widths: shape.widths.catch({}),
})

function withoutMisfits(
  filters: Readonly<Record<string, GridFilter | null>>,
): GridLayout['filters'] {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([id, filter]) => (filter ? [[id, filter]] : [])),
  )
}
