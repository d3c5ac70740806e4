/** The views that come with the list of sessions. Each is a layout, as those that the coach saves. */
import type { BuiltInView } from '#renderer/app/use-grid-views.ts'

const latestFirst = [
  { id: 'heldOn', desc: true },
  { id: 'startsAt', desc: true },
]
const earliestFirst = latestFirst.map(({ id }) => ({ id, desc: false }))
const inState = (state: string) => ({ status: { kind: 'choice' as const, anyOf: [state] } })

export const sessionViews: readonly BuiltInView[] = [
  { id: 'all', name: 'All sessions', layout: { sorting: latestFirst } },
  {
    id: 'planned',
    name: 'Planned',
    layout: { sorting: earliestFirst, filters: inState('planned') },
  },
  { id: 'done', name: 'Logged', layout: { sorting: latestFirst, filters: inState('logged') } },
  {
    id: 'unfinished',
    name: 'To finish',
    layout: {
      sorting: latestFirst,
      filters: { missing: { kind: 'empty', is: false } },
      visibility: { missing: true },
    },
  },
  {
    id: 'canceled',
    name: 'Canceled',
    layout: { sorting: latestFirst, filters: inState('canceled') },
  },
]
