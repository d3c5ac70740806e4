/** Before the lesson: what is ready, when the class is over, with whom one watches, and the start. */
import { Button } from '@mantine/core'
import { Play } from 'lucide-react'
import { useState } from 'react'
import type { Room } from '#shared/contracts/lesson-runs/records.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { formatClock, plural } from '#renderer/ui/format.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import classes from './Room.module.css'

type Props = { readonly room: Room; readonly isReadOnly: boolean }

export function BeginLesson({ room, isReadOnly }: Props) {
  const [groupSet] = room.groupSets
  const [columns, setColumns] = useState<'students' | 'groups'>('students')
  const [isBusy, setIsBusy] = useState(false)
  const begin = (): void => {
    setIsBusy(true)
    const groupSetId = columns === 'groups' && groupSet ? groupSet.id : null
    backend()
      .lessonRuns.begin({ lessonId: room.lesson.id, groupSetId })
      .catch(notifyError)
      .finally(() => setIsBusy(false))
  }
  return (
    <div className={classes.begin}>
      <ul className={classes.ready}>
        {readyLines(room).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {groupSet && (
        <div className={classes.choice}>
          <span className="t2">Watch</span>
          <Segments
            label="Columns of the chart"
            choices={[
              { value: 'students', label: 'each student' },
              { value: 'groups', label: `groups of ${groupSet.name}` },
            ]}
            value={columns}
            onChange={setColumns}
          />
        </div>
      )}
      <Button
        autoFocus
        size="lg"
        variant="filled"
        disabled={isReadOnly}
        loading={isBusy}
        leftSection={<Play size={20} aria-hidden="true" />}
        onClick={begin}
      >
        Begin the lesson
      </Button>
      <p className="t2">
        The clock starts. Everything is kept as you mark it, also when the computer stops.
      </p>
    </div>
  )
}

function readyLines({ planned }: Room): readonly string[] {
  const { segments, rows, lookFors, students, bellAt, period } = planned
  const parts = segments.map(({ name, minutes }) => `${name} ${minutes} min`).join(', ')
  return [
    parts === '' ? 'No parts are planned: one clock runs for all of it' : parts,
    bellAt === null
      ? 'No bell is known'
      : `The class is over at ${formatClock(bellAt)}${period === null ? '' : `, ${period}`}`,
    rows === 0
      ? 'Nothing is anticipated: rows can be added on the spot'
      : `${plural(rows, 'row')} of what students may do`,
    students === 0
      ? 'No class is named, so tables or groups can be added on the spot'
      : plural(students, 'student'),
    plural(lookFors, 'look-for'),
  ]
}
