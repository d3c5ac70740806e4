import { describe, expect, it } from 'vitest'
import { drawDiagram } from './draw-diagram.ts'
import { svgOf, type Palette, type Shape } from './drawing.ts'
import { readDiagram } from './read-diagram.ts'

function drawn(typed: string, width?: number) {
  const block = readDiagram(typed)
  if (block?.kind !== 'diagram') throw new Error(`${typed} is no diagram`)
  return drawDiagram(block.diagram, width)
}

const of = <Kind extends Shape['kind']>(shapes: readonly Shape[], kind: Kind) =>
  shapes.filter((shape): shape is Extract<Shape, { readonly kind: Kind }> => shape.kind === kind)

const palette: Palette = {
  ink: '#111111',
  jump: '#222222',
  mark: '#333333',
  fill: '#444444',
  edge: '#555555',
  page: '#ffffff',
  font: 'Inter',
}

describe('a number line', () => {
  const typed =
    'numberline 0 to 2 by 1/4 mark 3/4 5/4 7/4 jumps 1/4 from 0 to 1 jumps 1/4 from 1 to 7/4 dashed'

  it('has ticks at real distances, and every number where it belongs', () => {
    // 380 wide with 12 at either end: 178 a unit, so 44.5 a fourth.
    const { shapes } = drawn(typed, 380)
    const ticks = of(shapes, 'line').filter(({ x1, x2 }) => x1 === x2)
    expect([...new Set(ticks.map(({ x1 }) => x1))]).toEqual([
      12, 56.5, 101, 145.5, 190, 234.5, 279, 323.5, 368,
    ])
    expect(of(shapes, 'dot').map(({ x }) => x)).toEqual([145.5, 234.5, 323.5])
    expect(of(shapes, 'text').map(({ text, x }) => [text, x])).toEqual([
      ['0', 12],
      ['1', 190],
      ['2', 368],
    ])
    expect(of(shapes, 'fraction').map(({ over, under, x }) => [over, under, x])).toEqual([
      ['3', '4', 145.5],
      ['5', '4', 234.5],
      ['7', '4', 323.5],
    ])
  })

  it('has one arc a jump, those past 1 dashed', () => {
    const arcs = of(drawn(typed).shapes, 'arc')
    expect(arcs.map(({ isDashed }) => isDashed)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
    ])
    expect(arcs[0]).toMatchObject({ x1: 12, x2: 56.5 })
  })

  it('says what it shows', () =>
    expect(drawn(typed).label).toBe(
      'Number line from 0 to 2, a tick every 1/4; 3/4, 5/4, 7/4 marked; jumps of 1/4 from 0 to 1; dashed jumps of 1/4 from 1 to 7/4',
    ))

  it('jumps back, has decimals and numbers below 0, and only the labels that were asked for', () => {
    const { shapes } = drawn('numberline -1 to 1 by 0.5 label none jumps 1/2 from 1 to -1')
    expect(of(shapes, 'text')).toEqual([])
    const arcs = of(shapes, 'arc')
    expect(arcs).toHaveLength(4)
    expect(arcs[0]?.x2).toBeLessThan(arcs[0]?.x1 ?? 0)
    const labels = of(drawn('numberline -1 to 1 by 0.5 mark -0.5').shapes, 'text')
    expect(labels.map(({ text }) => text)).toEqual(['−1', '0', '1', '−0.5'])
  })
})

describe('other diagrams', () => {
  it('strips have wholes of one length', () => {
    const boxes = of(drawn('strip 3/4 9/8', 302).shapes, 'box')
    const filled = boxes.filter(({ isFilled }) => isFilled)
    expect(boxes).toHaveLength(4 + 16)
    expect(filled).toHaveLength(3 + 9)
    // (302 − 36 − 2) / 2 wholes = 132 a whole: 33 a fourth, 16.5 an eighth.
    expect(boxes[0]?.width).toBe(33)
    expect(boxes.at(-1)?.width).toBe(16.5)
  })

  it('an array has its dots, an area its partial products', () => {
    expect(of(drawn('array 3 by 4').shapes, 'dot')).toHaveLength(12)
    const texts = of(drawn('area 20+3 by 40+7').shapes, 'text').map(({ text }) => text)
    expect(texts).toEqual(['800', '140', '120', '21', '40', '7', '20', '3'])
  })

  it('as a picture say what they show, and hold no markup that was typed', () => {
    const svg = svgOf(drawn('numberline 0 to 1 by 1/2 mark 1/2'), palette)
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Number line from 0 to 1/)
    const hostile = svgOf(
      {
        width: 10,
        height: 10,
        label: '"><script>alert(1)</script>',
        shapes: [{ kind: 'text', x: 0, y: 0, text: '</text><script>', isStrong: false }],
      },
      palette,
    )
    expect(hostile).not.toContain('<script')
    expect(hostile).toContain('&lt;script&gt;')
  })
})
