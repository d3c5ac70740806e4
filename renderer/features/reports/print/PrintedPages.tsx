/** The pages alone, at their real size, for the print dialog; nothing of it is on screen. */
import { useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import { PaperSheet } from '../frame/PaperSheet.tsx'
import { sheetsOf } from '../frame/sheets.ts'
import { PageSheet } from '../pages/PageSheet.tsx'
import type { DocumentPages } from '../pages/use-pages.ts'
import classes from './PrintedPages.module.css'

export const printedId = 'printed-pages'

const noWay = () => null

export function PrintedPages({ shown: { pages, model } }: { readonly shown: DocumentPages }) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset['printing'] = 'true'
    return () => {
      delete dataset['printing']
    }
  }, [])
  return createPortal(
    <div id={printedId} className={classes.printed} data-paper={model.paper ?? 'letter'}>
      {pages.length > 0
        ? pages.map((page) => (
            <PageSheet
              key={page.number}
              page={page}
              count={pages.length}
              model={model}
              zoom={1}
              toLine={noWay}
            />
          ))
        : sheetsOf(model).map((sheet) => (
            <PaperSheet key={sheet.number} sheet={sheet} model={model} room={Infinity} />
          ))}
    </div>,
    document.body,
  )
}
