/** How an item's figures are written: two decimals without the zero, as test reports do. */

/** `.44`, `−.47`, `1.00`; an en dash where there is none. */
export function correlationText(value: number | null): string {
  if (value === null) return '–'
  const text = Math.abs(value).toFixed(2).replace(/^0/, '')
  return value < 0 && text !== '.00' ? `−${text}` : text
}
