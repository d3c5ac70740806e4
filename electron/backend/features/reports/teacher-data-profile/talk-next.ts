/** What to talk about next: questions that follow from the results by rule, and room to write. Never a judgment. */
import type { Block, Run } from '#shared/contracts/report-model.ts'
import type { Section, StudentResults } from '../student-results/facts.ts'
import { shownGroups } from '../student-results/groups.ts'
import { windowName } from '../student-results/names.ts'
import { counted } from '../text/print.ts'
import { lead, text } from '../text/runs.ts'

export function talkNext(profile: StudentResults): Section {
  const questions = [
    ...growthQuestion(profile),
    ...standardQuestions(profile),
    ...groupQuestion(profile),
    ...absentQuestion(profile),
  ]
  const blocks: Block[] = [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, runs: text('What to talk about next'), part: 'talk-next' },
    ...(questions.length > 0 ? [{ kind: 'bullets' as const, items: questions }] : []),
    {
      kind: 'writingLines',
      prompt: 'What surprises us, and what we want to know more about',
      lines: 2,
    },
    { kind: 'writingLines', prompt: 'What we try next, with whom, and by when', lines: 2 },
    { kind: 'writingLines', prompt: 'What will show us that it worked', lines: 2 },
  ]
  return { blocks, disclosure: [], withheld: 0 }
}

function growthQuestion({ facts: { growth }, rules }: StudentResults): Run[][] {
  if (growth === null || growth.overall.difference.n < Math.max(2, rules.minimum)) return []
  const { interval } = growth.overall.difference
  if (interval === null) return []
  const from = `between ${windowName(growth.before)} and ${windowName(growth.after)}`
  if (interval.low > 0) {
    return [lead(`Students gained ${from}.`, 'What did we do in that time that we want to keep?')]
  }
  if (interval.high < 0) {
    return [
      lead(
        `Scores went down ${from}.`,
        'What was different: the test, the days, what had been taught?',
      ),
    ]
  }
  return [
    lead(
      `Whether students gained ${from} cannot be told from chance.`,
      'What else do we know of their learning in that time?',
    ),
  ]
}

function standardQuestions({ facts, rules }: StudentResults): Run[][] {
  return facts.mastery.standards
    .filter(({ isThin, atCut }) => !isThin && atCut.n >= rules.minimum)
    .slice(0, 2)
    .map(({ code, title }, place) => lead(`${code} ${title}.`, aboutStandard[place] ?? ''))
}

/** Of the weakest, and of the next. */
const aboutStandard = [
  'What do students understand already that the next lesson can build on?',
  'Which standard comes before it, and what can students do there?',
]

function groupQuestion(profile: StudentResults): Run[][] {
  const [first] = shownGroups(profile)
  if (!first) return []
  return [
    lead(
      `${counted(first.n, 'student')}: ${first.misconception}.`,
      'Which question or picture would show us whether this is what they think?',
    ),
  ]
}

function absentQuestion({ facts: { mastery }, rules }: StudentResults): Run[][] {
  if (!rules.areOwnStudents || mastery.absent === 0) return []
  return [
    lead(
      `${counted(mastery.absent, 'student')} absent in ${windowName(mastery.administration)}.`,
      'When can they show what they know?',
    ),
  ]
}
