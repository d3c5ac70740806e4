/** The coaching models that come with Numberline, each with its phases in order. */
export const modelPhases = {
  'Impact Cycle': ['Identify', 'Learn', 'Improve'],
  'Student-centered': ['Goal', 'Evidence', 'Instruct', 'Reflect'],
  'Content-focused': ['Before', 'During', 'After'],
  'Classroom-based': ['Observe', 'Model', 'Co-teach', 'Release'],
  Collaborative: ['Plan', 'Teach', 'Reflect'],
  PLC: ['Question', 'Plan', 'Teach', 'Look back'],
  Peer: ['Prepare', 'Visit', 'Reflect'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Phases of the model that come after those already dated; none for a model of the coach's own. */
export function phasesAhead(model: string, dated: readonly string[]): readonly string[] {
  const phases = Object.hasOwn(modelPhases, model)
    ? modelPhases[model as keyof typeof modelPhases]
    : []
  const last = phases.findLastIndex((name) => dated.includes(name))
  return phases.slice(last + 1)
}
