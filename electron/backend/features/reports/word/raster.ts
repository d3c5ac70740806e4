/** An SVG as a PNG beside it, for readers that cannot show SVG (LibreOffice among them). */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

export type Raster = {
  readonly png: Uint8Array
  /** In pixels of 1/96 inch. */
  readonly width: number
  readonly height: number
}

/** Three times the size on paper: sharp in print, 30 to 130 KB. */
const zoom = 3

/** Letters that Carlito lacks. */
const foreign =
  /[^\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

export function rasterized(svg: string, fontsFolder: string): Raster {
  const fontFiles = ['Carlito-Regular.ttf', 'Carlito-Bold.ttf']
    .map((file) => join(fontsFolder, file))
    .filter((file) => existsSync(file))
  // Scanning the system's fonts is slow and differs by machine; letters beyond ours need it.
  const isCovered = fontFiles.length > 0 && !foreign.test(svg)
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      fontFiles,
      loadSystemFonts: !isCovered,
      defaultFontFamily: 'Carlito',
      sansSerifFamily: 'Carlito',
    },
  })
  const { width, height } = image
  return { png: image.render().asPng(), width, height }
}
