/**
 * Who may see what. Each field of the coaching records has a class; whatever leaves the machine asks
 * here. Private notes, readiness and concerns cannot be widened: no way out leads past `mine`.
 */
export const disclosures = ['mine', 'teacher', 'school', 'district'] as const
export type Disclosure = (typeof disclosures)[number]

/** As the coach reads it. */
export const disclosureLabels: Readonly<Record<Disclosure, string>> = {
  mine: 'Mine',
  teacher: 'Shared with the teacher',
  school: 'School, as a sum',
  district: 'District, without names',
}

type FieldRule = {
  readonly label: string
  readonly disclosure: Disclosure
  /** False: stays as it is, whatever a person chooses. */
  readonly canChange: boolean
}

const field = (label: string, disclosure: Disclosure): FieldRule => ({
  label,
  disclosure,
  canChange: true,
})
const onlyMine = (label: string): FieldRule => ({ label, disclosure: 'mine', canChange: false })

export const disclosureFields = {
  // A principal knows who teaches at the school; results stand beside that name.
  'teacher.name': field('Name, beside results', 'school'),
  'teacher.email': field('E-mail', 'teacher'),
  'teacher.assignments': field('Schools, courses and grades', 'school'),
  'teacher.experience': field('Experience and certification', 'mine'),
  'teacher.cadence': field('Status and contact cadence', 'mine'),
  'teacher.enrolledHow': field('How enrolled', 'mine'),
  'teacher.supportWanted': field('Support wanted', 'teacher'),
  'teacher.strengths': field('Strengths', 'teacher'),
  'teacher.tags': field('Tags', 'mine'),
  'teacher.readiness': onlyMine('Readiness'),
  'teacher.concerns': onlyMine('Concerns'),
  'cycle.facts': field('Cycles: model, phases and dates', 'district'),
  'cycle.lookFors': field('Look-fors', 'teacher'),
  'cycle.coachReflection': field('Coach’s reflection', 'mine'),
  'cycle.teacherReflection': field('Teacher’s reflection', 'teacher'),
  'cycle.result': field('Results of cycles', 'teacher'),
  'debrief.words': field('Debriefs: answers and next try', 'teacher'),
  'goal.text': field('Goals', 'teacher'),
  'goal.data': field('Data points of goals', 'teacher'),
  'session.time': field('Sessions: type, day and minutes', 'district'),
  'session.sharedNote': field('Shared notes', 'teacher'),
  'session.privateNote': onlyMine('Private notes'),
  'session.strategies': field('Strategies used', 'teacher'),
  'observation.notes': field('What was observed', 'teacher'),
  'observation.privateNote': onlyMine('Private notes of observations'),
  'step.text': field('Action steps', 'teacher'),
  'step.evidence': field('Evidence of action steps', 'teacher'),
} as const satisfies Readonly<Record<string, FieldRule>>
export type DisclosureField = keyof typeof disclosureFields

export const isDisclosureField = (text: string): text is DisclosureField =>
  Object.hasOwn(disclosureFields, text)

/** Fields whose class a person may choose for one teacher. */
export const choosableFields = Object.keys(disclosureFields)
  .filter(isDisclosureField)
  .filter((name) => disclosureFields[name].canChange)

export type DisclosureChoices = ReadonlyMap<string, Disclosure>

export const choicesOf = (
  rows: readonly { readonly field: string; readonly disclosure: Disclosure }[],
): DisclosureChoices => new Map(rows.map(({ field: name, disclosure }) => [name, disclosure]))

/**
 * The class that holds for a field.
 * @param choices what was chosen for this teacher, by field; anything else has the class of its field.
 */
export function disclosureOf(
  name: DisclosureField,
  choices: DisclosureChoices = new Map(),
): Disclosure {
  const rule = disclosureFields[name]
  return (rule.canChange ? choices.get(name) : undefined) ?? rule.disclosure
}

/** True when something of class `disclosure` may be shown to `audience`; the wider class includes the narrower reader. */
export const mayShow = (disclosure: Disclosure, audience: Disclosure): boolean =>
  disclosures.indexOf(disclosure) >= disclosures.indexOf(audience)
