/** The views of one grid: those that come with the page, those saved, and the layout each was left in. */
import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { z } from 'zod'
import type { SavedViewId } from '#shared/domain/ids.ts'
import { emptyLayout, keptLayout } from '#shared/domain/grid-layout.ts'
import type { GridLayout } from '#shared/domain/grid-layout.ts'
import { isSameLayout } from '#renderer/ui/DataGrid/grid-views.ts'
import type { GridView, GridViews } from '#renderer/ui/DataGrid/grid-views.ts'
import { backend } from './backend.ts'
import { useBackendQuery } from './backend-hooks.ts'
import { navigate } from './location.ts'
import { notifyUndoable } from './notify.tsx'
import { useRemembered } from './use-remembered.ts'

export type BuiltInView = {
  readonly id: string
  readonly name: string
  readonly layout: Partial<GridLayout>
}

type Place = {
  /** Names the grid in what is kept, for instance `caseload`. */
  readonly place: string
  /** Address of the page; a view other than the first is `?view=…`. */
  readonly path: string
  /** At least one. */
  readonly builtIn: readonly BuiltInView[]
}

/** By view, only where it is not as the view was saved. */
const layouts = z.record(z.string(), keptLayout)
const none: z.output<typeof layouts> = {}

/** @returns null until it is known what was kept. */
export function useGridViews({ place, path, builtIn }: Place): GridViews | null {
  const saved = useBackendQuery('views', 'list', { place })
  const kept = useRemembered(`layouts ${place}`, layouts, none)
  const wanted = new URLSearchParams(useSearch()).get('view')
  const own = saved.data
  const all = useMemo(
    () => [...builtIn.map(builtInView), ...(own ?? []).map(ownView)],
    [builtIn, own],
  )
  const current = all.find(({ id }) => id === wanted) ?? all[0]
  if (!current || !kept.isReady || (!own && !saved.isError)) return null

  const layout = kept.value[current.id] ?? current.layout
  const setLayout = (view: GridView, next: GridLayout): void => {
    const byView = new Map(Object.entries(kept.value))
    if (isSameLayout(next, view.layout)) byView.delete(view.id)
    else byView.set(view.id, next)
    kept.set(Object.fromEntries(byView))
  }
  const hrefOf = (view: Pick<GridView, 'id'>): string =>
    view.id === all[0]?.id ? path : `${path}?view=${view.id}`
  const calls = backend().views
  return {
    all,
    current,
    layout,
    setLayout: (next) => setLayout(current, next),
    isChanged: !isSameLayout(layout, current.layout),
    reset: () => setLayout(current, current.layout),
    hrefOf,
    save: async (name) => {
      const { id } = await calls.save({ place, name, layout })
      setLayout(current, current.layout)
      navigate(hrefOf({ id: viewIdOf(id) }))
    },
    rename: (view, name) => calls.rename({ id: savedIdOf(view), name }),
    update: (view) => calls.update({ id: savedIdOf(view), layout }),
    move: (view, by) => {
      const ids = all.filter(({ isOwn }) => isOwn).map(savedIdOf)
      const from = ids.indexOf(savedIdOf(view))
      const moved = ids.toSpliced(from, 1).toSpliced(from + by, 0, savedIdOf(view))
      return calls.reorder({ place, ids: moved })
    },
    remove: async (view) => {
      await calls.remove({ id: savedIdOf(view) })
      navigate(path)
      await notifyUndoable(`Removed the view “${view.name}”`)
    },
  }
}

const builtInView = ({ id, name, layout }: BuiltInView): GridView => ({
  id,
  name,
  layout: { ...emptyLayout, ...layout },
  isOwn: false,
})

type Saved = { readonly id: SavedViewId; readonly name: string; readonly layout: GridLayout }

const ownView = ({ id, name, layout }: Saved): GridView => ({
  id: viewIdOf(id),
  name,
  layout,
  isOwn: true,
})

const viewIdOf = (id: SavedViewId): string => `saved-${id}`
const savedIdOf = ({ id }: GridView): SavedViewId =>
  Number(id.slice('saved-'.length)) as SavedViewId
