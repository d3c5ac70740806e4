/** The document beside the choices, drawn from the same model Word is made from; paper stays light. */
import { ActionIcon, Button } from '@mantine/core'
import { ArrowLeft, Printer, Sheet as SheetIcon } from 'lucide-react'
import { plural } from '#renderer/ui/format.ts'
import { Loading } from '#renderer/ui/States.tsx'
import { useWidth } from '#renderer/ui/charts/use-width.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import { PageSheet } from '../pages/PageSheet.tsx'
import type { Printing } from '../print/use-print.ts'
import type { DocumentPages } from '../pages/use-pages.ts'
import type { Visit } from '../pages/use-visit.ts'
import { PaperSheet } from './PaperSheet.tsx'
import { sheetsOf } from './sheets.ts'
import classes from './Reports.module.css'

type Props = {
  readonly preview: ReportPreview | null
  readonly shown: DocumentPages | null
  readonly visit: Visit
  readonly printing: Printing
  readonly tables: { readonly isOn: boolean; readonly save: () => void }
  /** A newer one is being made. */
  readonly isStale: boolean
  readonly isReading: boolean
  /** There is none, and none is on its way. */
  readonly isFailed: boolean
}

/** Nothing inside can have the focus, so the pages themselves must: else the keyboard cannot scroll them. */
const canBeFocused = { tabIndex: 0 }

/** While reading, a page is no wider than a landscape one at its real size. */
const widest = 1056

export function PaperPanel(props: Props) {
  const { preview, shown, visit, printing, tables, isStale, isReading, isFailed } = props
  const [measure, width] = useWidth()
  const room = width === null ? null : isReading ? Math.min(width, widest) : width
  return (
    <aside className={classes.paper} aria-label="The document">
      <div className={classes.paperHead}>
        <h2>The document</h2>
        {visit.line && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<ArrowLeft size={14} aria-hidden="true" />}
            onClick={visit.back}
          >
            Back to the list
          </Button>
        )}
        <span>{shown && `${sizeOf(shown)}, ${paperOf(shown)}`}</span>
        <ActionIcon
          aria-label="Save tables"
          title="Save tables as a workbook or CSV"
          disabled={!tables.isOn}
          onClick={tables.save}
        >
          <SheetIcon size={16} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          aria-label="Print"
          title="Print or save as PDF"
          disabled={!printing.isOn}
          onClick={printing.print}
        >
          <Printer size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div
        className={classes.desk}
        {...canBeFocused}
        role="region"
        aria-label="Pages"
        aria-busy={isStale || (preview !== null && shown?.model !== preview.model)}
      >
        <div ref={measure}>
          {shown && room !== null ? (
            <Sheets shown={shown} room={room} visit={visit} />
          ) : (
            isFailed || <Loading rows={12} label="Making the document" />
          )}
        </div>
      </div>
    </aside>
  )
}

const sizeOf = ({ pages, model, isGuess }: DocumentPages): string =>
  pages.length > 0
    ? `${isGuess ? 'about ' : ''}${plural(pages.length, 'page')}`
    : plural(sheetsOf(model).length, 'part')

/** A template has its own paper. */
const paperOf = ({ model: { template, paper } }: DocumentPages): string =>
  template ? `on the paper of ${template.name}` : paper === 'a4' ? 'A4' : 'Letter'

type SheetsProps = {
  readonly shown: DocumentPages
  readonly room: number
  readonly visit: Visit
}

/** Where Word would break is not known for every document: its own parts stand for pages then. */
function Sheets({ shown: { pages, model }, room, visit }: SheetsProps) {
  if (pages.length === 0) {
    return (
      <>
        <p className="t2">
          Where Word breaks these pages is not known here: they are shown by part.
        </p>
        {sheetsOf(model).map((sheet) => (
          <PaperSheet key={sheet.number} sheet={sheet} model={model} room={room} />
        ))}
      </>
    )
  }
  return pages.map((page) => (
    <PageSheet
      key={page.number}
      page={page}
      count={pages.length}
      model={model}
      toLine={visit.toLine}
      zoom={Math.min(1, room / page.width)}
    />
  ))
}
