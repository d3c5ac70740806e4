/** Terms or days off, of a school or of the district: a table whose rows are changed in place. */
import { ActionIcon } from '@mantine/core'
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import type { SchoolId } from '#shared/domain/ids.ts'
import type { Year } from '#shared/domain/school-checks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatFullDay, formatWeekday, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { removeSpan } from './schools-actions.ts'
import { SpanForm } from './SpanForm.tsx'
import { isInYear, schoolDaysOff, spanWords } from './span-words.ts'
import type { Span, SpanKind } from './span-words.ts'
import classes from './Schools.module.css'

type Props = {
  readonly kind: SpanKind
  /** The school's own and the district's, by day. */
  readonly spans: readonly Span[]
  readonly year: Year
  readonly schoolId: SchoolId | null
}

export function Spans({ kind, spans, year, schoolId }: Props) {
  const { isReadOnly } = useWorkspace()
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const [isAllShown, setIsAllShown] = useState(false)
  const words = spanWords[kind]
  const inYear = spans.filter((span) => isInYear(span, year))
  const shown = isAllShown ? spans : inYear
  const form = (span: Span | null) => (
    <SpanForm
      kind={kind}
      span={span}
      year={year}
      schoolId={schoolId}
      others={spans.filter((other) => other.schoolId === schoolId && other.id !== span?.id)}
      onClose={() => setOpen(null)}
    />
  )
  return (
    <Section
      title={words.title}
      note={
        kind === 'dayOff' && inYear.length > 0
          ? plural(schoolDaysOff(inYear), 'school day')
          : undefined
      }
      end={
        !isReadOnly && (
          <button type="button" className="link" onClick={() => setOpen('new')}>
            {words.add}
          </button>
        )
      }
    >
      {shown.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" className={classes.days}>
                Days
              </th>
              <th scope="col" className={classes.whose}>
                {schoolId === null ? <span className="sr-only">Of</span> : 'Of'}
              </th>
              <th scope="col" className={classes.acts}>
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((span) =>
              open === span.id ? (
                <tr key={span.id}>
                  <td colSpan={4}>{form(span)}</td>
                </tr>
              ) : (
                <Row
                  key={span.id}
                  kind={kind}
                  span={span}
                  isOutside={!isInYear(span, year)}
                  whose={
                    schoolId === null ? '' : span.schoolId === null ? 'district' : 'this school'
                  }
                  onEdit={isReadOnly || span.schoolId !== schoolId ? null : () => setOpen(span.id)}
                />
              ),
            )}
          </tbody>
        </table>
      )}
      {shown.length === 0 && open === null && <p className={classes.say}>{words.none}</p>}
      {open === 'new' && form(null)}
      {spans.length > inYear.length && (
        <p className={classes.say}>
          {spans.length - inYear.length} of other years{' '}
          <button type="button" className="link" onClick={() => setIsAllShown(!isAllShown)}>
            {isAllShown ? 'Hide' : 'Show'}
          </button>
        </p>
      )}
    </Section>
  )
}

type RowProps = {
  readonly kind: SpanKind
  readonly span: Span
  readonly isOutside: boolean
  readonly whose: string
  readonly onEdit: (() => void) | null
}

function Row({ kind, span, isOutside, whose, onEdit }: RowProps) {
  const { name, startsOn, endsOn } = span
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="tnum">
        {startsOn === endsOn
          ? `${formatWeekday(startsOn)}, ${startsOn.slice(0, 4)}`
          : `${formatFullDay(startsOn)} to ${formatFullDay(endsOn)}`}
      </td>
      <td className="t2">{isOutside ? 'another year' : whose}</td>
      <td>
        {onEdit && (
          <span className={classes.buttons}>
            <ActionIcon aria-label={`Change ${name}`} onClick={onEdit}>
              <Pencil size={14} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon aria-label={`Remove ${name}`} onClick={() => void removeSpan(kind, span)}>
              <X size={14} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
      </td>
    </tr>
  )
}
