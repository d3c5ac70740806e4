/** The kinds of columns that files of results have, and how each is told: by its name and by its cells. */
import { fieldPlacement, type DetailPart, type Placement } from '#shared/domain/mapping/mapping.ts'
import type { RecipeField } from '#shared/domain/recipes.ts'
import type { ColumnFacts } from './column-facts.ts'
import * as contents from './contents.ts'
import type { Signs } from './suggestion.ts'

export type ColumnKind = {
  /** Two columns of one kind cannot both be placed, unless it `repeats`. */
  readonly id: string
  readonly signs: Signs
  readonly repeats?: boolean
  readonly place: (facts: ColumnFacts) => KindPlacement
}

/** Scores and what belongs to them are made when it is known which columns are scores. */
export type KindPlacement =
  | Placement
  | { readonly as: 'a score' }
  | { readonly as: 'of a score'; readonly part: DetailPart }

const ofOthers = /\b(teacher|staff|school|district|class|course|parent|contact|test|section)\b/i

const field = (name: RecipeField, signs: Signs): ColumnKind => ({
  id: name,
  signs,
  place: () => fieldPlacement(name),
})

/** @param newestYear of all days in the file, to tell birth dates from test dates. */
export const columnKinds = (newestYear: number): readonly ColumnKind[] => [
  ...studentKinds(newestYear),
  ...placeKinds,
  ...testKinds,
  ...scoreKinds,
  ...groupKinds,
]

