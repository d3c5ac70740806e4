/** Minutes together in a cycle by kind of session, the longest first. */
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { formatHours, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { sessionsIn } from './teacher-facts.ts'
import classes from './TeacherPage.module.css'

type Props = { readonly page: TeacherPage; readonly cycle: TeacherPage['cycles'][number] }

export function TimeTogether({ page, cycle }: Props) {
  const done = sessionsIn(cycle, page)
  if (done.length === 0) return null
  const total = done.reduce((sum, { minutes }) => sum + minutes, 0)
  const kinds = [...Map.groupBy(done, ({ type }) => type)]
    .map(([type, of]) => ({ type, minutes: of.reduce((sum, { minutes }) => sum + minutes, 0) }))
    .toSorted((a, b) => b.minutes - a.minutes)
  const most = kinds[0]?.minutes ?? 1
  return (
    <Section
      title="Time together in this cycle"
      note={`${plural(done.length, 'session')}, ${formatHours(total)} hours`}
      className={classes.time}
    >
      <ul className={classes.bars}>
        {kinds.map(({ type, minutes }) => (
          <li key={type} className={classes.bar}>
            <span className="ell">{type}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.fill} style={{ width: `${(100 * minutes) / most}%` }} />
            </span>
            <span className="num">{minutes} min</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
