/** The coach's own words in a report: before or after a part, or for one of its paragraphs. */
import { TriangleAlert } from 'lucide-react'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import type { ReportInput } from '../frame/use-report.ts'
import { PartWords } from './PartWords.tsx'
import classes from './OwnWords.module.css'

type Props = { readonly input: ReportInput; readonly preview: ReportPreview }

export function OwnWords({ input, preview }: Props) {
  const { parts, texts } = preview
  const shown = parts.filter(({ isOut }) => !isOut)
  if (shown.length === 0) return null
  const count = texts.words.length
  return (
    <>
      {texts.names.length > 0 && <NamesInWords names={texts.names} />}
      <details className={classes.own}>
        <summary>
          Your own words <span className={classes.note}>{count > 0 && count}</span>
        </summary>
        <p className={classes.note}>
          They go out as you write them, for these readers only, and stay with this report when you
          make it again.
        </p>
        {shown.map(({ key, title }) => (
          <PartWords key={key} part={key} title={title} input={input} texts={texts} />
        ))}
      </details>
    </>
  )
}

function NamesInWords({ names }: { readonly names: readonly string[] }) {
  return (
    <p className={classes.warning} role="status">
      <TriangleAlert size={16} aria-hidden="true" />
      <span>
        Your words name {names.join(', ')}, whom these readers do not get by name otherwise. Take
        out what they should not read.
      </span>
    </p>
  )
}
