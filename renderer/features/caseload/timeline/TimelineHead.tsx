/** Head of the timeline: cover private notes, look for words, narrow to one kind. */
import { ActionIcon, TextInput } from '@mantine/core'
import { Eye, EyeOff, Search, X } from 'lucide-react'
import { useRef } from 'react'
import { timelineFilters } from '#shared/contracts/teacher-timeline.ts'
import type { TimelineFilter } from '#shared/contracts/teacher-timeline.ts'
import { togglePrivateNotes } from '#renderer/coaching/private-notes.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import classes from './Timeline.module.css'

type Props = {
  readonly filter: TimelineFilter
  readonly onFilter: (filter: TimelineFilter) => void
  /** Null: the field is not shown. */
  readonly search: string | null
  readonly onSearch: (search: string | null) => void
  readonly isHidden: boolean
}

const filterLabels: Readonly<Record<TimelineFilter, string>> = {
  everything: 'Everything',
  sessions: 'Sessions',
  goals: 'Goals and phases',
  steps: 'Steps',
  results: 'Results',
  documents: 'Documents',
}

export function TimelineHead({ filter, onFilter, search, onSearch, isHidden }: Props) {
  const searchButton = useRef<HTMLButtonElement>(null)
  const Icon = isHidden ? EyeOff : Eye
  const closeSearch = (): void => {
    onSearch(null)
    searchButton.current?.focus()
  }
  return (
    <header className={classes.head}>
      <h2 className="b">Timeline</h2>
      <span className={classes.tools}>
        <ActionIcon
          ref={searchButton}
          aria-label="Search the timeline"
          aria-expanded={search !== null}
          onClick={() => (search === null ? onSearch('') : closeSearch())}
        >
          <Search size={16} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          aria-label="Hide private notes"
          aria-pressed={isHidden}
          title={isHidden ? 'Show private notes (H)' : 'Hide private notes (H)'}
          onClick={togglePrivateNotes}
        >
          <Icon size={16} aria-hidden="true" />
        </ActionIcon>
        <PillSelect
          label="Show"
          value={filter}
          choices={timelineFilters.map((value) => ({ value, label: filterLabels[value] }))}
          onChange={(value) => onFilter(timelineFilters.find((each) => each === value) ?? filter)}
        />
      </span>
      {search !== null && (
        <TextInput
          className={classes.search}
          aria-label="Words in notes and titles"
          placeholder="Words in notes and titles"
          autoFocus
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            closeSearch()
          }}
          rightSection={
            <ActionIcon size={22} aria-label="End the search" onClick={closeSearch}>
              <X size={14} aria-hidden="true" />
            </ActionIcon>
          }
        />
      )}
    </header>
  )
}
