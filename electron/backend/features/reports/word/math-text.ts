/** Typed text with mathematics: its lines as paragraphs with equations, its diagrams as pictures. */
import { ImageRun, Paragraph, TextRun } from 'docx'
import { drawDiagram } from '#shared/domain/mathematics/draw-diagram.ts'
import { svgOf, type Drawing, type Palette } from '#shared/domain/mathematics/drawing.ts'
import { readMathText } from '#shared/domain/mathematics/read-math-text.ts'
import { mathRuns } from './equations.ts'
import { colors } from './page.ts'
import type { Raster } from './raster.ts'

/** The lines of a diagram print as they are on screen. */
const palette: Palette = {
  ink: `#${colors.ink}`,
  jump: `#${colors.accent}`,
  mark: `#${colors.lower}`,
  fill: '#CFE3E6',
  edge: `#${colors.muted}`,
  page: '#FFFFFF',
  font: 'Carlito, Calibri, sans-serif',
}

const widest = 460

export type Rasterize = (svg: string) => Raster

/** @param width of the text, in pixels; empty lines are the space between paragraphs already */
export function mathText(text: string, width: number, rasterize: Rasterize): Paragraph[] {
  return readMathText(text).flatMap((block) => {
    if (block.kind === 'diagram') {
      const drawing = drawDiagram(block.diagram, Math.min(widest, width))
      return [new Paragraph({ style: 'Figure', children: [diagram(drawing, width, rasterize)] })]
    }
    const children = block.kind === 'line' ? mathRuns(block.runs) : [new TextRun(block.text)]
    return children.length === 0 ? [] : [new Paragraph({ style: 'BodyText', children })]
  })
}

function diagram(drawing: Drawing, width: number, rasterize: Rasterize): ImageRun {
  const svg = svgOf(drawing, palette)
  const scale = Math.min(1, width / drawing.width)
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: rasterize(svg).png },
    transformation: {
      width: Math.round(drawing.width * scale),
      height: Math.round(drawing.height * scale),
    },
    altText: { name: 'Diagram', title: 'Diagram', description: drawing.label },
  })
}
