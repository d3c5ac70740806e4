/** From scores to lessons: item bank, matching, own recipes, small groups, lesson plans. */
import type { Migration } from '../migrate.ts'
import { analysisIndexes } from './0004-analysis.ts'
import { itemTables } from './0004-items.ts'
import { lessonTables } from './0004-lessons.ts'
import { matchingTables } from './0004-matching.ts'
import { recipeTables } from './0004-recipes.ts'
import { smallGroupTables } from './0004-small-groups.ts'

export const teaching: Migration = {
  version: 4,
  name: 'teaching',
  sql: [
    analysisIndexes,
    itemTables,
    lessonTables,
    matchingTables,
    recipeTables,
    smallGroupTables,
  ].join('\n'),
}
