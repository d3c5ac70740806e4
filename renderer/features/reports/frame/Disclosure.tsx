/** What goes out, what goes out changed and what is held back, each with its reason, before anything is written. */
import { ArrowLeftRight, Check, Lock } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import { Loading } from '#renderer/ui/States.tsx'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import { lineId, pageOfLine } from '../pages/places.ts'
import type { PlacedPage } from '../pages/place-blocks.ts'
import type { Visit } from '../pages/use-visit.ts'
import { Changed } from '../words/Changed.tsx'
import { audiences } from './audiences.ts'
import { Ledger } from './Ledger.tsx'
import { Together } from './Together.tsx'
import type { Report, ReportInput } from './use-report.ts'
import classes from './Disclosure.module.css'

type Line = ReportPreview['disclosure'][number]

const groups: readonly {
  readonly outcome: Line['outcome']
  readonly title: string
  readonly icon: LucideIcon
}[] = [
  { outcome: 'out', title: 'Goes out', icon: Check },
  { outcome: 'changed', title: 'Goes out changed', icon: ArrowLeftRight },
  { outcome: 'held', title: 'Held back', icon: Lock },
]

type Props = {
  readonly report: Report
  readonly pages: readonly PlacedPage[]
  readonly visit: Visit
}

export function Disclosure({ report, pages, visit }: Props) {
  const issued = useBackendQuery('reports', 'issued', undefined)
  const { input, preview, job } = report
  if (!preview) return <Loading rows={8} label="Making the document" />
  const isStale = job.state.status === 'running'
  return (
    <div className={classes.disclosure} aria-busy={isStale}>
      <Sentences {...sentencesOf(input, preview)} />
      <Together together={preview.together} />
      {groups.map(({ outcome, title, icon }) => {
        const lines = preview.disclosure.filter((line) => line.outcome === outcome)
        return lines.length === 0 ? null : (
          <Section key={outcome} title={title} note={lines.length}>
            <ul>
              {lines.map((line) => (
                <DisclosureRow
                  key={`${line.what} ${line.why}`}
                  line={line}
                  icon={icon}
                  page={pageOfLine(line, pages)}
                  onVisit={visit.go}
                />
              ))}
            </ul>
          </Section>
        )
      })}
      <Changed preview={preview} />
      {issued.data && <Ledger list={issued.data} />}
    </div>
  )
}

type RowProps = {
  readonly line: Line
  readonly icon: LucideIcon
  /** Where it stands; null where it stands nowhere. */
  readonly page: number | null
  readonly onVisit: (line: Line) => void
}

function DisclosureRow({ line, icon: Icon, page, onVisit }: RowProps) {
  return (
    <li className={classes.line} data-outcome={line.outcome} id={lineId(line)} tabIndex={-1}>
      <Icon size={16} aria-hidden="true" />
      <span className="m">{line.what}</span>
      <span className={classes.amount}>{line.amount}</span>
      <span className={classes.why}>{line.why}</span>
      {page !== null && (
        <button
          type="button"
          className={classes.page}
          aria-label={`${line.what}: show on page ${page}`}
          onClick={() => onVisit(line)}
        >
          page {page}
        </button>
      )}
    </li>
  )
}

function sentencesOf(input: ReportInput, { disclosure, withheldCount }: ReportPreview) {
  const to =
    input.recipient ||
    (audiences.find(({ value }) => value === input.audience)?.words ?? 'the team')
  const count = (outcome: Line['outcome']): number =>
    disclosure.filter((line) => line.outcome === outcome).length
  const going = count('out') + count('changed')
  const held =
    withheldCount === 0
      ? 'no number is held back'
      : `${plural(withheldCount, 'number')} ${withheldCount === 1 ? 'is' : 'are'} held back`
  const sentences = [
    `For ${to}: ${plural(going, 'kind')} of content ${going === 1 ? 'goes' : 'go'} out, ${held}.`,
    'names' in input && input.names === 'codes' ? 'Student names become codes.' : '',
  ]
  return {
    sentences: sentences.filter((sentence) => sentence !== ''),
    limits: ['Nothing is written until you make the file.'],
  }
}
