/** One period of time: what it comes to, then by category, week, school and teacher. */
import type { TimeSlice, TimeSummary } from '#shared/contracts/time.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { SaveTable } from './SaveTable.tsx'
import { SpentTable, type Opening } from './SpentTable.tsx'
import { TeacherTable } from './TeacherTable.tsx'
import {
  categorySentences,
  headline,
  notCounted,
  schoolSentence,
  teacherSentences,
} from './time-sentences.ts'
import { categoryTable, schoolTable, teacherTable } from './time-tables.ts'
import { WeekFigure } from './WeekFigure.tsx'
import classes from './Time.module.css'

type Props = {
  readonly summary: TimeSummary
  /** In words, also for the names of saved files. */
  readonly period: string
  readonly today: string
  readonly opened: TimeSlice | null
  readonly onOpen: (slice: TimeSlice) => void
}

export function TimeView({ summary, period, today, ...opening }: Props) {
  return (
    <div className={classes.frame}>
      <div className={classes.column}>
        <div className={classes.full}>
          <Sentences sentences={headline(summary)} limits={notCounted(summary)} />
        </div>
        <Section
          title="By category"
          note="against your plan"
          className={classes.category}
          end={
            <span className={classes.ends}>
              <SaveTable title="Time by category" period={period} table={categoryTable(summary)} />
            </span>
          }
        >
          <SpentTable
            caption="Hours by category, against the plan"
            of="Category"
            rows={summary.categories.map(({ key, ...row }) => ({
              ...row,
              slice: { category: key },
            }))}
            summary={summary}
            isWide
            {...opening}
          />
          <p className={classes.say}>{categorySentences(summary).join(' ')}</p>
        </Section>
        <div className={classes.stack}>
          <WeekFigure summary={summary} period={period} today={today} {...opening} />
          <Schools summary={summary} period={period} {...opening} />
        </div>
        <Section
          title="By teacher"
          note="contact time"
          className={classes.teachers}
          end={
            <span className={classes.ends}>
              <SaveTable title="Contact by teacher" period={period} table={teacherTable(summary)} />
            </span>
          }
        >
          <TeacherTable summary={summary} {...opening} />
          <p className={classes.say}>{teacherSentences(summary).join(' ')}</p>
        </Section>
      </div>
    </div>
  )
}

type SchoolsProps = Opening & { readonly summary: TimeSummary; readonly period: string }

function Schools({ summary, period, ...opening }: SchoolsProps) {
  return (
    <Section
      title="By school"
      end={
        <span className={classes.ends}>
          <SaveTable title="Time by school" period={period} table={schoolTable(summary)} />
        </span>
      }
    >
      <SpentTable
        caption="Hours by school"
        of="School"
        rows={summary.schools.map(({ id, name, spent }) => ({
          name,
          spent,
          planPercent: null,
          slice: { school: id },
        }))}
        summary={summary}
        {...opening}
      />
      <p className={classes.say}>{schoolSentence(summary)}</p>
    </Section>
  )
}
