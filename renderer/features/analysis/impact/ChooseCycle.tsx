/** Before a cycle is chosen: the cycles there are, those with coaching between the two tests first. */
import { Button } from '@mantine/core'
import { RefreshCw } from 'lucide-react'
import { Link } from 'wouter'
import { formatDay } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Empty } from '#renderer/ui/States.tsx'
import type { ImpactCycleChoice } from '#shared/contracts/analysis/impact.ts'
import type { Administration } from '#shared/contracts/analysis/scope.ts'
import { formatImpactAddress } from './impact-address.ts'
import { useImpactAddress } from './use-impact.ts'
import classes from './Impact.module.css'

type Props = {
  readonly cycles: readonly ImpactCycleChoice[]
  readonly before: Administration
  readonly after: Administration
}

export function ChooseCycle({ cycles, before, after }: Props) {
  if (cycles.length === 0) {
    return (
      <Empty
        title="No coaching cycle yet"
        icon={RefreshCw}
        actions={
          <Button component={Link} href="/cycles/new" variant="filled">
            Start a cycle
          </Button>
        }
      >
        A cycle says who was coached when. Its teachers’ students are then set beside those of other
        teachers of the same grade and course.
      </Empty>
    )
  }
  const between = cycles.filter(({ coachedBetween }) => coachedBetween > 0)
  const others = cycles.filter(({ coachedBetween }) => coachedBetween === 0)
  return (
    <div className={classes.choose}>
      <p className={classes.lead}>
        Whose coaching? Choose a cycle; more can be added to it. Their students are set beside those
        of teachers of the same grade and course who were in no cycle between the two tests.
      </p>
      {between.length > 0 && (
        <Section title={`With coaching between ${before.window} and ${after.window}`}>
          <CycleLinks cycles={between} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title="Not between these tests" note="nothing can be said of them yet">
          <CycleLinks cycles={others} />
        </Section>
      )}
    </div>
  )
}

function CycleLinks({ cycles }: Pick<Props, 'cycles'>) {
  const { address } = useImpactAddress()
  return (
    <ul>
      {cycles.map(({ id, title, members, startsOn, endedOn }) => (
        <li key={id}>
          <Link href={formatImpactAddress({ ...address, cycles: [id] })} className={classes.cycle}>
            <b>{title}</b>
            <span>{members.join(', ')}</span>
            <small>
              {formatDay(startsOn)} {endedOn ? `to ${formatDay(endedOn)}` : 'until now'}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
