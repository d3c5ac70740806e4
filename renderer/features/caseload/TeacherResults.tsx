/** The students of a teacher's classes: how many there are, and what the tests by standard say. */
import { Link } from 'wouter'
import type { TeacherPage } from '#shared/contracts/caseload.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { MasteryTable } from './MasteryTable.tsx'
import classes from './TeacherResults.module.css'

export function TeacherResults({ page }: { readonly page: TeacherPage }) {
  const scope = `scope=teacher:${page.teacher.id}`
  return (
    <div className="page-scroll" tabIndex={0} role="region" aria-label="Students’ results">
      <div className={classes.column}>
        <Section title="Classes" note={plural(page.classes.length, 'class', 'classes')}>
          <ul>
            {page.classes.map((each) => (
              <li key={each.id} className={classes.row}>
                <span className="m ell">{each.name}</span>
                <span className="t2 ell">{each.course}</span>
                <span className="t2 ell">{each.school}</span>
                <span className="t2">
                  {each.endsOn
                    ? `until ${formatDay(each.endsOn)}`
                    : `since ${formatDay(each.startsOn)}`}
                </span>
                <span className="num">{plural(each.students, 'student')}</span>
              </li>
            ))}
          </ul>
        </Section>
        <MasteryTable
          page={page}
          end={
            <>
              <Link className="link" href={`/data/growth?${scope}`}>
                Growth
              </Link>
              <Link className="link" href={`/data/mastery?${scope}`}>
                Open analysis
              </Link>
              <Link
                className="link"
                href={`/reports/teacher-data-profile?teacher=${page.teacher.id}`}
              >
                Data profile
              </Link>
            </>
          }
        />
      </div>
    </div>
  )
}
