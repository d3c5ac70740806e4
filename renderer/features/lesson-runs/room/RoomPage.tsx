/** A lesson in the room, over the whole window: before it begins, while it goes on, as it ends. */
import { useState } from 'react'
import { useParams } from 'wouter'
import { lessonId } from '#shared/domain/ids.ts'
import type { Room } from '#shared/contracts/lesson-runs/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { hasCode } from '#renderer/app/describe-error.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { BeginLesson } from './BeginLesson.tsx'
import { EndLesson } from './EndLesson.tsx'
import { RoomFrame } from './RoomFrame.tsx'
import { RoomParts } from './RoomParts.tsx'
import { RunContext, runActs } from './run-acts.ts'
import { TimeStrip } from './TimeStrip.tsx'
import classes from './Room.module.css'

export function RoomPage() {
  const id = lessonId.safeParse(Number(useParams<{ id: string }>().id))
  const query = useBackendQuery(
    'lessonRuns',
    'room',
    { lessonId: id.data ?? 0 },
    { enabled: id.success },
  )
  const isGone = hasCode(query.error, 'LESSON_MISSING')
  if (query.data && !isGone) return <Loaded room={query.data} />
  return (
    <RoomFrame title="In the room" back="/lessons">
      {query.isError || !id.success ? (
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading rows={8} label="Opening the room" />
      )}
    </RoomFrame>
  )
}

function Loaded({ room }: { readonly room: Room }) {
  const { isReadOnly } = useWorkspace()
  const [isEnding, setIsEnding] = useState(false)
  const { lesson, run } = room
  const back = `/lessons/${lesson.id}`
  if (!run)
    return (
      <RoomFrame title={lesson.title} back={back}>
        <BeginLesson room={room} isReadOnly={isReadOnly} />
      </RoomFrame>
    )
  return (
    <RunContext value={runActs(run, isReadOnly)}>
      <RoomFrame
        title={lesson.title}
        back={back}
        {...(!isEnding && !isReadOnly && { onEnd: () => setIsEnding(true) })}
      >
        {isEnding ? (
          <EndLesson onClose={() => setIsEnding(false)} />
        ) : (
          <div className={classes.view}>
            <TimeStrip />
            <RoomParts connection={lesson.connection} groupSets={room.groupSets} />
          </div>
        )}
      </RoomFrame>
    </RunContext>
  )
}
