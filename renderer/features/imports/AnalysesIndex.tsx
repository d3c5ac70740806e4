/** What can be asked of the student data: one line an analysis. */
import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { analyses } from '#renderer/app/analyses.ts'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './StudentDataPage.module.css'

export function AnalysesIndex() {
  return (
    <Section title="Analyses" note="of the students and test you choose there">
      <ul className={classes.analyses}>
        {analyses.map(({ path, title, question, icon: Icon }) => (
          <li key={path}>
            <Link href={path} className={classes.analysis}>
              <Icon size={16} aria-hidden="true" />
              <b>{title}</b>
              <span>{question}</span>
              <ChevronRight size={14} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
