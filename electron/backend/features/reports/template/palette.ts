/** The colors of a report in those of a template's theme. */
import { colors } from '../word/page.ts'

/** Ours by `RRGGBB`, and what stands instead. */
export type Palette = ReadonlyMap<string, string>

/** @param accent `RRGGBB`; null keeps ours */
export function paletteFrom(accent: string | null): Palette {
  if (accent === null) return new Map()
  return new Map([
    [colors.accent, readable(accent)],
    [colors.tint, mixed(accent, 'FFFFFF', 0.92)],
  ])
}

/** Words stand in it on white: too light a color is darkened until they can be read. */
function readable(color: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const darker = mixed(color, '000000', share)
    if (contrastOnWhite(darker) >= 4.5) return darker
  }
  return '000000'
}

export function recolored(xml: string, palette: Palette): string {
  return [...palette].reduce((all, [from, to]) => all.replaceAll(`="${from}"`, `="${to}"`), xml)
}

const channels = (color: string): readonly number[] =>
  [0, 2, 4].map((start) => Number.parseInt(color.slice(start, start + 2), 16))

function mixed(color: string, other: string, share: number): string {
  const others = channels(other)
  return channels(color)
    .map((value, place) => Math.round(value + ((others[place] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('')
}

/** By WCAG 2. */
function contrastOnWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
