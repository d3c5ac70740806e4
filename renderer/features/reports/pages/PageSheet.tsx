/** One page at its real size, scaled to the room there is: header, what Word puts on it, footer. */
import type { CSSProperties } from 'react'
import { firstOfContents } from '#shared/contracts/report-pages.ts'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import { School } from '../frame/School.tsx'
import paper from '../frame/Paper.module.css'
import { Lines } from './Lines.tsx'
import { placeOf, type PlacedBlock, type PlacedPage } from './place-blocks.ts'
import { PlaceContext } from './places.ts'
import { PlacedBlockView } from './PlacedBlockView.tsx'
import classes from './Pages.module.css'

type Props = {
  readonly page: PlacedPage
  readonly count: number
  readonly model: ReportModel
  readonly zoom: number
  /** The way from a part of the report to the line about what is held back in it. */
  readonly toLine: (part: string) => (() => void) | null
}

export function PageSheet({ page, count, model, zoom, toLine }: Props) {
  const { number, width, height, margin, blocks } = page
  const sides = { left: margin, right: margin }
  const { header, footer } = page
  return (
    <article
      className={`${paper.sheet} ${classes.page}`}
      data-placed="true"
      data-page={number}
      data-orientation={page.isLandscape ? 'landscape' : 'portrait'}
      data-compact={model.isCompact === true}
      aria-label={`Page ${number} of ${count}`}
      style={{ width, height, zoom }}
    >
      {number > 1 && (
        <p className={paper.runningHead} style={{ ...sides, top: header }}>
          <span>{model.headerLeft}</span>
          <span>{model.headerRight}</span>
        </p>
      )}
      {blocks.map((placed) =>
        placed.index === null ? (
          <Opening key="opening" placed={placed} model={model} />
        ) : (
          <PlaceContext
            key={`${placed.section} ${placed.index} ${placed.x}`}
            value={placed.part === null ? null : { part: placed.part, toLine: toLine(placed.part) }}
          >
            <PlacedBlockView placed={placed} />
          </PlaceContext>
        ),
      )}
      <p className={paper.foot} style={{ ...sides, bottom: footer }}>
        <span>{model.footerLeft}</span>
        <span>
          Page {number} of {count}
        </span>
      </p>
    </article>
  )
}

type OpeningProps = { readonly placed: PlacedBlock; readonly model: ReportModel }

function Opening({ placed, model: { header, kicker, title, subtitle } }: OpeningProps) {
  return placed.paragraphs.map((one) => {
    const style = placeOf(placed, one)
    const said = one.lines.map(({ text }) => text).join('')
    if (one.item >= firstOfContents) {
      return <ContentsLine key={one.item} said={said} style={style} />
    }
    if (header && said.startsWith(header.name)) {
      return <School key="school" header={header} style={style} />
    }
    if (said === title) {
      return (
        <h3 key={one.item} className={paper.title} style={style}>
          <Lines runs={[{ text: title }]} placed={one} />
        </h3>
      )
    }
    const isKicker = said.toLowerCase() === kicker.toLowerCase()
    return (
      <p
        key={one.item}
        className={isKicker ? paper.kicker : said === subtitle ? paper.subtitle : undefined}
        style={style}
      >
        <Lines runs={[{ text: isKicker ? kicker : said }]} placed={one} />
      </p>
    )
  })
}

type ContentsProps = { readonly said: string; readonly style: CSSProperties }

/** As it is laid out: the words of a heading, a tab, its page. */
function ContentsLine({ said, style }: ContentsProps) {
  const [words = '', page = ''] = said.split('\t')
  return (
    <p className={classes.contents} style={style}>
      <span>{words}</span>
      <span>{page}</span>
    </p>
  )
}
