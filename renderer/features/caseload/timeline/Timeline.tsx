/** The timeline at the right of a teacher's page: everything in order, narrowed, searched, private notes covered. */
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { TimelineFilter } from '#shared/contracts/teacher-timeline.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { usePrivateNotesHidden } from '#renderer/coaching/private-notes.ts'
import { QueryView } from '#renderer/ui/States.tsx'
import { TimelineHead } from './TimelineHead.tsx'
import { TimelineList } from './TimelineList.tsx'
import classes from './Timeline.module.css'

const pageSize = 80

export function Timeline({ id }: { readonly id: TeacherId }) {
  const isHidden = usePrivateNotesHidden()
  const [filter, setFilter] = useState<TimelineFilter>('everything')
  const [typed, setTyped] = useState<string | null>(null)
  const [take, setTake] = useState(pageSize)
  const [search] = useDebouncedValue((typed ?? '').trim(), 150)
  useCommand('caseload.search-timeline', () => setTyped(typed ?? ''))
  const entries = useBackendQuery(
    'caseload',
    'timeline',
    { id, filter, search, take, withPrivate: search === '' || !isHidden },
    { keepPrevious: true },
  )
  /** Another choice begins at its latest entries again. */
  const fresh =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      setTake(pageSize)
      set(value)
    }
  return (
    <aside className={classes.panel} aria-label="Timeline">
      <TimelineHead
        filter={filter}
        onFilter={fresh(setFilter)}
        search={typed}
        onSearch={fresh(setTyped)}
        isHidden={isHidden}
      />
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="What happened">
        <QueryView query={entries} rows={8} label="Loading the timeline">
          {(data) => (
            <TimelineList
              id={id}
              data={data}
              isHidden={isHidden}
              empty={emptyWords(filter, search)}
              onMore={() => setTake(take + pageSize * 2)}
            />
          )}
        </QueryView>
      </div>
    </aside>
  )
}

function emptyWords(filter: TimelineFilter, search: string): string {
  if (search !== '') return `Nothing here mentions “${search}”.`
  if (filter !== 'everything') return 'Nothing of this kind yet.'
  return 'Nothing has happened yet. Log a first session, and it stands here.'
}
