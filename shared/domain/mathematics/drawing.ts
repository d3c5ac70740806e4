/** A drawn diagram: shapes with the part they play, not their colors, so that screen and paper paint it. */
export type Tone = 'ink' | 'jump' | 'mark' | 'fill' | 'edge'

export type Shape =
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly width: number
      readonly tone: Tone
    }
  /** From one point to another over the height of the third number. */
  | {
      readonly kind: 'arc'
      readonly x1: number
      readonly x2: number
      readonly y: number
      readonly rise: number
      readonly tone: Tone
      readonly isDashed: boolean
    }
  | {
      readonly kind: 'dot'
      readonly x: number
      readonly y: number
      readonly r: number
      readonly tone: Tone
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly isFilled: boolean
    }
  /** Centered on x; y is the baseline. */
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly isStrong: boolean
    }
  /** Centered on x; y is the baseline of what is over. */
  | {
      readonly kind: 'fraction'
      readonly x: number
      readonly y: number
      readonly over: string
      readonly under: string
    }

export type Drawing = {
  readonly width: number
  readonly height: number
  /** What it shows, in a sentence. */
  readonly label: string
  readonly shapes: readonly Shape[]
}

export type Palette = Readonly<Record<Tone | 'page', string>> & { readonly font: string }

/** As a picture of its own, for paper. Nothing that was typed can become markup. */
export function svgOf(drawing: Drawing, palette: Palette): string {
  const { width, height, label, shapes } = drawing
  const body = shapes.map((shape) => svgShape(shape, palette)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">${body}</svg>`
}

export const arcPath = ({ x1, x2, y, rise }: Extract<Shape, { readonly kind: 'arc' }>): string =>
  `M${x1} ${y}Q${rounded((x1 + x2) / 2)} ${rounded(y - 2 * rise)} ${x2} ${y}`

export const rounded = (value: number): number => Math.round(value * 10) / 10

function svgShape(shape: Shape, palette: Palette): string {
  switch (shape.kind) {
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" stroke="${palette[shape.tone]}" stroke-width="${shape.width}"/>`
    case 'arc':
      return `<path d="${arcPath(shape)}" fill="none" stroke="${palette[shape.tone]}" stroke-width="1.25"${shape.isDashed ? ' stroke-dasharray="3 2"' : ''}/>`
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" fill="${palette[shape.tone]}" stroke="${palette.page}" stroke-width="1.5"/>`
    case 'box':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${shape.isFilled ? palette.fill : 'none'}" stroke="${palette.edge}"/>`
    case 'text':
      return svgText(shape, { palette, size: 14, isStrong: shape.isStrong })
    case 'fraction':
      return [
        svgText({ ...shape, text: shape.over }, { palette, size: 13, isStrong: false }),
        `<line x1="${rounded(shape.x - fractionHalf(shape))}" x2="${rounded(shape.x + fractionHalf(shape))}" y1="${shape.y + 3}" y2="${shape.y + 3}" stroke="${palette.ink}" stroke-width="1.1"/>`,
        svgText(
          { ...shape, y: shape.y + 15.5, text: shape.under },
          { palette, size: 13, isStrong: false },
        ),
      ].join('')
  }
}

/** Half the length of the line between over and under. */
export const fractionHalf = ({
  over,
  under,
}: {
  readonly over: string
  readonly under: string
}): number => 2 + 3.6 * Math.max(over.length, under.length)

type TextLook = { readonly palette: Palette; readonly size: number; readonly isStrong: boolean }

const svgText = (
  { x, y, text }: { readonly x: number; readonly y: number; readonly text: string },
  { palette, size, isStrong }: TextLook,
): string =>
  `<text x="${x}" y="${y}" text-anchor="middle" font-family="${escaped(palette.font)}" font-size="${size}" font-weight="${isStrong ? 600 : 500}" fill="${palette.ink}">${escaped(text)}</text>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
