/** Names that a workbook takes for its sheets: short, each only once, without a few signs. Pure. */

const longest = 31

export function sheetNames(captions: readonly string[]): readonly string[] {
  return captions.map((caption, place) => {
    const number = `${place + 1} `
    const words = caption.replaceAll(/[[\]:*?/\\']+/gu, ' ').replaceAll(/\s+/gu, ' ')
    // A sign that is cut in two at the end is no sign any more.
    return (number + words.trim())
      .slice(0, longest)
      .replace(/[\uD800-\uDBFF]$/u, '')
      .trim()
  })
}