const studentKinds = (newestYear: number): readonly ColumnKind[] => [
  field('studentId', {
    aliases: ['student id'],
    pattern:
      /\b(local|student|stu|pupil|sis|perm)\b.*\b(id|number|no|#|num)\b|^(id|student ?#|email( address)?|username|login)$/i,
    notPattern: /\bstate\b|\b(teacher|school|district|class|test|assessment)\b.*\bid\b/i,
    ...{ fit: contents.ids, looks: 'ids' },
  }),
  field('studentId', { fit: contents.uniqueIds, looks: 'ids', telling: 0.55 }),
  field('stateId', {
    aliases: ['state id'],
    pattern: /\bstate\b.*\b(id|number)\b|\b(ssid|sasid|wiseid)\b/i,
    ...{ fit: contents.ids, looks: 'ids' },
  }),
  field('givenName', {
    aliases: ['first name'],
    pattern: /\b(first|given|fore)\b ?name|^first$/i,
    ...{ notPattern: ofOthers, fit: contents.words, looks: 'names' },
  }),
  field('familyName', {
    aliases: ['last name'],
    pattern: /\b(last|family|sur)\b ?name|^(last|surname)$/i,
    ...{ notPattern: ofOthers, fit: contents.words, looks: 'names' },
  }),
  field('fullName', {
    aliases: ['full name'],
    pattern: /\b(student|full|pupil)\b.*\bname\b|^(student|name|first and last name)$/i,
    notPattern: /\b(first|middle)\b(?!.*last)|\blast\b(?!.*first)|\b(teacher|school|class|test)\b/i,
    ...{ fit: contents.words, looks: 'names' },
  }),
  field('fullName', { fit: contents.namesInFull, looks: 'names in full', telling: 0.75 }),
  field('birthDate', {
    aliases: ['birth date'],
    pattern: /\b(dob|birth ?date|date of birth|birthday)\b/i,
    ...{ fit: contents.days, looks: 'days' },
  }),
  field('birthDate', {
    ...{ fit: contents.birthDays(newestYear), looks: 'birth dates', telling: 0.55 },
  }),
  field('grade', {
    aliases: ['grade'],
    pattern: /\b(grade|grd|gr|yr|year ?level)\b/i,
    notPattern: /\b(equivalent|score|level scale|placement|letter|final|current grade|unposted)\b/i,
    ...{ fit: contents.grades, looks: 'grades' },
  }),
  field('grade', { fit: contents.gradeWords, looks: 'grades', telling: 0.6 }),
]

const placeKinds: readonly ColumnKind[] = [
  field('school', {
    aliases: ['school'],
    pattern: /\b(school|campus|building|site)\b/i,
    notPattern: /\b(year|id|number|code|type|percentile|key|fay)\b/i,
    ...{ fit: contents.words, looks: 'names' },
  }),
  field('teacher', {
    aliases: ['teacher'],
    pattern: /\b(teacher|instructor)\b/i,
    notPattern: /\b(id|e-?mail|number|user)\b/i,
    ...{ fit: contents.words, looks: 'names' },
  }),
  field('class', {
    pattern: /\b(class|section|period|homeroom|room|group or class ?name)\b/i,
    notPattern: /\b(id|teacher|number of|section 504|code|percentile)\b/i,
  }),
  field('course', { pattern: /\bcourse\b/i, notPattern: /\b(id|code)\b/i }),
]

const testKinds: readonly ColumnKind[] = [
  field('assessment', {
    pattern: /\b(test|assessment|quiz|exam)\b( ?(name|title))?$/i,
    notPattern: /\b(date|id|type|number|score|reason|grade|status)\b/i,
    ...{ fit: contents.words, looks: 'names' },
  }),
  field('window', {
    aliases: ['window'],
    pattern: /\b(window|season|term|benchmark period|testing period|semester|quarter)\b/i,
    ...{ notPattern: /\b(start|end)\b/i, fit: contents.windows, looks: 'testing windows' },
    telling: 0.85,
  }),
  field('schoolYear', {
    aliases: ['school year'],
    pattern: /\b(school|academic) ?year\b/i,
    notPattern: /\b(date|start|end)\b/i,
    ...{ fit: contents.schoolYears, looks: 'school years', telling: 0.85 },
  }),
  field('testDate', {
    aliases: ['test date'],
    pattern:
      /\b(test|completion|completed|administration|assessment|taken|submitted|launch)\b.*\bdate\b|\bdate\b|^(timestamp|submitted|taken)/i,
    notPattern:
      /\b(birth|dob|enroll\w*|start of|school year|period)\b|\b(fall|autumn|winter|spring|boy|moy|eoy)\b.*\bdate\b/i,
    ...{ fit: contents.days, looks: 'days', telling: 0.5 },
  }),
  {
    id: 'date of one test',
    repeats: true,
    signs: {
      pattern: /\b(fall|autumn|winter|spring|boy|moy|eoy)\b.*\bdate\b/i,
      notPattern: /\b(start|birth)\b/i,
      ...{ fit: contents.days, looks: 'days' },
    },
    place: () => ({ as: 'of a score', part: 'date' }),
  },
  field('attempt', { pattern: /\b(attempt|opp ?number|opportunity)\b/i }),
  field('standard', {
    pattern:
      /\b(standard|benchmark code|skill code|learning target|teks|strand)\b( ?(code|name))?$/i,
    notPattern: /\b(error|deviation|score)\b/i,
    ...{ fit: contents.standardCodes, looks: 'codes of standards', telling: 0.85 },
  }),
]

const belongs = (part: DetailPart, signs: Signs): ColumnKind => ({
  ...{ id: part, signs, repeats: true },
  place: () => ({ as: 'of a score', part }),
})

const scoreKinds: readonly ColumnKind[] = [
  {
    id: 'score',
    repeats: true,
    signs: {
      aliases: ['scale score', 'raw score'],
      pattern: /\b(score|points?|pts|total|result|correct|earned|percent|pct|rit|theta|mark)\b|%/i,
      notPattern:
        /\b(possible|out of|max\w*|percentile|error|std|sem|growth|gain|projected|level|range|rank|progress|duration|current|unposted|final|confidence|incorrect|guessing)\b/i,
      ...{ fit: contents.numbers, looks: 'numbers' },
    },
    place: () => ({ as: 'a score' }),
  },
  {
    id: 'score',
    repeats: true,
    signs: { fit: contents.shares, looks: 'points of points or percentages', telling: 0.65 },
    place: () => ({ as: 'a score' }),
  },
  belongs('possible', {
    pattern: /\b(possible|out of|max\w* (points|score)|points? available)\b/i,
    ...{ fit: contents.numbers, looks: 'numbers' },
  }),
  belongs('percentile', {
    aliases: ['percentile'],
    pattern: /\b(percentile|%ile|PR|NPR)\b/i,
    notPattern: /\b(growth|school|lea|district|class|from)\b/i,
    ...{ fit: contents.percentiles, looks: 'percentiles' },
  }),
  belongs('standard error', {
    pattern: /\b(standard|std) ?(error|err)\b|\b(SEM|CSEM)\b/i,
    notPattern: /\bgrowth\b/i,
    ...{ fit: contents.numbers, looks: 'numbers' },
  }),
  belongs('level', {
    aliases: ['performance level'],
    pattern:
      /\b(level|placement|proficiency|achievement|band|quintile|category|mastery level|risk)\b/i,
    notPattern:
      /\b(grade level|score|scale|english|growth|confidence|projected|if student|study)\b/i,
    ...{ fit: contents.fewWords, looks: 'a few levels' },
  }),
  belongs('level', { fit: contents.levels, looks: 'performance levels', telling: 0.7 }),
  belongs('figure', {
    pattern:
      /\b(growth|gain|projected|projection|quantile|lexile|equivalent|typical|stretch|NCE|normal curve|SGP)\b/i,
  }),
]

const groups: readonly (readonly [string, RegExp])[] = [
  [
    'English learner',
    /\b(ell?|english (language )?learner|lep|limited english|english proficiency( status)?)\b/i,
  ],
  ['Disability', /\b(sped|special ed(ucation)?|swd|iep|disability( status)?|exceptionality)\b/i],
  ['Economic disadvantage', /\b(frl|frpm|free|reduced|econom\w*|low income|lunch)\b/i],
  ['Gifted', /\b(gifted|g\/?t|tag|gate)\b/i],
  ['Section 504', /\b504\b/i],
  ['Migrant', /\bmigrant\b/i],
  ['Homeless', /\bhomeless\b/i],
]

const groupKinds: readonly ColumnKind[] = groups.map(([attribute, pattern]) => ({
  id: `group ${attribute}`,
  signs: {
    pattern,
    notPattern: /\b(date|score|days)\b/i,
    fit: contents.yesOrNo,
    looks: 'yes and no',
  },
  place: () => ({ as: 'group', attribute }),
}))
