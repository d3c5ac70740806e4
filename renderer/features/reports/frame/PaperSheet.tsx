/** One sheet of Letter paper at its real size, scaled to the room there is. */
import type { ReportModel } from '#shared/contracts/report-model.ts'
import { PaperBlock } from './PaperBlock.tsx'
import { School } from './School.tsx'
import type { Sheet } from './sheets.ts'
import classes from './Paper.module.css'

type Props = {
  readonly sheet: Sheet
  readonly model: ReportModel
  /** Pixels across that the sheet may take. */
  readonly room: number
}

/** Pixels of 1/96 inch: 8.5 × 11 in, margins as the Word file has them. */
const sizes = {
  portrait: { width: 816, height: 1056, text: 643 },
  landscape: { width: 1056, height: 816, text: 921 },
} as const

/** Pixels between two columns, as in the Word file. */
const columnGap = 38

export function PaperSheet({ sheet, model, room }: Props) {
  const { width, height, text } = sizes[sheet.orientation]
  const isFirst = sheet.number === 1
  return (
    <article
      className={classes.sheet}
      data-orientation={sheet.orientation}
      data-compact={model.isCompact === true}
      aria-label={`Part ${sheet.number}`}
      style={{ width, minHeight: height, zoom: Math.min(1, room / width) }}
    >
      {isFirst ? (
        <header className={classes.opening}>
          {model.header && <School header={model.header} />}
          <p className={classes.kicker}>{model.kicker}</p>
          <h3 className={classes.title}>{model.title}</h3>
          <p className={classes.subtitle}>{model.subtitle}</p>
        </header>
      ) : (
        <p className={classes.runningHead}>
          <span>{model.headerLeft}</span>
          <span>{model.headerRight}</span>
        </p>
      )}
      {sheet.parts.map(({ columns, blocks }, part) => (
        <div key={part} className={classes.blocks} data-columns={columns}>
          {blocks.map(({ block, number }, index) => (
            <PaperBlock
              key={index}
              block={block}
              number={number}
              width={columns === 2 ? (text - columnGap) / 2 : text}
            />
          ))}
        </div>
      ))}
      <p className={classes.foot}>{model.footerLeft}</p>
    </article>
  )
}
