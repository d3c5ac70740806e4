/** What a feature's `routes.ts` exports: address patterns and the pages they load when first shown. */
import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

export type Route = {
  /** wouter pattern, for instance `/caseload/:id`. */
  readonly path: string
  readonly page: LazyExoticComponent<ComponentType>
  /** Without the rail, for what is used while teaching. It has a way out of its own. */
  readonly fillsWindow: boolean
}

/** A page that is its own chunk: `route('/data', async () => (await import('./DataPage.tsx')).DataPage)`. */
export const route = (
  path: string,
  load: () => Promise<ComponentType>,
  { fillsWindow = false }: { readonly fillsWindow?: boolean } = {},
): Route => ({
  path,
  page: lazy(async () => ({ default: await load() })),
  fillsWindow,
})
