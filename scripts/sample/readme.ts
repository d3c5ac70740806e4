// The README beside the sample: says that it is invented and what is in it, with exact counts.

interface Counts {
  readonly caseload: Readonly<Record<string, number>>
  readonly roster: { readonly rows: number; readonly students: number }
  readonly fall: {
    readonly rows: number
    readonly students: number
    readonly missingScores: number
  }
  readonly winter: object
  readonly quiz: {
    readonly rows: number
    readonly miskeyed: {
      readonly label: string
      readonly keyInFile: string
      readonly rightAnswer: string
    }
  }
}

export function createReadme({ caseload, roster, fall, winter, quiz }: Counts): string {
  const { label, keyInFile, rightAnswer } = quiz.miskeyed
  return `# Kestrel Valley: an invented sample

**Every person, school and score here is invented.** No real student, teacher or district was used;
a name that matches a real person's does so by chance. Everything in this folder is written by
\`scripts/sample/generate.ts\` from a fixed seed: do not edit these files, change the script and
run \`npm run sample\`. Each run writes the same bytes.

"Today" in the sample is 2026-02-24, in the school year from 2025-08-18 to 2026-06-05.

| file | what it holds |
|---|---|
| \`caseload.json\` | ${caseload['schools']} schools, ${caseload['teachers']} teachers, ${caseload['classes']} classes, ${caseload['teachingAssignments']} dated teaching assignments, ${caseload['cycles']} coaching cycles, ${caseload['goals']} goals, ${caseload['sessionsDone']} sessions done and ${caseload['sessionsPlanned']} planned, ${caseload['actionSteps']} action steps, ${caseload['lessons']} lesson plans, one of them taught and debriefed, ${caseload['observations']} observations. Records refer to one another by \`key\`. |
| \`roster.csv\` | ${roster.students} students of grades 3 to 8 in ${roster.rows} dated enrolments: late arrivals, students who left, changes of class and of school. Ids are text, some with leading zeros. |
| \`fall-benchmark.csv\` | district benchmark, fall: ${fall.rows} rows (student × standard), ${fall.students} students, ${fall.missingScores} rows without a score (empty, N/A, --, EX). Tidy. |
| \`winter-benchmark.csv\` | the same in winter, as untidy as real files are: see below. Made to be imported. |
| \`fractions-quiz.csv\` | 12 multiple-choice items, ${quiz.rows} grade 4 students, the option each chose. |
| \`fractions-quiz.items.json\` | the items: standard, depth of knowledge, key, options and the misconception that leads to each wrong one. |
| \`expected.json\` | these counts for tests. |

## What the winter file has wrong, on purpose

UTF-8 with a byte-order mark, grades as \`04\`, dates as \`1/20/2026\`; the header again in the middle
and a "School total" row at the end (\`notStudents\`); rows without a student id (\`blankId\`); scores
above the points possible (\`aboveMaximum\`); dates that do not exist (\`badDates\`); rows that appear
twice, cell for cell (\`repeats\`); students who are not in the roster (\`newStudents\`); one id that
lost its leading zeros, so that name and grade match a student of the roster (\`askedPairs\`); one
id followed by spaces (\`idsWithSpaces\`).

\`\`\`json
${JSON.stringify(winter, null, 2)}
\`\`\`

\`rows\` does not count the first header. \`refused\` is \`blankId + aboveMaximum + badDates\`;
\`storable\` is what remains without \`notStudents\`, \`repeats\` and \`refused\`, when new students are
taken as new and the asked pair is answered "the same student". Rows without a score
(\`missingScores\`) are among the storable ones: missing is not zero.

## The mis-keyed item

${label} says ${keyInFile} is the key; the right answer is ${rightAnswer}. With the key of the file
its discrimination is below zero, with ${rightAnswer} it is among the highest.

## How the scores were made

Each student has an ability; school, class, groups and chance bend it. Each point is one item with a
logistic curve and a little guessing. By winter, ability has grown by about half a logit on average,
unevenly by class and standard. Quiz answers come from the same abilities and from misconceptions
that a student holds across items. Growth has nothing to do with who was coached, so no
comparison of coached and other classes in this sample says anything about coaching.
`
}
