// Colours and type of the charts for the three places they appear: light and dark screen, paper.
// Okabe-Ito for data, grey for what is only compared with; the same values as the design tokens.

import type { Config } from 'vega-lite'

type ThemeName = 'light' | 'dark' | 'print'

export type ChartTheme = {
  readonly font: string
  /** Average width of a character in em, on the wide side: nothing is cut off. */
  readonly characterWidth: number
  readonly surface: string
  readonly text: string
  readonly mutedText: string
  readonly line: string
  readonly accent: string
  readonly compare: string
  /** For areas that are only compared with; `compare` is for their text and lines. */
  readonly compareFill: string
  readonly bar: string
  /** For a column whose height is the number itself, with no interval over it. */
  readonly column: string
  readonly whisker: string
  readonly lower: string
  /** `lower` dark enough for small text (4.5:1). */
  readonly lowerText: string
  /** Behind values that cannot be right. */
  readonly doubt: string
  /** Heat bands, weakest first; the last is at or above the cut. */
  readonly heat: readonly [string, string, string, string]
  readonly heatText: string
}

const inter = '"Inter Variable", Inter, system-ui, "Segoe UI", sans-serif'

export const chartThemes: Readonly<Record<ThemeName, ChartTheme>> = {
  light: {
    font: inter,
    characterWidth: 0.54,
    surface: '#FFFEFC',
    text: '#1E1D1A',
    mutedText: '#54514A',
    line: '#E7E4DD',
    accent: '#0B5A63',
    compare: '#6B675E',
    compareFill: '#CFCAC0',
    bar: '#A9D0E8',
    column: '#0072B2',
    whisker: '#123B54',
    lower: '#D55E00',
    lowerText: '#A5380A',
    doubt: '#FBF4E1',
    heat: ['#EFAE72', '#F9DDBF', '#F4F1EA', '#B5D7EC'],
    heatText: '#1E1D1A',
  },
  dark: {
    font: inter,
    characterWidth: 0.54,
    surface: '#1B1A18',
    text: '#EDEAE4',
    mutedText: '#BBB7AD',
    line: '#322F2B',
    accent: '#6FC3C8',
    compare: '#9D988D',
    compareFill: '#57534C',
    bar: '#1F5A80',
    column: '#4FA6DC',
    whisker: '#D5E9F6',
    lower: '#F0813A',
    lowerText: '#F39B6D',
    doubt: '#2B2416',
    heat: ['#A05417', '#5E3F25', '#2F2D29', '#1D5377'],
    heatText: '#F4F1EA',
  },
  print: {
    font: 'Calibri, Carlito, sans-serif',
    characterWidth: 0.48,
    surface: '#FFFFFF',
    text: '#1D2B30',
    mutedText: '#56656C',
    line: '#DDE3E4',
    accent: '#0B5563',
    compare: '#56656C',
    compareFill: '#C3CCCE',
    bar: '#A9D0E8',
    column: '#0072B2',
    whisker: '#123B54',
    lower: '#D55E00',
    lowerText: '#A5380A',
    doubt: '#FBF4E1',
    heat: ['#EFAE72', '#F9DDBF', '#F4F1EA', '#B5D7EC'],
    heatText: '#1D2B30',
  },
}

export function vegaConfig(theme: ChartTheme): Config {
  return {
    background: theme.surface,
    font: theme.font,
    view: { stroke: null },
    text: { fontSize: 12, fill: theme.text, baseline: 'middle', limit: 0 },
    axis: {
      labelColor: theme.mutedText,
      labelFontSize: 11,
      labelLimit: 0,
      labelFlush: false,
      labelBound: false,
      labelPadding: 6,
      titleColor: theme.mutedText,
      titleFontSize: 11,
      titleFontWeight: 'normal',
      titlePadding: 6,
      domain: false,
      ticks: false,
      gridColor: theme.line,
    },
  }
}
