/** The views that come with the caseload. Each is a layout, as those that the coach saves. */
import type { BuiltInView } from '#renderer/app/use-grid-views.ts'

const bySchool = { group: 'school', sorting: [{ id: 'name', desc: false }] }

export const caseloadViews: readonly BuiltInView[] = [
  { id: 'all', name: 'All teachers', layout: bySchool },
  {
    id: 'cycle',
    name: 'In a cycle',
    layout: { ...bySchool, filters: { cycle: { kind: 'empty', is: false } } },
  },
  {
    id: 'late',
    name: 'Past cadence',
    layout: {
      group: null,
      sorting: [{ id: 'since', desc: true }],
      filters: { late: { kind: 'yes-no', is: true } },
      visibility: { since: true, cadence: true },
    },
  },
  {
    id: 'week',
    name: 'This week',
    layout: {
      group: null,
      sorting: [{ id: 'next', desc: false }],
      filters: { next: { kind: 'span', span: 'this-week' } },
    },
  },
]
