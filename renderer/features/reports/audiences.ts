/** Who a report can be for, and what that means for students; the rules themselves are the backend's. */
import type { PacketChoices } from '#shared/contracts/reports.ts'

type Audience = {
  readonly value: PacketChoices['audience']
  readonly label: string
  readonly detail: string
  /** As the sentence above the disclosure says it. */
  readonly words: string
}

export const audiences: readonly Audience[] = [
  { value: 'teacher', label: 'Teacher', detail: 'own students', words: 'the teacher' },
  { value: 'team', label: 'Team', detail: 'their own teachers', words: 'the team' },
  { value: 'principal', label: 'Principal', detail: 'no groups under 10', words: 'the principal' },
  { value: 'district', label: 'District', detail: 'no one is named', words: 'the district' },
]
