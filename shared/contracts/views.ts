/** Views of a grid that the coach gave a name: which place they belong to, in which order, and what they keep. */
import { z } from 'zod'
import { gridLayout } from '../domain/grid-layout.ts'
import { savedViewId } from '../domain/ids.ts'
import { mutation, query } from '../rpc/define.ts'
import { needsWorkspace, writes } from './common.ts'

/** The page whose grid it is, for instance `caseload`. */
const place = z.string().min(1).max(60)
const name = z.string().trim().min(1).max(60)

const nameTaken = { VIEW_EXISTS: z.object({ name: z.string() }) } as const
const gone = { VIEW_MISSING: z.undefined() } as const

export const savedView = z.object({ id: savedViewId, name: z.string(), layout: gridLayout })
export type SavedView = z.infer<typeof savedView>

export const viewsContract = {
  list: query({ input: z.object({ place }), output: z.array(savedView), errors: needsWorkspace }),
  save: mutation({
    input: z.object({ place, name, layout: gridLayout }),
    output: z.object({ id: savedViewId }),
    errors: { ...writes, ...nameTaken },
  }),
  rename: mutation({
    input: z.object({ id: savedViewId, name }),
    output: z.void(),
    errors: { ...writes, ...nameTaken, ...gone },
  }),
  /** Keeps another layout under the same name. */
  update: mutation({
    input: z.object({ id: savedViewId, layout: gridLayout }),
    output: z.void(),
    errors: { ...writes, ...gone },
  }),
  remove: mutation({
    input: z.object({ id: savedViewId }),
    output: z.void(),
    errors: { ...writes, ...gone },
  }),
  /** @param ids views of the place in their new order; those left out follow as they stood. */
  reorder: mutation({
    input: z.object({ place, ids: z.array(savedViewId) }),
    output: z.void(),
    errors: writes,
  }),
} as const
