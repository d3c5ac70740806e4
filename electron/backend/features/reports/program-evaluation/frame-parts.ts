/** What the evaluation is about before any result: alignment, questions, the program, data and methods. */
import type { Section } from '../student-results/facts.ts'
import { windowWithDays } from '../student-results/names.ts'
import { counted, inWords, listed, printDay, printDays, printHours } from '../text/print.ts'
import { lead } from '../text/runs.ts'
import { bullets, dataTable, out, paragraph, plain, top, typed } from './blocks.ts'
import { fewestTeachers, type Evaluation } from './facts.ts'

export function alignment({ facts: { priorities } }: Evaluation): Section {
  if (priorities.length === 0) return plain()
  return {
    ...plain(
      top('alignment', 'Alignment to priorities'),
      paragraph(
        'What schools and district said they would work on this year, and how much of the coaching served it. A session serves a priority when its goal does; one that serves two counts for both, so the hours do not add to the total.',
      ),
      dataTable({
        caption: 'Coaching time by school priority',
        widths: [5.4, 1.1, 1.2, 4],
        head: ['Priority', '>Sessions', '>Hours', 'What was done'],
        rows: priorities.map(({ text, spent, types }) => [
          text,
          String(spent.sessions),
          printHours(spent.total),
          listed(types.slice(0, 4).map(({ type, sessions }) => `${type} ${sessions}`)) || '–',
        ]),
      }),
    ),
    disclosure: [
      out(
        'Priorities',
        counted(priorities.length, 'priority', 'priorities'),
        'with sessions and hours',
      ),
    ],
  }
}

export function questions({ choices, facts }: Evaluation): Section {
  const asked = choices.questions
    .split('\n')
    .map((line) => line.replace(/^[-•*]\s+/u, '').trim())
    .filter(Boolean)
  const usual = [
    'Whom did the program reach, and with how much coaching?',
    'How well did the work fit the priorities of schools and district?',
    'Where did the coach’s time go?',
    'What did teachers work on in their practice?',
    ...(facts.outcomes
      ? [
          'How did students’ scores change, and did those of coached teachers change differently from those of comparable teachers?',
        ]
      : []),
  ]
  return plain(top('questions', 'Questions this evaluation asks'), {
    kind: 'bullets',
    items: (asked.length > 0 ? asked : usual).map((one) => [{ text: one }]),
    isNumbered: true,
  })
}

export function description({ facts: { reach, practice }, choices }: Evaluation): Section {
  const { models } = reach
  const phased = models.filter(({ phases }) => phases.length > 0)
  return {
    ...plain(
      top('description', 'The program'),
      ...typed(choices.description),
      ...(models.length === 0
        ? [
            paragraph(
              'No coaching cycle ran in this period; the work was in sessions outside of cycles.',
            ),
          ]
        : [
            dataTable({
              caption: 'Coaching cycles by model',
              widths: [3, 1.2, 1.4, 1.4, 1.4, 1.2],
              head: ['Model', '>Cycles', '>Completed', '>Teachers', '>Sessions', '>Hours'],
              rows: models.map((model) => [
                model.name,
                String(model.cycles),
                String(model.closed),
                String(model.teachers),
                String(model.sessions),
                printHours(model.minutes),
              ]),
              note: 'Models by name. Hours are time with teachers. A teacher who was in two models counts in both.',
            }),
          ]),
      ...(phased.length > 0
        ? [
            paragraph('A cycle goes through the phases of its model:'),
            bullets(phased.map(({ name, phases }) => lead(`${name}:`, `${phases.join(' → ')}.`))),
          ]
        : []),
      ...(practice.standards.length > 0
        ? [
            paragraph(
              lead(
                'Mathematics in focus.',
                `${counted(practice.standards.length, 'standard')}, most often ${listed(practice.standards.slice(0, 5).map(({ name }) => name))}.`,
              ),
            ),
          ]
        : []),
    ),
    disclosure: [
      out('Models and cycles', counted(models.length, 'model'), 'counts of cycles and teachers'),
    ],
  }
}

export function dataAndMethods(evaluation: Evaluation): Section {
  const { choices, facts, minimum } = evaluation
  const { outcomes, time } = facts
  const { from, to } = choices.period
  const tests = outcomes
    ? lead(
        'Student tests.',
        `${outcomes.growth.before.assessment}: ${listed([outcomes.growth.before, outcomes.growth.after].map((one) => `${windowWithDays(one)} ${one.schoolYear}`))}. A score belongs to the teacher, school and grade of the day of the test. Students with both scores are compared with themselves; a missing score stays missing.`,
      )
    : lead(
        'Student tests.',
        'No two windows were chosen, so that nothing is said of students’ scores.',
      )
  return plain(
    top('data-and-methods', 'Data and methods'),
    bullets([
      lead(
        'Coaching records.',
        `${counted(time.spent.sessions, 'session')} that were held ${printDays(from, to)}, as the coach logged them, with the minutes together, in preparation and on the way. Planned and canceled sessions do not count.`,
      ),
      tests,
      lead(
        'Comparison.',
        'Students of teachers in a cycle between the two tests are compared with students of teachers of the same course and grade who were in none. First it is asked whether the groups were alike before: up to 0.05 standard deviations apart they are, up to 0.25 they are compared at equal first scores, above that no statement is made (What Works Clearinghouse). Intervals take whole classes together.',
      ),
      lead(
        'Uncertainty.',
        'Intervals are 95% intervals: t for means, Wilson for shares, of students taken one by one unless said otherwise. Where an interval includes zero, chance alone could have made the difference, and the text says so.',
      ),
      lead(
        'Privacy.',
        `No teacher and no student is named. A figure of students stands for ${minimum} students and ${inWords(fewestTeachers)} teachers or more; what rests on fewer is held back, and with it what would give it away. Nothing here ranks teachers, and nothing here evaluates one.`,
      ),
      ...(choices.surveys.length > 0
        ? [
            lead(
              'Surveys.',
              'Counts of answers as they were entered for this evaluation; the surveys themselves are kept elsewhere.',
            ),
          ]
        : []),
    ]),
    paragraph(`Data as they stood on ${printDay(facts.today)}.`),
  )
}
