/** Makes one record of two: choose the other one, compare, see what moves, merge. */
import { Button, Select } from '@mantine/core'
import { Merge } from 'lucide-react'
import { useParams, useSearch } from 'wouter'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { teacherId } from '#shared/domain/ids.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import { fullName } from '../record/record-words.ts'
import { MergeComparison } from './MergeComparison.tsx'
import { useMerge } from './use-merge.ts'
import classes from './Merge.module.css'

export function MergePage() {
  const keepId = teacherId.safeParse(Number(useParams<{ id: string }>().id))
  const otherId = teacherId.safeParse(Number(new URLSearchParams(useSearch()).get('with')))
  const keep = useBackendQuery(
    'caseload',
    'record',
    { id: keepId.data ?? 0 },
    { enabled: keepId.success },
  )
  const other = useBackendQuery(
    'caseload',
    'record',
    { id: otherId.data ?? 0 },
    { enabled: otherId.success },
  )
  if (keep.data && other.data && otherId.success)
    return <Both key={`${keep.data.id} ${other.data.id}`} keep={keep.data} other={other.data} />
  return (
    <>
      <PageHeader
        title="Merge"
        crumb={
          keep.data
            ? { label: fullName(keep.data), href: `/caseload/${keep.data.id}/record` }
            : { label: 'Caseload', href: '/caseload' }
        }
      />
      <div className="page-scroll">
        <div className={classes.column}>
          {other.error && otherId.success && <ErrorNote error={other.error} />}
          <QueryView query={keep} rows={4}>
            {(record) => <Chooser record={record} />}
          </QueryView>
        </div>
      </div>
    </>
  )
}

function Chooser({ record }: { readonly record: TeacherRecord }) {
  const teachers = useBackendQuery('caseload', 'teachers', { includeArchived: true })
  const choices = (teachers.data ?? [])
    .filter(({ id }) => id !== record.id)
    .map((teacher) => ({
      value: String(teacher.id),
      label: [
        fullName(teacher),
        teacher.schools[0]?.name,
        teacher.archivedOn !== null && 'archived',
      ]
        .filter(Boolean)
        .join(', '),
    }))
  return (
    <Section title={`Another record of ${fullName(record)}`}>
      <p className={classes.say}>
        Its cycles, sessions, goals, steps and documents move to {fullName(record)}. You choose what
        holds where the two differ, and one undo brings both back.
      </p>
      <Select
        className={classes.chooser}
        label="The other record"
        placeholder="Type a name"
        searchable
        autoFocus
        data={choices}
        nothingFoundMessage="No teacher of this name"
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(id) =>
          id && navigate(`/caseload/${record.id}/merge?with=${id}`, { replace: true })
        }
      />
    </Section>
  )
}

type BothProps = { readonly keep: TeacherRecord; readonly other: TeacherRecord }

function Both({ keep, other }: BothProps) {
  const { isReadOnly } = useWorkspace()
  const merge = useMerge(keep, other)
  return (
    <>
      <PageHeader
        title="Merge"
        crumb={{ label: fullName(keep), href: `/caseload/${keep.id}/record` }}
        scope={`${fullName(other)} goes into ${fullName(keep)}`}
        hasFind={false}
        actions={
          <>
            <Button
              title={`Keep the record of ${fullName(other)} instead`}
              onClick={() =>
                navigate(`/caseload/${other.id}/merge?with=${keep.id}`, { replace: true })
              }
            >
              Swap
            </Button>
            <Button
              variant="filled"
              disabled={isReadOnly || keep.id === other.id}
              loading={merge.isPending}
              leftSection={<Merge size={16} aria-hidden="true" />}
              onClick={() => void merge.run()}
            >
              Merge
            </Button>
          </>
        }
      />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Merge">
        <div className={classes.column}>
          {merge.error && <ErrorNote error={merge.error} />}
          <MergeComparison keep={keep} other={other} sides={merge.sides} onChoose={merge.choose} />
          <Moves keep={keep} other={other} />
        </div>
      </div>
    </>
  )
}

function Moves({ keep, other }: BothProps) {
  const moves = useBackendQuery('caseload', 'mergeMoves', { otherId: other.id })
  return (
    <Section title="Moves along" note={`to ${fullName(keep)}`}>
      <QueryView query={moves} rows={3}>
        {(list) =>
          list.length === 0 ? (
            <p className={classes.say}>Nothing refers to the record of {fullName(other)}.</p>
          ) : (
            <ul className={classes.moves}>
              {list.map(({ what, count }) => (
                <li key={what}>
                  <b className="tnum">{count}</b> {what}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <p className={classes.say}>What both records have, such as the same session, stands once.</p>
    </Section>
  )
}
