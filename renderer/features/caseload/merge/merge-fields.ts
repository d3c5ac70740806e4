/** How two records are compared: each field of both in words, and whose holds unless somebody chooses. Pure. */
import type { MergeField, MergeSide } from '#shared/contracts/teacher-merge.ts'
import type { TeacherRecord } from '#shared/contracts/teacher-record.ts'
import { enrolledChoices, statusChoices } from '../record/record-words.ts'

export type MergeRow = {
  readonly field: MergeField
  readonly label: string
  readonly keep: string
  readonly other: string
  readonly isDifferent: boolean
  /** Texts and tags can be joined. */
  readonly canJoin: boolean
  /** Only shown while private notes are. */
  readonly isPrivate: boolean
}

const labels: Readonly<Record<MergeField, string>> = {
  givenName: 'First name',
  familyName: 'Last name',
  email: 'E-mail',
  status: 'Status',
  enrolledHow: 'How enrolled',
  contactCadenceDays: 'Contact every',
  yearsExperience: 'Years of experience',
  certification: 'Certification',
  tags: 'Tags',
  supportWanted: 'Support wanted',
  strengths: 'Strengths',
  readiness: 'Readiness',
  concerns: 'Concerns',
}
const joined: ReadonlySet<MergeField> = new Set([
  'tags',
  'supportWanted',
  'strengths',
  'readiness',
  'concerns',
])
const fields = Object.keys(labels) as readonly MergeField[]

export const mergeRows = (keep: TeacherRecord, other: TeacherRecord): readonly MergeRow[] =>
  fields.map((field) => {
    const [ours, theirs] = [inWords(keep, field), inWords(other, field)]
    return {
      field,
      label: labels[field],
      keep: ours,
      other: theirs,
      isDifferent: ours !== theirs,
      canJoin: joined.has(field),
      isPrivate: field === 'readiness' || field === 'concerns',
    }
  })

/** What is filled in wins over what is not; texts and tags that differ are joined. */
export function usualSide({ keep, other, isDifferent, canJoin }: MergeRow): MergeSide {
  if (!isDifferent || other === '') return 'keep'
  if (keep === '') return 'other'
  return canJoin ? 'both' : 'keep'
}

function inWords(record: TeacherRecord, field: MergeField): string {
  if (field === 'status') return labelOf(statusChoices, record.status)
  if (field === 'enrolledHow') return labelOf(enrolledChoices, record.enrolledHow)
  if (field === 'tags') return record.tags.join(', ')
  const value = record[field] ?? ''
  return field === 'contactCadenceDays' && value !== '' ? `${value} days` : String(value).trim()
}

const labelOf = (
  choices: readonly { readonly value: string; readonly label: string }[],
  value: string | null,
): string => choices.find((choice) => choice.value === value)?.label ?? ''
