/** What participants said: counts of answers, for questions that enough people answered. */
import type { Block } from '#shared/contracts/report-model.ts'
import type { SurveyQuestion } from '#shared/contracts/reports/program-evaluation.ts'
import { formatPercent } from '#shared/statistics/format.ts'
import type { Section } from '../student-results/facts.ts'
import { counted } from '../text/print.ts'
import { dataTable, held, out, paragraph, plain, sub, top } from './blocks.ts'
import type { Evaluation } from './facts.ts'

export function surveys({ choices, minimum }: Evaluation): Section {
  const all = choices.surveys
  if (all.length === 0) return plain()
  const shown = all.filter((one) => answersTo(one) >= minimum)
  const few = all.length - shown.length
  return {
    blocks: [
      top('surveys', 'What participants said'),
      paragraph(
        `Those who answered are not all who took part, and those with strong views answer more readily.${few > 0 ? ` ${counted(few, 'question')} with under ${minimum} answers ${few === 1 ? 'is' : 'are'} left out, so that nobody is recognized.` : ''}`,
      ),
      ...shown.flatMap(questionBlocks),
    ],
    disclosure: [
      ...(shown.length > 0
        ? [out('Survey answers', counted(shown.length, 'question'), 'counts and shares')]
        : []),
      ...(few > 0
        ? [
            held(
              'Survey answers of few people',
              counted(few, 'question'),
              `under ${minimum} answers`,
            ),
          ]
        : []),
    ],
    withheld: all
      .filter((one) => answersTo(one) < minimum)
      .reduce((sum, { answers }) => sum + answers.length, 0),
  }
}

const answersTo = ({ answers }: SurveyQuestion): number =>
  answers.reduce((sum, { count }) => sum + count, 0)

function questionBlocks(question: SurveyQuestion): Block[] {
  const n = answersTo(question)
  return [
    sub(question.question),
    dataTable({
      caption: `Answers, n = ${n}`,
      widths: [6, 1.4, 1.4],
      head: ['Answer', '>Count', '>Share'],
      rows: question.answers.map(({ answer, count }) => [
        answer,
        String(count),
        formatPercent(count / n),
      ]),
    }),
  ]
}
