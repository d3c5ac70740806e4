/** Who is in the cycle, since when; joining, leaving and coming back. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { Ellipsis, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CycleMember, CyclePage } from '#shared/contracts/cycle-records.ts'
import type { TeacherId } from '#shared/domain/ids.ts'
import { backend } from '#renderer/app/backend.ts'
import { notifyError, sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { TeachersField } from '#renderer/coaching/TeachersField.tsx'
import { InPlaceDate } from '#renderer/ui/InPlace/InPlaceDate.tsx'
import { formatDay } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import classes from './CyclePage.module.css'

export function CycleMembers({ page }: { readonly page: CyclePage }) {
  const { isReadOnly } = useWorkspace()
  const [isAdding, setIsAdding] = useState(false)
  const keepFocus = useFocusKept()
  return (
    <Section
      title="Members"
      {...(!isReadOnly && {
        end: (
          <button
            type="button"
            className="link"
            aria-expanded={isAdding}
            onClick={() => setIsAdding(!isAdding)}
          >
            Add member
          </button>
        ),
      })}
    >
      {isAdding && <AddMembers page={page} onDone={() => setIsAdding(false)} />}
      <ul ref={keepFocus} className={classes.rows}>
        {page.members.map((member) => (
          <MemberLine key={member.id} page={page} member={member} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {page.members.length === 0 && (
        <p className={classes.note}>Nobody is in this cycle. Add a member.</p>
      )}
    </Section>
  )
}

const nameOf = ({ givenName, familyName }: CycleMember): string => `${givenName} ${familyName}`

type LineProps = {
  readonly page: CyclePage
  readonly member: CycleMember
  readonly isReadOnly: boolean
}

function MemberLine({ page, member, isReadOnly }: LineProps) {
  const { today } = useWorkspace()
  const [isDated, setIsDated] = useState(false)
  const name = nameOf(member)
  const ids = { id: page.id, teacherId: member.id }
  const act = (write: () => Promise<void>, done: string): void => void sayDone(write, done)
  return (
    <li data-line="">
      <span className={classes.grow}>
        <Link href={`/caseload/${member.id}`} className={member.isMember ? 'm' : classes.left}>
          {name}
        </Link>
        {isDated ? (
          <MemberDays page={page} member={member} />
        ) : (
          <span className="t2 xs"> {sinceWhen(member)}</span>
        )}
      </span>
      {!isReadOnly && (
        <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon size={24} aria-label={`Change ${name}`}>
              <Ellipsis size={14} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {member.leftOn === null ? (
              <Menu.Item
                onClick={() =>
                  act(
                    () => backend().cycles.removeMember({ ...ids, leftOn: today }),
                    `${name} left, as of today`,
                  )
                }
              >
                Left the cycle today
              </Menu.Item>
            ) : (
              <Menu.Item
                onClick={() =>
                  act(
                    () =>
                      backend().cycles.addMembers({
                        id: page.id,
                        teacherIds: [member.id],
                        joinedOn: today,
                      }),
                    `${name} is back`,
                  )
                }
              >
                Is back
              </Menu.Item>
            )}
            <Menu.Item onClick={() => setIsDated(!isDated)}>
              {isDated ? 'Hide days' : 'Change days'}
            </Menu.Item>
            <Menu.Item
              onClick={() =>
                act(
                  () => backend().cycles.removeMember({ ...ids, leftOn: null }),
                  `${name} taken out`,
                )
              }
            >
              Was never in it
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}

function sinceWhen({ joinedOn, leftOn }: CycleMember): string {
  if (leftOn !== null) return `left ${formatDay(leftOn)}`
  return joinedOn === null ? '' : `joined ${formatDay(joinedOn)}`
}

function MemberDays({ page, member }: Omit<LineProps, 'isReadOnly'>) {
  const { joinedOn, leftOn } = member
  const update = (days: { joinedOn?: string | null; leftOn?: string | null }): Promise<void> =>
    backend().cycles.updateMember({
      id: page.id,
      teacherId: member.id,
      joinedOn,
      leftOn,
      ...days,
    })
  const name = nameOf(member)
  return (
    <span className={classes.days}>
      <span className="t2">from</span>
      <InPlaceDate
        label={`${name} joined on`}
        value={joinedOn}
        isReadOnly={false}
        onSave={(day) => update({ joinedOn: day })}
      />
      <span className="t2">left on</span>
      <InPlaceDate
        label={`${name} left on`}
        value={leftOn}
        isReadOnly={false}
        onSave={(day) => update({ leftOn: day })}
      />
    </span>
  )
}

function AddMembers({ page, onDone }: { readonly page: CyclePage; readonly onDone: () => void }) {
  const { today } = useWorkspace()
  const [ids, setIds] = useState<readonly TeacherId[]>([])
  const present = page.members.filter(({ isMember }) => isMember).map(({ id }) => id)
  const add = async (): Promise<void> => {
    const joinedOn = today <= page.startsOn ? null : today
    try {
      await backend().cycles.addMembers({ id: page.id, teacherIds: [...ids], joinedOn })
      onDone()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <div className={classes.wide}>
      <TeachersField
        label="Who joins, as of today"
        value={ids}
        onChange={setIds}
        without={present}
        autoFocus
      />
      <span>
        <Button
          size="xs"
          variant="filled"
          leftSection={<UserPlus size={14} aria-hidden="true" />}
          disabled={ids.length === 0}
          onClick={() => void add()}
        >
          Add
        </Button>
      </span>
    </div>
  )
}
