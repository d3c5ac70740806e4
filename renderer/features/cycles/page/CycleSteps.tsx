/** Action steps that came out of the cycle; new ones are for its teacher, or for the team. */
import type { CyclePage } from '#shared/contracts/cycle-records.ts'
import { ActionSteps } from '#renderer/coaching/ActionSteps.tsx'
import { memberNames } from '#renderer/coaching/member-names.ts'
import { Section } from '#renderer/ui/Section.tsx'

export function CycleSteps({ page }: { readonly page: CyclePage }) {
  const open = page.actionSteps.filter(({ status }) => status === 'open' || status === 'practising')
  const members = page.members.filter(({ isMember }) => isMember)
  const [only] = members
  return (
    <Section title="Action steps" note={`${open.length} open`}>
      <ActionSteps
        steps={page.actionSteps}
        teacher={members.length === 1 && only ? only : null}
        team={members.length > 1 ? memberNames(page) : null}
        place={{ cycleId: page.id }}
      />
    </Section>
  )
}
