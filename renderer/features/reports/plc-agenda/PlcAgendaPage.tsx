/** The agenda of a team's meeting, and afterwards its minutes: which meeting, what is on the clock, for whom. */
import { Button } from '@mantine/core'
import { CalendarPlus } from 'lucide-react'
import { useMemo } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useStudentData } from '#renderer/app/student-data.ts'
import type { StudentData } from '#renderer/app/student-data.ts'
import { useRemembered } from '#renderer/app/use-remembered.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { administrationId } from '#shared/domain/ids.ts'
import { teamMeetings } from '#shared/domain/meetings/plc-meeting.ts'
import { ReportFrame, reportsCrumb } from '../frame/ReportFrame.tsx'
import { useReport } from '../frame/use-report.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { atFirst, meetingWords, noWords, usual } from './agenda-words.ts'
import { formatMeetingAddress, meetingToShow, parseMeetingAddress } from './meeting-address.ts'
import { PlcAgendaForm } from './PlcAgendaForm.tsx'

const title = 'PLC agenda and minutes'

export type Meeting = CallOutput<'sessions', 'list'>[number]

export function PlcAgendaPage() {
  const sessions = useBackendQuery('sessions', 'list', {})
  const { queries, data } = useStudentData()
  const { today } = useWorkspace()
  const asked = parseMeetingAddress(useSearch())
  const meetings = useMemo(() => sessions.data?.filter(isTeamMeeting) ?? null, [sessions.data])
  const meeting = meetings && meetingToShow(meetings, { asked, today })
  if (meetings && meeting && data) return <PlcAgenda {...{ meeting, meetings, data }} />
  const failed = [sessions, ...queries].find((query) => query.isError)
  return (
    <>
      <PageHeader title={title} crumb={reportsCrumb} />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : meetings?.length === 0 ? (
        <NoMeeting />
      ) : (
        <Loading label="Loading the choices" />
      )}
    </>
  )
}

const isTeamMeeting = ({ type, status }: Meeting): boolean =>
  status !== 'canceled' && teamMeetings.some((one) => one === type)

type Props = {
  readonly meeting: Meeting
  readonly meetings: readonly Meeting[]
  readonly data: StudentData
}

function PlcAgenda({ meeting, meetings, data }: Props) {
  const [, navigate] = useLocation()
  const chosen = useRemembered('report plc-agenda', usual, atFirst)
  const typed = useRemembered(`report plc-agenda ${meeting.id}`, meetingWords, noWords)
  const usualScope = useMemo(() => scopeOf(meeting, data), [meeting, data])
  const scope = typed.value.scope ?? usualScope
  const input = useMemo((): ReportInput => {
    const { form, items, roles, place, decisions, test } = typed.value
    const looked =
      scope && test > 0 ? { scope, administrationId: administrationId.parse(test) } : null
    const words = { form, items, roles, place, decisions }
    return { kind: 'plc-agenda', sessionId: meeting.id, ...words, ...chosen.value, data: looked }
  }, [meeting.id, scope, chosen.value, typed.value])
  const report = useReport(input)
  if (!chosen.isReady || !typed.isReady) return <Loading label="Loading the choices" />
  return (
    <ReportFrame title={title} report={report}>
      <PlcAgendaForm
        {...{ meeting, meetings, data, scope }}
        chosen={chosen.value}
        typed={typed.value}
        onMeeting={(id) => navigate(formatMeetingAddress(id), { replace: true })}
        onChoose={(changed) => chosen.set({ ...chosen.value, ...changed })}
        onType={(changed) => typed.set({ ...typed.value, ...changed })}
      />
    </ReportFrame>
  )
}

/** The school of the meeting, else whoever is looked at first. */
function scopeOf({ school }: Meeting, { scopes, firstScope }: StudentData) {
  const own = scopes.find(({ kind, id }) => kind === 'school' && id === school?.id)
  return own ? { kind: own.kind, id: own.id, grade: null, group: null } : firstScope
}

function NoMeeting() {
  return (
    <Empty
      title="No team meeting yet"
      icon={CalendarPlus}
      actions={
        <Button component={Link} href="/sessions/new?type=PLC" variant="filled">
          Plan a PLC meeting
        </Button>
      }
    >
      An agenda is made for a session of the kind PLC or Data meeting. Plan one first.
    </Empty>
  )
}
