/** One group in full: its name and notes, the answers that led here, and what can be done with it. */
import { Button, Menu } from '@mantine/core'
import { BookOpen, Combine, Split, Ungroup } from 'lucide-react'
import { Link } from 'wouter'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { SavedArea, SavedText } from '#renderer/ui/saved/SavedText.tsx'
import type { Board, SmallGroup } from '#shared/contracts/small-groups/board.ts'
import type { SmallGroupId } from '#shared/domain/ids.ts'
import { GroupAnswers, GroupStudents } from './GroupEvidence.tsx'
import classes from './Kept.module.css'

type Props = {
  readonly board: Board
  readonly group: SmallGroup
  readonly onClose: () => void
  /** A lesson for this group; null while it is not kept. */
  readonly lesson: string | null
  /** Of a proposal; null where the set is kept. */
  readonly onKeep: (() => void) | null
}

export function GroupPanel({ board, group, lesson, onClose, onKeep }: Props) {
  const { isReadOnly } = useWorkspace()
  const canChange = group.id !== null && !isReadOnly
  return (
    <Panel
      label="Group"
      width={320}
      onClose={onClose}
      {...(lesson !== null && {
        bottom: (
          <Button
            component={Link}
            href={lesson}
            leftSection={<BookOpen size={16} aria-hidden="true" />}
          >
            Plan a lesson for this group
          </Button>
        ),
      })}
    >
      <PanelHead
        title={group.name}
        subtitle={plural(group.students.length, 'student')}
        onClose={onClose}
      />
      <p className={classes.text}>{group.evidence}</p>
      {group.id === null ? (
        <KeepFirst onKeep={onKeep} />
      ) : (
        <Notes key={group.id} id={group.id} group={group} isReadOnly={isReadOnly} />
      )}
      {canChange && group.id !== null && <GroupActions board={board} group={group} id={group.id} />}
      <GroupAnswers group={group} />
      <GroupStudents board={board} group={group} />
    </Panel>
  )
}

function KeepFirst({ onKeep }: Pick<Props, 'onKeep'>) {
  const { isReadOnly } = useWorkspace()
  return (
    <div className={classes.block}>
      <p className="t2">
        Keep these groups to write down what to teach, when and who. Moving a student keeps them
        too.
      </p>
      {onKeep && (
        <Button size="xs" onClick={onKeep} disabled={isReadOnly}>
          Keep groups
        </Button>
      )}
    </div>
  )
}

type NotesProps = {
  readonly id: SmallGroupId
  readonly group: SmallGroup
  readonly isReadOnly: boolean
}

function Notes({ id, group, isReadOnly }: NotesProps) {
  const save = (field: 'name' | 'teach' | 'meets' | 'staff') => (text: string) =>
    backend().smallGroups.updateGroup({ groupId: id, changes: { [field]: text } })
  const isNamed = (text: string) => (text.trim() === '' ? 'A group needs a name' : null)
  return (
    <div className={classes.fields}>
      <SavedText
        label="Name"
        value={group.name}
        onSave={save('name')}
        check={isNamed}
        isReadOnly={isReadOnly}
      />
      <SavedArea
        label="What to teach"
        value={group.teach}
        onSave={save('teach')}
        isReadOnly={isReadOnly}
      />
      <SavedText
        label="When"
        placeholder="Tue and Thu, 20 minutes"
        value={group.meets}
        onSave={save('meets')}
        isReadOnly={isReadOnly}
      />
      <SavedText
        label="Who"
        placeholder="Classroom teacher"
        value={group.staff}
        onSave={save('staff')}
        isReadOnly={isReadOnly}
      />
    </div>
  )
}

type ActionProps = {
  readonly board: Board
  readonly group: SmallGroup
  readonly id: SmallGroupId
}

function GroupActions({ board, group, id }: ActionProps) {
  const others = board.groups.filter(
    (other) => other.id !== null && other.id !== id && other.classId === group.classId,
  )
  return (
    <div className={classes.actions}>
      <Button
        size="xs"
        leftSection={<Split size={14} aria-hidden="true" />}
        disabled={group.students.length < 2}
        onClick={() => void backend().smallGroups.split({ groupId: id }).catch(notifyError)}
      >
        Split
      </Button>
      <Menu transitionProps={{ duration: 0 }} position="bottom-start" shadow="md">
        <Menu.Target>
          <Button
            size="xs"
            leftSection={<Combine size={14} aria-hidden="true" />}
            disabled={others.length === 0}
          >
            Join with…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((other) => (
            <Menu.Item
              key={other.id}
              onClick={() => {
                if (other.id === null) return
                const join = { groupId: other.id, intoId: id }
                void backend().smallGroups.join(join).catch(notifyError)
              }}
            >
              {other.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="xs"
        leftSection={<Ungroup size={14} aria-hidden="true" />}
        onClick={() =>
          void sayDone(
            () => backend().smallGroups.dissolve({ groupId: id }),
            `${group.name} dissolved`,
          )
        }
      >
        Dissolve
      </Button>
    </div>
  )
}
