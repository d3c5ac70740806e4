/** Small groups for instruction: proposed from a test, or a kept set to adjust and check again. */
import { Button } from '@mantine/core'
import { Users } from 'lucide-react'
import { Link } from 'wouter'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import { BoardArea } from './BoardArea.tsx'
import { GroupsActions } from './GroupsActions.tsx'
import { KeptRow } from './KeptRow.tsx'
import { ProposalRow } from './ProposalRow.tsx'
import { useGroups, type Groups } from './use-groups.ts'

export function GroupsPage() {
  const { queries, groups } = useGroups()
  const failed = queries.find((query) => query.isError)
  return (
    <>
      <PageHeader
        title={groups?.kept?.set.name ?? 'Small groups'}
        crumb={
          groups?.address.set == null
            ? { label: 'Student data', href: '/data' }
            : { label: 'Small groups', href: '/data/groups' }
        }
        actions={groups && <GroupsActions groups={groups} />}
      />
      {failed ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : groups ? (
        <Loaded groups={groups} />
      ) : (
        <Loading rows={10} label="Loading small groups" />
      )}
    </>
  )
}

/** One tree for proposed and kept groups: what is being moved keeps the focus when they are kept. */
function Loaded({ groups }: { readonly groups: Groups }) {
  const { address, scope, test } = groups
  if (address.set === null && (!scope || !test)) return <NothingToGroup />
  return (
    <>
      {groups.kept ? (
        <KeptRow groups={groups} kept={groups.kept} />
      ) : scope && test ? (
        <ProposalRow groups={groups} scope={scope} test={test} />
      ) : null}
      <BoardArea groups={groups} />
    </>
  )
}

function NothingToGroup() {
  return (
    <Empty
      title="Nothing to make groups from yet"
      icon={Users}
      actions={
        <Button component={Link} href="/data" variant="filled">
          Go to student data
        </Button>
      }
    >
      Import a test with answers by item or scores by standard. From totals alone nobody can tell
      which students need the same thing.
    </Empty>
  )
}
