/** The strength of evidence in one plain sentence, and what would make it stronger. By rule. */
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import type { Impact } from '#shared/statistics/impact.ts'
import {
  evidenceBounds,
  fatal,
  type StrengthOfEvidence,
  type Weakness,
} from '#shared/statistics/strength-of-evidence.ts'
import { capitalized, listed } from '../wording.ts'

export function evidenceInWords(
  { strength, weaknesses }: StrengthOfEvidence,
  impact: Impact,
): ImpactResult['evidence'] {
  const [first] = weaknesses
  const named =
    first === 'no headline'
      ? weaknesses.slice(0, 1)
      : weaknesses.filter((one) => strength !== 'none' || fatal.includes(one))
  const because = named.map((one) => reasons(impact)[one])
  const stronger = [...new Set(weaknesses.map((one) => remedies[one]))].filter((one) => one !== '')
  return { strength, sentence: sentences[strength](because), stronger }
}

const sentences: Readonly<
  Record<StrengthOfEvidence['strength'], (because: readonly string[]) => string>
> = {
  none: (because) => `No evidence either way: ${because.join(', and ')}.`,
  suggestive: (because) =>
    `Suggestive evidence: the interval leaves out no difference, but ${listed(because)}.`,
  moderate: () =>
    'Moderate evidence: the groups may be compared, ten teachers or more stand behind it, few students were lost, and the interval leaves out no difference. It cannot be strong, because nobody was assigned by lot.',
}

const reasons = ({ coached, comparison, designEffect }: Impact): Record<Weakness, string> => {
  const teachers = coached.teachers + comparison.teachers
  const one = coached.teachers <= 1 ? 'coached' : 'comparison'
  return {
    'no headline': 'the groups cannot be compared',
    'teacher and coaching are one': `with only one ${one} teacher, teacher and coaching cannot be told apart`,
    'cannot be told from none': 'the interval includes no difference',
    'few teachers': `with ${teachers} teachers the likeness of students in a class is ${designEffect.isAssumed ? 'assumed' : 'estimated from few classes'}`,
    'few students': `a group has under ${evidenceBounds.students} students with both scores`,
    'many lost': `more than ${evidenceBounds.lost * 100}% of a group have only one of the two scores`,
    'lost unequally': 'more students were lost on one side than on the other',
    'coached before': 'the coaching had begun before the first test',
  }
}

const remedies: Readonly<Record<Weakness, string>> = {
  'no headline': '',
  'teacher and coaching are one': capitalized(
    'more than one teacher on each side: take further cycles, or further comparison teachers, into it.',
  ),
  'cannot be told from none': 'More classes on both sides, or one more window.',
  'few teachers': `At least ${evidenceBounds.teachers} teachers on both sides together.`,
  'few students': `At least ${evidenceBounds.students} students with both scores in each group.`,
  'many lost': 'The missing scores of absent or new students, where a make-up test was given.',
  'lost unequally': 'The missing scores of absent or new students, where a make-up test was given.',
  'coached before': 'A first test from before the coaching began.',
}
