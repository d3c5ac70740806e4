/** Above a kept set: where it comes from, groups or what became of them, and proposing again. */
import { Button } from '@mantine/core'
import { RefreshCw } from 'lucide-react'
import { backend } from '#renderer/app/backend.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { GroupRules } from '#shared/contracts/small-groups/board.ts'
import { formatSizes, sizesOf } from './address.ts'
import { arrangements, sizeChoices } from './choices.ts'
import { NamesSwitch } from './NamesSwitch.tsx'
import type { Groups, KeptSet } from './use-groups.ts'
import classes from './GroupsRow.module.css'

type Props = { readonly groups: Groups; readonly kept: KeptSet }

export function KeptRow({ groups, kept }: Props) {
  const { address, change } = groups
  const { set, test } = kept
  const tested = test.on === null ? '' : `Tested ${formatDay(test.on)} · `
  return (
    <div className={classes.row} role="group" aria-label="What is shown">
      <Segments
        label="View"
        choices={[
          { value: 'groups', label: 'Groups' },
          { value: 'since', label: 'Since then' },
        ]}
        value={address.view}
        onChange={(view) => change({ view, later: null })}
      />
      <span className={classes.facts}>
        {tested}kept {formatDay(set.keptOn)}
      </span>
      {address.view === 'groups' && <Again kept={kept} />}
      <NamesSwitch groups={groups} />
    </div>
  )
}

type Again = Partial<Pick<GroupRules, 'arrangement' | 'smallest' | 'largest'>>

/** From the results as they were kept; who is locked stays. */
function Again({ kept: { set, rules, groups } }: Pick<Props, 'kept'>) {
  const { isReadOnly } = useWorkspace()
  const locked = groups.flatMap(({ students }) => students.filter(({ isLocked }) => isLocked))
  const again = (changed: Again): void => {
    const stay = locked.length === 0 ? '' : `; ${locked.length} locked stayed in place`
    void sayDone(
      () => backend().smallGroups.proposeAgain({ id: set.id, rules: changed }),
      `Proposed again${stay}`,
    )
  }
  useCommand('groups.again', () => again({}), { isOn: !isReadOnly })
  if (isReadOnly) return null
  return (
    <>
      <PillSelect
        label="Arrange"
        value={rules.arrangement}
        choices={arrangements}
        onChange={(value) => again({ arrangement: value === 'balanced' ? value : 'similar' })}
      />
      <PillSelect
        label="Size"
        value={formatSizes(rules)}
        choices={sizeChoices(rules)}
        onChange={(sizes) => again(sizesOf(sizes))}
      />
      <Button
        size="xs"
        leftSection={<RefreshCw size={14} aria-hidden="true" />}
        onClick={() => again({})}
      >
        Propose again
      </Button>
    </>
  )
}
