/** The sets that were kept, of this class or of all: each opens, and can be removed and brought back. */
import { ActionIcon } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { Link } from 'wouter'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery, type CallOutput } from '#renderer/app/backend-hooks.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts'
import type { ClassId, SmallGroupSetId } from '#shared/domain/ids.ts'
import { formatAddress } from '../address.ts'
import classes from './Kept.module.css'

type Sets = CallOutput<'smallGroups', 'sets'>

type Props = {
  /** Only sets with a group of this class; null for all. */
  readonly classId: ClassId | null
  readonly openId: SmallGroupSetId | null
  readonly onRemoved: (id: SmallGroupSetId) => void
}

/** Beside the board; on a narrow or zoomed window at its end, where it covers nothing. */
export function KeptSetsPanel(props: Props) {
  return (
    <Panel label="Kept groups" width={300}>
      <PanelHead title="Kept groups" subtitle={ofWhich(props)} />
      <KeptSets {...props} />
    </Panel>
  )
}

export function KeptSetsSection(props: Props) {
  return (
    <Section title="Kept groups" note={ofWhich(props)}>
      <KeptSets {...props} />
    </Section>
  )
}

const ofWhich = ({ classId }: Props): string =>
  classId === null ? 'of all classes' : 'of this class'

function KeptSets({ classId, openId, onRemoved }: Props) {
  const sets = useBackendQuery('smallGroups', 'sets', classId === null ? {} : { classId })
  const keepFocus = useFocusKept()
  return (
    <QueryView query={sets} rows={4} label="Loading the kept groups">
      {(list) =>
        list.length === 0 ? (
          <p className={classes.none}>
            None yet. Groups that you keep stand here with their class and day, so that you can
            check them again after the next quiz.
          </p>
        ) : (
          <ul ref={keepFocus} className={classes.sets}>
            {list.map((set) => (
              <SetRow key={set.id} set={set} isOpen={set.id === openId} onRemoved={onRemoved} />
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}

type RowProps = {
  readonly set: Sets[number]
  readonly isOpen: boolean
  readonly onRemoved: (id: SmallGroupSetId) => void
}

function SetRow({ set, isOpen, onRemoved }: RowProps) {
  const { isReadOnly } = useWorkspace()
  const { id, name, keptOn, groups, students, needs } = set
  const remove = async (): Promise<void> => {
    const done = await sayDone(() => backend().smallGroups.remove({ id }), `${name} removed`)
    if (done) onRemoved(id)
  }
  const facts = (
    <>
      <small>
        {formatDay(keptOn)} · {plural(groups, 'group')} · {plural(students, 'student')}
      </small>
      {needs.length > 0 && <small className="ell">{needs.join(', ')}</small>}
    </>
  )
  return (
    <li data-line="" data-open={isOpen || undefined}>
      {isOpen ? (
        <div className={classes.set}>
          <InPlaceText
            label="Name of these groups"
            value={name}
            isNeeded
            hasLines
            isReadOnly={isReadOnly}
            onSave={(next) => backend().smallGroups.rename({ id, name: next })}
          />
          {facts}
        </div>
      ) : (
        <Link href={formatAddress({ set: id })} className={classes.set}>
          <b>{name}</b>
          {facts}
        </Link>
      )}
      <ActionIcon aria-label={`Remove ${name}`} disabled={isReadOnly} onClick={() => void remove()}>
        <Trash2 size={14} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
