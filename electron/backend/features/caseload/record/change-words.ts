/** What the undo menu calls a change of a record, and how tags are kept. Pure. */

const words: Readonly<Record<string, string>> = {
  givenName: 'name',
  familyName: 'name',
  email: 'e-mail',
  yearsExperience: 'years of experience',
  certification: 'certification',
  enrolledHow: 'how enrolled',
  contactCadenceDays: 'contact cadence',
  supportWanted: 'support wanted',
  strengths: 'strengths',
  readiness: 'readiness',
  concerns: 'concerns',
  tags: 'tags',
  status: 'status',
}

/** `Change the e-mail of Elena Rivera`; more than one field is `Change the record of …`. */
export function changeLabel(fields: readonly string[], name: string): string {
  const named = new Set(fields.map((field) => words[field] ?? 'record'))
  const [only] = named
  return `Change the ${named.size === 1 ? only : 'record'} of ${name}`
}

/** Tags lie one a line, in the order they were given, each once whatever its case. */
export function withTags(
  stored: string,
  {
    add = [],
    remove = [],
  }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): string {
  const gone = new Set(remove.map(keyOf))
  const kept = new Map<string, string>()
  for (const tag of [...stored.split('\n'), ...add.map(oneLine)])
    if (tag !== '' && !gone.has(keyOf(tag)) && !kept.has(keyOf(tag))) kept.set(keyOf(tag), tag)
  return [...kept.values()].join('\n')
}

const oneLine = (tag: string): string => tag.replaceAll(/\s+/g, ' ').trim()
const keyOf = (tag: string): string => oneLine(tag).toLowerCase()
