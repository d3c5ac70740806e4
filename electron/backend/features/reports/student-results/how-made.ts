/** How these numbers were made: sources, students, methods, what is withheld and what they cannot show. */
import { howMadePart } from '#shared/contracts/reports/document.ts'
import type { Block } from '#shared/contracts/report-model.ts'
import { bold, text, words } from '../text/runs.ts'
import { counted, listed, printDay, printDays, printNumber } from '../text/print.ts'
import type { StudentResults, Section } from './facts.ts'
import { isShare } from './growth-figures.ts'
import { audienceName, windowName, windowWithDays } from './names.ts'

/** @param withheld cells held back in the whole report */
export function howMade(report: StudentResults, withheld: number): Section {
  const answers: readonly (readonly [string, string])[] = [
    ['Sources', sources(report)],
    ['Students', students(report)],
    ['Shares', shares(report)],
    ['Growth', growth(report)],
    ['Items', items(report)],
    ['Withheld', withheldText(report, withheld)],
    ['What this cannot show', limits(report)],
  ]
  const blocks: Block[] = [
    {
      kind: 'heading',
      level: 1,
      runs: text('How these numbers were made'),
      part: howMadePart,
    },
    {
      kind: 'table',
      caption: 'How these numbers were made',
      isNumbered: false,
      style: 'data',
      widths: [1990, 7658],
      head: ['Question', 'Answer'].map(words),
      rows: answers
        .filter(([, answer]) => answer !== '')
        .map(([question, answer]) => [{ runs: [bold(question)], align: 'start' }, words(answer)]),
      totalRow: false,
      note: text(
        `Made with Numberline on ${printDay(report.facts.today)}, for ${audienceName(report)}, from data version ${report.facts.dataVersion}.${report.facts.workspace.isSample ? ' Invented sample data.' : ''}`,
      ),
    },
  ]
  return { blocks, disclosure: [], withheld: 0 }
}

/** A test without any item that was answered is no source of anything. */
const quizOf = ({ items: test }: StudentResults['facts']) =>
  test === null || test.items.length === 0 ? null : test

function sources({ facts }: StudentResults): string {
  const { mastery, growth: change } = facts
  const test = quizOf(facts)
  const windows = [...(change ? [change.before] : []), mastery.administration].map(windowWithDays)
  const days = test ? printDays(test.administration.startsOn, test.administration.endsOn) : ''
  const quiz = test
    ? `; ${test.administration.assessment}, ${test.items.length} items${days ? ` (${days})` : ''}`
    : ''
  return `${mastery.administration.assessment}, ${mastery.scopeLabel}: ${listed(windows)}${quiz}.`
}

function students({ facts, rules }: StudentResults): string {
  const { mastery, growth: change } = facts
  const test = quizOf(facts)
  const enrolled = rules.areOwnStudents
    ? `${mastery.enrolled} enrolled, ${mastery.tested} tested, ${mastery.absent} absent in ${windowName(mastery.administration)}. `
    : mastery.tested < rules.minimum
      ? `Under ${rules.minimum} tested in ${windowName(mastery.administration)}. `
      : `${mastery.tested} tested in ${windowName(mastery.administration)}. `
  const both =
    change && change.overall.difference.n >= rules.minimum
      ? `${change.overall.difference.n} with both scores. `
      : ''
  const quiz =
    test && test.n >= rules.minimum
      ? `${test.n} took ${test.administration.assessment}; an item left out counts as zero. `
      : ''
  return `${enrolled}${both}${quiz}A missing score stays missing; it is never counted as zero. Scores belong to the teacher on the test date.`
}

function shares({ facts }: StudentResults): string {
  return `95% Wilson intervals. Mastery of a standard: ${Math.round(facts.mastery.cut * 100)}% of its points or more; under 3 items or points is marked as thin evidence.`
}

function growth({ facts }: StudentResults): string {
  if (facts.growth === null) return 'One window only, so there is no growth.'
  const { overall, unit } = facts.growth
  const scale = isShare(unit) ? 'share of points' : 'score'
  const effect =
    overall.effectSize.value === null
      ? ''
      : ' Standardized by the average of the two standard deviations (d_av, Lakens 2013).'
  return `Mean change of each student’s own ${scale}, for students with both scores, with a 95% t interval.${effect}`
}

function items({ facts, rules }: StudentResults): string {
  const test = quizOf(facts)
  if (test === null) return ''
  const groups =
    rules.minimum <= 1 && test.groupSize > 0
      ? ` Upper and lower groups: the ${test.groupSize} students with the highest and the lowest totals (27%); students tied at the cut share the last places.`
      : ''
  const alpha =
    test.alpha.value === null
      ? ''
      : ` Reliability (alpha) ${printNumber(test.alpha.value, 2)}${test.standardError.value === null ? '' : `, standard error of measurement ${printNumber(test.standardError.value, 1)} points`}.`
  const few = test.n < 30 ? ' Under 30 students, so these figures are indicative.' : ''
  return `Difficulty: points over possible points. Discrimination: correlation with the total of the other items.${groups}${alpha}${few}`
}

function withheldText({ rules }: StudentResults, withheld: number): string {
  if (rules.areOwnStudents) {
    return `Nothing is withheld: this document is for the students’ own teachers and team${rules.showsNames ? ', with names' : ', with codes instead of names'}. Private notes are never part of a report.`
  }
  const cells =
    withheld === 0 ? 'No cell had to be withheld' : `${counted(withheld, 'cell')} withheld`
  return `${cells}: nothing that rests on under ${rules.minimum} students is printed, nor what would give it away in the same table. Shares under 5% and over 95% are printed as such. Students are neither named nor listed.`
}

/** The analyses' own limits may count a few students: only their own teachers read those. */
function limits({ facts, rules }: StudentResults): string {
  const given = rules.areOwnStudents
    ? [...facts.mastery.limits, ...(facts.growth?.limits ?? [])]
    : []
  const own = facts.growth
    ? 'Why scores changed: there is no comparison group, and forms may differ between windows.'
    : 'Whether students have grown, and why.'
  return [...new Set([own, ...given])].slice(0, 3).join(' ')
}
