/** A student's tests, the latest first; each opens to its scores. Scales stay apart: nothing is averaged. */
import type { StudentSitting } from '#shared/contracts/students.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { scoreWords } from './student-words.ts'
import classes from './Students.module.css'

type Props = { readonly sittings: readonly StudentSitting[] }

export function StudentTests({ sittings }: Props) {
  return (
    <Section title="Tests" note={sittings.length === 0 ? 'none' : sittings.length} level={3}>
      {sittings.map((sitting) => (
        <details key={sitting.id} className={classes.test}>
          <summary>
            <span className={classes.what}>
              {sitting.test}
              <small>
                {sitting.teachers.length === 0
                  ? 'no teacher on that day'
                  : sitting.teachers.join(', ')}
              </small>
            </span>
            <span className={classes.days}>{formatDay(sitting.testedOn)}</span>
          </summary>
          <dl className={classes.scores}>
            {sitting.scores.map((score) => (
              <div key={score.measure} className={classes.score}>
                <dt>{score.measure}</dt>
                <dd>{scoreWords(score)}</dd>
              </div>
            ))}
          </dl>
          {sitting.responses > 0 && (
            <p className="t2">{plural(sitting.responses, 'item answer')}</p>
          )}
        </details>
      ))}
    </Section>
  )
}
