/** The line cut where a new subject begins: the head with its note, `next:`, `private:`, `note:`. */
export type Segment = {
  readonly kind: 'head' | 'note' | 'private' | 'step'
  /** Where its words begin, after `next:`. */
  readonly from: number
  readonly to: number
  /** With its keyword. */
  readonly start: number
}

const keyword = /(?<=^|[\s;])(next|step|todo|private|note)\s*:/gi
const kinds: Readonly<Record<string, Segment['kind']>> = {
  next: 'step',
  step: 'step',
  todo: 'step',
  private: 'private',
  note: 'note',
}

/**
 * A semicolon goes on with what came before: after `next:` it begins another step, and what follows
 * `private:` stays private. In the head it begins the note.
 */
export function segmentsOf(line: string): readonly Segment[] {
  const found = [...line.matchAll(keyword)]
  const starts = [
    { kind: 'head' as const, start: 0, from: 0 },
    ...found.map((match) => ({
      kind: kinds[match[1]?.toLowerCase() ?? ''] ?? ('note' as const),
      start: match.index,
      from: match.index + match[0].length,
    })),
  ]
  return starts.flatMap((segment, index) => {
    const whole = { ...segment, to: starts[index + 1]?.start ?? line.length }
    return whole.kind === 'step' ? stepsIn(line, whole) : [whole]
  })
}

function stepsIn(line: string, whole: Segment): readonly Segment[] {
  const cuts = [...line.slice(whole.from, whole.to).matchAll(/;/g)].map(
    ({ index }) => whole.from + index + 1,
  )
  return [...cuts, whole.to].flatMap((to, index) => {
    const start = index === 0 ? whole.start : (cuts[index - 1] ?? whole.start)
    const from = index === 0 ? whole.from : start
    const isEmpty = index > 0 && /^[\s;]*$/.test(line.slice(from, to))
    return isEmpty ? [] : [{ kind: whole.kind, start, from, to }]
  })
}
