/** Who a report can be for, and what that means for students; the rules themselves are the backend's. */
import type { Audience } from '#shared/contracts/reports/for-whom.ts'

export type AudienceChoice = {
  readonly value: Audience
  readonly label: string
  readonly detail: string
  /** As the sentence above the disclosure says it. */
  readonly words: string
}

export const audiences: readonly AudienceChoice[] = [
  { value: 'teacher', label: 'Teacher', detail: 'own students', words: 'the teacher' },
  { value: 'team', label: 'Team', detail: 'their own teachers', words: 'the team' },
  {
    value: 'principal',
    label: 'Principal',
    detail: 'no small groups',
    words: 'the principal',
  },
  { value: 'district', label: 'District', detail: 'no one is named', words: 'the district' },
]
