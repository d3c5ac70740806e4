/** What a cell's number is by its style: a day, a time, a share, digits with zeros in front, or a number. */
import { readXml } from './xml.ts'

export type CellStyle = {
  readonly kind: 'number' | 'day' | 'time' | 'percent' | 'zeros'
  /** How many digits are shown at least. */
  readonly digits: number
}

const number: CellStyle = { kind: 'number', digits: 0 }
const day: CellStyle = { kind: 'day', digits: 0 }
const time: CellStyle = { kind: 'time', digits: 0 }
const percent: CellStyle = { kind: 'percent', digits: 0 }

/** @returns the styles by the number that cells give. */
export async function readStyles(stream: AsyncIterable<Buffer>): Promise<readonly CellStyle[]> {
  const own = new Map<number, string>()
  const styles: CellStyle[] = []
  let isInCellStyles = false
  await readXml(stream, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') isInCellStyles = true
      else if (name === 'xf' && isInCellStyles) {
        const id = Number(attributes['numFmtId'] ?? 0)
        const code = own.get(id)
        styles.push(code === undefined ? builtIn(id) : styleOf(code))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false
    },
  })
  return styles
}

/** The formats that have a number and no code, here and in the East Asian editions. */
function builtIn(id: number): CellStyle {
  if ((id >= 14 && id <= 17) || id === 22) return day
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return time
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return day
  return id === 9 || id === 10 ? percent : number
}

export function styleOf(code: string): CellStyle {
  const first = code.split(';')[0] ?? ''
  const plain = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '')
  if (/^0{2,}$/.test(plain)) return { kind: 'zeros', digits: plain.length }
  if (/general/i.test(plain)) return number
  if (/[yd]/i.test(plain) || /mmm/i.test(plain)) return day
  if (/[hs]/i.test(plain)) return time
  return plain.includes('%') ? percent : number
}
