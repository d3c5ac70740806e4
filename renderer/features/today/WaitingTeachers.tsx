/** Teachers past the cadence agreed with them, to log a contact or plan one. No score, no rank. */
import type { WaitingTeacher } from '#shared/contracts/today.ts'
import { navigate } from '#renderer/app/location.ts'
import { openQuickLog } from '#renderer/app/quick-log.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatWeekday } from '#renderer/ui/format.ts'
import { RowList } from '#renderer/ui/RowList/RowList.tsx'
import type { ListRow } from '#renderer/ui/RowList/row-types.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { CadenceLine } from './CadenceLine.tsx'
import { rowCommands } from './commands.ts'
import { nameOf, sinceContact } from './today-words.ts'
import classes from './Today.module.css'

type Props = {
  readonly waiting: readonly WaitingTeacher[]
  /** With how many teachers a cadence is agreed. */
  readonly agreed: number
}

export function WaitingTeachers({ waiting, agreed }: Props) {
  const { isReadOnly } = useWorkspace()
  const longest = Math.max(0, ...waiting.map(({ daysSinceContact }) => daysSinceContact ?? 0))
  const rows = waiting.map((teacher): ListRow => ({
    key: `teacher-${teacher.id}`,
    name: nameOf(teacher),
    content: <Waiting teacher={teacher} longest={longest} />,
    open: { ...rowCommands.open, run: () => navigate(`/caseload/${teacher.id}`) },
    actions: isReadOnly ? [] : actionsFor(teacher),
  }))
  return (
    <Section title="Past their contact cadence" note={waiting.length || undefined}>
      <RowList
        label="Past their contact cadence"
        rows={rows}
        columns="minmax(0, 1fr) 104px 116px"
        empty={
          <p className={classes.none}>
            {agreed > 0
              ? 'Everyone was seen within the agreed time.'
              : 'No contact cadence is agreed with anybody yet; it is set on a teacher’s page.'}
          </p>
        }
      />
    </Section>
  )
}

const actionsFor = (teacher: WaitingTeacher): ListRow['actions'] => [
  { ...rowCommands.logContact, isQuick: true, run: () => openQuickLog(teacher) },
  {
    ...rowCommands.planContact,
    isQuick: true,
    run: () => navigate(`/sessions/new?teacher=${teacher.id}`),
  },
]

type RowProps = { readonly teacher: WaitingTeacher; readonly longest: number }

function Waiting({ teacher, longest }: RowProps) {
  const { nextSession, daysSinceContact, cadenceDays } = teacher
  return (
    <>
      <span className="ell">
        <span className="m">{nameOf(teacher)}</span>
        {nextSession && (
          <span className={classes.beside}>planned {formatWeekday(nextSession.on)}</span>
        )}
      </span>
      <CadenceLine days={daysSinceContact} agreed={cadenceDays} longest={longest} />
      <span className="num sm">{sinceContact(teacher)}</span>
    </>
  )
}
