/** The row of choices above a proposal: whose students, which test, by what, how arranged, how large. */
import { ScopePicker } from '#renderer/app/ScopePicker.tsx'
import { administrationChoices } from '#renderer/app/test-choices.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import type { Administration, Scope } from '#shared/contracts/analysis/scope.ts'
import { formatSizes, sizesOf } from './address.ts'
import { arrangements, byChoices, chosenBy, groupable, sizeChoices } from './choices.ts'
import { NamesSwitch } from './NamesSwitch.tsx'
import type { Groups } from './use-groups.ts'
import classes from './GroupsRow.module.css'

type Props = { readonly groups: Groups; readonly scope: Scope; readonly test: Administration }

export function ProposalRow({ groups, scope, test }: Props) {
  const { address, change, data, proposal } = groups
  return (
    <div className={classes.row} role="group" aria-label="What is grouped">
      <ScopePicker
        scope={scope}
        scopes={data.scopes}
        groups={data.groups}
        onChange={(next) => change({ scope: next })}
      />
      <PillSelect
        label="Test"
        value={String(test.id)}
        choices={administrationChoices(groupable(data.administrations))}
        onChange={(id) => change({ test: Number(id), by: null })}
      />
      <PillSelect
        label="By"
        value={chosenBy(test, address)}
        choices={byChoices(proposal?.standards ?? [], test)}
        onChange={(by) => change({ by, test: test.id })}
        width={260}
      />
      <PillSelect
        label="Arrange"
        value={address.arrangement}
        choices={arrangements}
        onChange={(value) => change({ arrangement: value === 'balanced' ? value : 'similar' })}
      />
      <PillSelect
        label="Size"
        value={formatSizes(address)}
        choices={sizeChoices(address)}
        onChange={(sizes) => change(sizesOf(sizes))}
      />
      <ClassesPick groups={groups} />
      <NamesSwitch groups={groups} />
    </div>
  )
}

/** Only where there is more than one class. */
function ClassesPick({ groups: { address, change, proposal } }: Pick<Props, 'groups'>) {
  if (!address.mixesClasses && (proposal?.classes.length ?? 0) < 2) return null
  return (
    <PillSelect
      label="Classes"
      value={address.mixesClasses ? 'together' : 'apart'}
      choices={[
        { value: 'apart', label: 'Apart' },
        { value: 'together', label: 'Mixed' },
      ]}
      onChange={(value) => change({ mixesClasses: value === 'together' })}
    />
  )
}
