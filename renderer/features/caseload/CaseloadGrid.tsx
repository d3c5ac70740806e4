/** Filters and the grid itself, with what the whole list adds up to at its foot. */
import { TextInput } from '@mantine/core'
import { ClockAlert, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { navigate } from '#renderer/app/location.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { DataGrid } from '#renderer/ui/DataGrid/DataGrid.tsx'
import { formatHours, formatMonth } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Empty } from '#renderer/ui/States.tsx'
import { caseloadColumns, groupBySchool } from './caseload-columns.tsx'
import { fitsFilter, isInView, searchText, sortedGrades, sumOf } from './caseload-rules.ts'
import type { CaseloadView, School } from './caseload-rules.ts'
import classes from './CaseloadPage.module.css'

type Props = {
  readonly teachers: readonly TeacherRow[]
  readonly schools: readonly School[]
  readonly view: CaseloadView
  readonly selected: TeacherRow['id'] | null
  readonly onSelect: (id: TeacherRow['id']) => void
}

const rowId = (teacher: TeacherRow): string => String(teacher.id)
const byName = [{ id: 'name', desc: false }]
const groupings = [
  { value: 'school', label: 'School' },
  { value: '', label: 'None' },
]

export function CaseloadGrid({ teachers, schools, view, selected, onSelect }: Props) {
  const { today } = useWorkspace()
  const [text, setText] = useState('')
  const [school, setSchool] = useState('')
  const [grade, setGrade] = useState('')
  const [isGrouped, setIsGrouped] = useState(true)
  const columns = useMemo(() => caseloadColumns(today), [today])
  const group = useMemo(() => groupBySchool(schools), [schools])
  const rows = useMemo(
    () => teachers.filter((row) => isInView[view](row) && fitsFilter(row, { school, grade })),
    [teachers, view, school, grade],
  )

  return (
    <>
      <div className={classes.filters} role="search" aria-label="Filter teachers">
        <TextInput
          size="xs"
          className={classes.search}
          aria-label="Filter by name, tag or course"
          placeholder="Name, tag, course"
          leftSection={<Search size={14} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <PillSelect
          label="School"
          value={school}
          onChange={setSchool}
          choices={choicesOf(schools.map(({ name }) => name))}
          width={220}
        />
        <PillSelect
          label="Grade"
          value={grade}
          onChange={setGrade}
          choices={choicesOf(sortedGrades(teachers))}
        />
        <span className={classes.filterEnd}>
          <PillSelect
            label="Group"
            value={isGrouped ? 'school' : ''}
            onChange={(value) => setIsGrouped(value !== '')}
            choices={groupings}
          />
        </span>
      </div>
      <DataGrid
        label="Teachers"
        rows={rows}
        columns={columns}
        rowId={rowId}
        filter={text}
        filterText={searchText}
        group={isGrouped ? group : undefined}
        sort={byName}
        selectedId={selected === null ? null : String(selected)}
        onSelect={(teacher) => onSelect(teacher.id)}
        onOpen={(teacher) => navigate(`/caseload/${teacher.id}`)}
        empty={
          <Empty title="No teacher fits">
            {view === 'late'
              ? 'Everyone was seen within the agreed time.'
              : 'Change the text or the filters above to see more of your caseload.'}
          </Empty>
        }
        foot={<Totals teachers={rows} today={today} />}
      />
    </>
  )
}

const choicesOf = (values: readonly string[]) => [
  { value: '', label: 'All' },
  ...values.map((value) => ({ value, label: value })),
]

function Totals({
  teachers,
  today,
}: {
  readonly teachers: readonly TeacherRow[]
  readonly today: string
}) {
  const late = teachers.filter((teacher) => teacher.isPastCadence).length
  const inCycle = teachers.filter((teacher) => teacher.cycle !== null).length
  const steps = sumOf(teachers, (teacher) => teacher.openSteps)
  const overdue = sumOf(teachers, (teacher) => teacher.overdueSteps)
  return (
    <>
      <span>
        <b>{teachers.length}</b> teachers
      </span>
      <span>
        <b>{inCycle}</b> in a cycle
      </span>
      {late > 0 && (
        <span className={classes.late}>
          <ClockAlert size={14} aria-hidden="true" /> {late} past cadence
        </span>
      )}
      <span className={classes.footEnd}>
        <b>{formatHours(sumOf(teachers, (teacher) => teacher.minutesThisMonth))}</b> hours in{' '}
        {formatMonth(today)}
      </span>
      <span>
        <b>{steps}</b> open steps, <b>{overdue}</b> overdue
      </span>
    </>
  )
}
