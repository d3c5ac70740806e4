/** Which figures are others than when the same report last went to these readers. */
import { formatTime, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import classes from './OwnWords.module.css'

/** More would push the rest of the page out of sight. */
const mostListed = 40

export function Changed({ preview }: { readonly preview: ReportPreview }) {
  const { since } = preview.texts
  if (!since || since.changes.length === 0) return null
  const titles = new Map(preview.parts.map(({ key, title }) => [key, title]))
  const byPart = [...Map.groupBy(since.changes.slice(0, mostListed), ({ part }) => part)]
  const rest = since.changes.length - mostListed
  return (
    <Section
      title={`Changed since it was given out ${formatTime(since.writtenAt)}`}
      note={since.changes.length}
    >
      {byPart.map(([part, changes]) => (
        <div key={part} className={classes.changes}>
          <h3>{titles.get(part) ?? 'At the start'}</h3>
          <ul>
            {changes.map(({ label, was, now }) => (
              <li key={label}>
                <span>{label}</span>
                <span className={classes.values}>
                  {was ?? 'new'} → {now ?? 'gone'}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && <p className={classes.note}>and {plural(rest, 'more figure')}</p>}
    </Section>
  )
}
