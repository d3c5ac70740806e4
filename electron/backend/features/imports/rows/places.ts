/** Schools and classes that the file names: a short list, kept whole. */
import { parseGrade } from '#shared/domain/grades.ts'
import type { Recipe } from '#shared/domain/recipes.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { copyText } from './bounded-map.ts'
import type { Cell, Collected } from './collected.ts'
import type { CellReader } from './cells.ts'

/** A column with more different values than this does not hold schools or classes. */
const MOST_PLACES = 20_000

export type Places = (cells: readonly string[]) => readonly Cell[]

/** @returns a reader of `[schoolNo, classNo]`, null where the row names none. */
export function createPlaces(recipe: Recipe, cell: CellReader, collected: Collected): Places {
  const { schools, classes } = collected.catalogue
  const schoolNos = new Map<string, number>()
  const classNos = new Map<string, number>()
  const prefixed = (field: 'school' | 'class', typed: string): string =>
    (recipe.prefixes[field] ?? '') + copyText(typed.trim())

  const schoolNo = (typed: string): number => {
    const known = schoolNos.get(typed)
    if (known !== undefined) return known
    expectPlaces(schools.length, 'school')
    const no = schools.length + 1
    schools.push({ no, name: prefixed('school', typed) })
    schoolNos.set(copyText(typed), no)
    return no
  }

  return (cells: readonly string[]): readonly Cell[] => {
    const typedSchool = cell(cells, 'school')
    if (typedSchool.trim() === '') return [null, null]
    const inSchool = schoolNo(typedSchool)
    const typedClass = cell(cells, 'class')
    if (typedClass.trim() === '') return [inSchool, null]
    const key = `${inSchool} ${typedClass}`
    const known = classNos.get(key)
    if (known !== undefined) return [inSchool, known]
    expectPlaces(classes.length, 'class')
    const name = prefixed('class', typedClass)
    const course = copyText(cell(cells, 'course').trim()) || name
    const grade = parseGrade(cell(cells, 'grade'))
    classes.push({ no: classes.length + 1, schoolNo: inSchool, name, course, grade })
    classNos.set(key, classes.length)
    return [inSchool, classes.length]
  }
}

function expectPlaces(count: number, what: string): void {
  if (count < MOST_PLACES) return
  const why = `Its ${what} column has more than ${MOST_PLACES} different values, so it holds something else. Choose another recipe.`
  throw new CallError('FILE_UNUSABLE', { data: { name: 'The file', why } })
}
