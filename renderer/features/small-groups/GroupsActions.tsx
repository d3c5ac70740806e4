/** What is done with the groups as a whole: kept, copied, saved, put into a report. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  BookmarkPlus,
  BookOpen,
  ClipboardCopy,
  Download,
  Ellipsis,
  FileText,
  Plus,
} from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { notify, notifyError } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { saveTable } from '#renderer/app/save-table.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { copyTable } from '#renderer/ui/DataGrid/copy-table.ts'
import type { Board } from '#shared/contracts/small-groups/board.ts'
import { plural } from '#renderer/ui/format.ts'
import { releaseTable } from '#shared/disclosure/release-table.ts'
import type { Table } from '#shared/domain/table.ts'
import { groupsTable, needsTable } from './groups-table.ts'
import { lessonAddress, reportAddress } from './onward.ts'
import { keepProposal } from './use-adjust.ts'
import type { Groups, KeptSet } from './use-groups.ts'

export function GroupsActions({ groups }: { readonly groups: Groups }) {
  const { board } = groups
  if (board === null) return null
  return (
    <>
      <MoreMenu groups={groups} board={board} />
      {groups.kept === null ? <KeepButton groups={groups} /> : <LessonButton kept={groups.kept} />}
    </>
  )
}

function KeepButton({ groups: { choices, openSet, board } }: { readonly groups: Groups }) {
  const { isReadOnly } = useWorkspace()
  const isOn = choices !== null && !isReadOnly && (board?.groups.length ?? 0) > 0
  const keep = (): void => {
    if (choices) keepProposal(choices, openSet).catch(notifyError)
  }
  useCommand('groups.keep', keep, { isOn })
  return (
    <Button
      variant="filled"
      leftSection={<BookmarkPlus size={16} aria-hidden="true" />}
      disabled={!isOn}
      onClick={keep}
    >
      Keep groups
    </Button>
  )
}

function LessonButton({ kept }: { readonly kept: KeptSet }) {
  const [, navigate] = useLocation()
  const href = lessonAddress(kept)
  useCommand('groups.plan-lesson', () => navigate(href))
  return (
    <Button
      component={Link}
      href={href}
      variant="filled"
      leftSection={<BookOpen size={16} aria-hidden="true" />}
    >
      Plan a lesson
    </Button>
  )
}

type MoreProps = { readonly groups: Groups; readonly board: Board }

function MoreMenu({ groups, board }: MoreProps) {
  const [, navigate] = useLocation()
  const { smallestGroup } = useWorkspace()
  const report = reportAddress(groups, board)
  const tables = useTables({ groups, board })
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md" width={300}>
      <Menu.Target>
        <ActionIcon aria-label="More with these groups">
          <Ellipsis size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          For you and the students’ own teachers,{' '}
          {groups.shown === 'names' ? 'with names' : 'with codes'}
        </Menu.Label>
        <Menu.Item leftSection={copyIcon} onClick={tables.copyGroups}>
          Copy groups
        </Menu.Item>
        <Menu.Item leftSection={saveIcon} onClick={tables.saveGroups}>
          Save groups as CSV
        </Menu.Item>
        <Menu.Label>For anyone else: under {smallestGroup} students held back</Menu.Label>
        <Menu.Item leftSection={copyIcon} onClick={tables.copyCounts}>
          Copy counts by need
        </Menu.Item>
        <Menu.Item leftSection={saveIcon} onClick={tables.saveCounts}>
          Save counts as CSV
        </Menu.Item>
        <Menu.Divider />
        {report !== null && (
          <Menu.Item
            leftSection={<FileText size={14} aria-hidden="true" />}
            onClick={() => navigate(report)}
          >
            Put into a report
          </Menu.Item>
        )}
        {groups.kept !== null && (
          <Menu.Item
            leftSection={<Plus size={14} aria-hidden="true" />}
            onClick={() => groups.openSet(null)}
          >
            Propose other groups
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

const copyIcon = <ClipboardCopy size={14} aria-hidden="true" />
const saveIcon = <Download size={14} aria-hidden="true" />

/** Lists of students go to their own teachers; anyone else gets counts, small ones held back. */
function useTables({ groups, board }: MoreProps) {
  const { smallestGroup } = useWorkspace()
  const own = () => groupsTable(board, groups.shown === 'names' ? 'Student' : 'Code')
  const counts = () => releaseTable(needsTable(board), 'others', smallestGroup)
  const copy = (table: Table): void => {
    copyTable(table)
    notify(`Copied ${plural(table.rows.length, 'row')} as a table`)
  }
  const save = (name: string, table: Table): void => void saveTable(name, table).catch(notifyError)
  const tables = {
    copyGroups: () => copy(own()),
    saveGroups: () => save('Small groups', own()),
    copyCounts: () => copy(counts()),
    saveCounts: () => save('Students by need', counts()),
  }
  useCommand('groups.copy', tables.copyGroups)
  useCommand('groups.save', tables.saveGroups)
  return tables
}
