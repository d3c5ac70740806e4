// What the invented district benchmark asks: per grade its standards, points and how hard they are.

export interface BlueprintStandard {
  readonly code: string
  readonly points: number
  /** Logits above (harder) or below (easier) a typical student of the grade in the fall. */
  readonly difficulty: number
}

/** grade: standard, points, difficulty. Two points is deliberate: "thin evidence". */
const LINES: Readonly<Record<number, string>> = {
  3: `OA.A.1 4 -0.9|OA.A.3 5 0.1|OA.A.4 3 -0.2|OA.C.7 5 -0.3|OA.D.8 4 0.9|NBT.A.1 3 -0.6
      NBT.A.2 4 -1.2|NF.A.1 4 0.2|NF.A.2 4 1.1|NF.A.3 5 1.4|MD.C.7 3 0.6|MD.D.8 2 0.5`,
  4: `OA.A.3 5 0.7|OA.B.4 3 0.0|NBT.A.1 3 -0.1|NBT.A.2 3 -0.7|NBT.A.3 2 -1.3|NBT.B.4 3 -0.9
      NBT.B.5 4 0.8|NBT.B.6 4 0.6|NF.A.1 4 0.9|NF.A.2 5 1.5|NF.B.3 4 0.8|MD.A.3 2 0.3`,
  5: `OA.A.1 3 -0.6|NBT.A.1 4 0.0|NBT.A.3 4 0.1|NBT.B.5 5 -0.5|NBT.B.6 4 0.8|NBT.B.7 5 0.7
      NF.A.1 4 1.0|NF.A.2 4 1.2|NF.B.3 3 1.1|NF.B.4 4 0.9|MD.C.5 2 0.2`,
  6: `RP.A.1 3 -0.5|RP.A.2 4 0.3|RP.A.3 5 1.1|NS.A.1 4 1.3|NS.B.3 5 0.1|NS.C.6 3 -0.4
      NS.C.7 4 0.4|EE.A.2 5 0.3|EE.A.3 4 0.9|EE.B.7 4 0.2|G.A.1 2 0.6`,
  7: `RP.A.1 4 0.6|RP.A.2 5 0.7|RP.A.3 5 1.2|NS.A.1 4 0.2|NS.A.2 4 0.1|NS.A.3 4 0.6
      EE.A.1 4 0.9|EE.B.3 5 1.0|EE.B.4 4 1.1|G.B.6 2 0.8|SP.C.7 3 -0.3`,
  8: `NS.A.2 3 -0.2|EE.A.1 4 0.3|EE.A.4 3 0.6|EE.B.5 4 0.5|EE.B.6 4 1.1|EE.C.7 5 0.4
      EE.C.8 4 1.2|F.A.1 3 -0.4|F.B.4 5 1.0|G.B.7 4 0.5|SP.A.1 2 -0.8`,
}

/** The lines above rank the standards; this sets how hard the test is as a whole. */
const EASIER = 0.75

const BLUEPRINTS = new Map(
  Object.entries(LINES).map(([grade, lines]) => [Number(grade), parse(grade, lines)]),
)

export function blueprintOf(grade: number): readonly BlueprintStandard[] {
  const standards = BLUEPRINTS.get(grade)
  if (!standards) throw new Error(`No benchmark for grade ${grade}`)
  return standards
}

function parse(grade: string, lines: string): readonly BlueprintStandard[] {
  return lines.split(/\||\n\s*/).map((line) => {
    const [code = '', points, difficulty] = line.split(' ')
    return {
      code: `${grade}.${code}`,
      points: Number(points),
      difficulty: Number(difficulty) - EASIER,
    }
  })
}
