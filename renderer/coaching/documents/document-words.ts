/** How a document is written. Pure. */
import type { AttachedDocument } from '#shared/contracts/documents.ts'
import type { Disclosure } from '#shared/domain/disclosure.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'

export type FileKind = 'picture' | 'table' | 'slides' | 'recording' | 'text' | 'other'

const endings: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(png|jpe?g|gif|webp|heic|tiff?|bmp)$/i, 'picture'],
  [/\.(xlsx?|ods|csv|tsv)$/i, 'table'],
  [/\.(pptx?|odp)$/i, 'slides'],
  [/\.(mp4|mov|webm|mp3|m4a|wav|ogg)$/i, 'recording'],
  [/\.(pdf|docx?|odt|rtf|txt|md)$/i, 'text'],
]

export const kindOf = (name: string): FileKind =>
  endings.find(([ending]) => ending.test(name))?.[1] ?? 'other'

/** Who may see it, in as few words as a column has. */
export const shortDisclosure: Readonly<Record<Disclosure, string>> = {
  mine: 'Mine',
  teacher: 'Teacher',
  school: 'School',
  district: 'District',
}

/** `Co-planning, Feb 17`, the cycle's title, or nothing. */
export function belongsTo({ session, lesson, cycle }: AttachedDocument): string {
  if (session) return `${session.type}, ${formatDay(session.on)}`
  return lesson?.title ?? cycle?.title ?? ''
}

/** What a finished attaching says. */
export function attachedWords(done: {
  readonly added: readonly { readonly name: string }[]
  readonly alreadyThere: readonly string[]
}): string {
  const { added, alreadyThere } = done
  const known =
    alreadyThere.length === 0
      ? ''
      : alreadyThere.length === 1
        ? `${alreadyThere[0]} was attached already.`
        : `${alreadyThere.length} were attached already.`
  if (added.length === 0) return known
  const said =
    added.length === 1 ? `Attached ${added[0]?.name}.` : `Attached ${plural(added.length, 'file')}.`
  return [said, known].filter(Boolean).join(' ')
}

/** What the save dialog proposes: a bare file name. */
export const proposedName = (name: string): string => name.replaceAll(/[/\\\0]/g, '-').slice(-200)
