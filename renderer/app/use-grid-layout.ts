/** The layout of a grid without views, as it was left the last time. */
import { keptLayout } from '#shared/domain/grid-layout.ts'
import type { GridLayout } from '#shared/domain/grid-layout.ts'
import { useRemembered } from './use-remembered.ts'

/**
 * To be handed to `DataGrid` as it is.
 * @param place names the grid in what is kept, for instance `goals`
 * @param first how it stands before anybody changed it; a stable value
 */
export function useGridLayout(place: string, first: Partial<GridLayout>) {
  const kept = useRemembered<Partial<GridLayout>>(`layout ${place}`, keptLayout, first)
  return {
    layout: kept.value,
    onLayout: kept.set as (layout: GridLayout) => void,
  }
}
