/** The document beside the choices, drawn from the same model Word is made from; paper stays light. */
import { useMemo } from 'react'
import { plural } from '#renderer/ui/format.ts'
import { Loading } from '#renderer/ui/States.tsx'
import { useWidth } from '#renderer/ui/charts/use-width.ts'
import type { ReportPreview } from '#shared/contracts/reports.ts'
import { PaperSheet } from './PaperSheet.tsx'
import { sheetsOf } from './sheets.ts'
import classes from './Reports.module.css'

type Props = {
  readonly preview: ReportPreview | null
  /** A newer one is being made. */
  readonly isStale: boolean
  readonly isReading: boolean
  /** There is none, and none is on its way. */
  readonly isFailed: boolean
}

/** Nothing inside can have the focus, so the pages themselves must: else the keyboard cannot scroll them. */
const canBeFocused = { tabIndex: 0 }

export function PaperPanel({ preview, isStale, isReading, isFailed }: Props) {
  const [measure, width] = useWidth()
  const sheets = useMemo(() => (preview ? sheetsOf(preview.model) : []), [preview])
  return (
    <aside className={classes.paper} aria-label="The document">
      <div className={classes.paperHead}>
        <h2>The document</h2>
        <span>{preview && `${plural(sheets.length, 'part')}, Letter`}</span>
      </div>
      <div
        className={classes.desk}
        {...canBeFocused}
        role="region"
        aria-label="Pages"
        aria-busy={isStale}
      >
        <div ref={measure}>
          {preview && width !== null
            ? sheets.map((sheet) => (
                <PaperSheet
                  key={sheet.number}
                  sheet={sheet}
                  model={preview.model}
                  room={isReading ? Math.min(width, 1056) : width}
                />
              ))
            : isFailed || <Loading rows={12} label="Making the document" />}
        </div>
      </div>
    </aside>
  )
}
