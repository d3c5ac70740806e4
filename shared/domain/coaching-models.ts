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

type OwnModel = { readonly name: string; readonly phases: readonly string[] }

export const isPreset = (model: string): model is keyof typeof modelPhases =>
  Object.hasOwn(modelPhases, model)

/** Of a preset, or of one of the coach's own models; none where the name is unknown. */
export const phasesOfModel = (model: string, own: readonly OwnModel[] = []): readonly string[] =>
  isPreset(model) ? modelPhases[model] : (own.find(({ name }) => name === model)?.phases ?? [])

/** Phases of the model that come after those already dated. */
export function phasesAhead(
  model: string,
  dated: readonly string[],
  own: readonly OwnModel[] = [],
): readonly string[] {
  const phases = phasesOfModel(model, own)
  const last = phases.findLastIndex((name) => dated.includes(name))
  return phases.slice(last + 1)
}
