/**
 * Survey counts as a person types or pastes them: a question on its own line, below it an answer a
 * line with its count at the end, an empty line before the next question. Pure.
 */

export type CountedQuestion = {
  readonly question: string
  readonly answers: readonly { readonly answer: string; readonly count: number }[]
}

export type SurveyCounts = {
  readonly questions: readonly CountedQuestion[]
  /** One sentence for each part that could not be read. */
  readonly problems: readonly string[]
}

/** "Very useful 12", "Very useful: 12", "Very useful,12", or with a tab as from a spreadsheet. */
const answerLine = /^(?<answer>.*[^\s:;,=])[\t ]*[:;,=\t ][\t ]*(?<count>\d{1,6})$/u

export function readSurveyCounts(typed: string): SurveyCounts {
  const parts = typed
    .split(/\r?\n[\t ]*\r?\n/u)
    .map((part) =>
      part
        .split(/\r?\n/u)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((part) => part.length > 0)
  const read = parts.map(readPart)
  return {
    questions: read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    problems: read.filter((one) => typeof one === 'string'),
  }
}

function readPart([question = '', ...lines]: readonly string[]): CountedQuestion | string {
  if (lines.length === 0) return `“${question}” has no answers below it.`
  const answers = lines.map((line) => {
    const { answer, count } = answerLine.exec(line)?.groups ?? {}
    return answer === undefined || count === undefined ? null : { answer, count: Number(count) }
  })
  const unread = answers.indexOf(null)
  if (unread !== -1) return `“${lines[unread] ?? ''}” does not end in a count.`
  return { question, answers: answers.filter((answer) => answer !== null) }
}

/** The same as text, for a field to begin with. */
export const writeSurveyCounts = (questions: readonly CountedQuestion[]): string =>
  questions
    .map(({ question, answers }) =>
      [question, ...answers.map(({ answer, count }) => `${answer} ${count}`)].join('\n'),
    )
    .join('\n\n')
