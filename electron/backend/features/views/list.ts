/** The views of a place, in their order. */
import type { z } from 'zod'
import type { savedView } from '#shared/contracts/views.ts'
import { keptLayout } from '#shared/domain/grid-layout.ts'
import type { ReadDb } from '../../database/connection.ts'

export async function listViews(read: ReadDb, place: string): Promise<z.input<typeof savedView>[]> {
  const views = await read
    .selectFrom('savedView')
    .select(['id', 'name', 'layout'])
    .where('place', '=', place)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return views.map(({ layout, ...view }) => ({
    ...view,
    layout: keptLayout.parse(JSON.parse(layout)),
  }))
}
