/** What is taught, as the thing within which students are compared. Pure. */
import type { Course, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { capitalized } from '../wording.ts'
import { gradeInWords } from '../scope/scopes.ts'
import type { TaughtClass } from '../scope/sittings-of-teachers.ts'

type CourseChoice = ImpactResult['courses'][number]

/** Courses that the coached teach, the one that most of them teach first. */
export function courseChoices(
  classes: readonly TaughtClass[],
  coached: ReadonlySet<number>,
): CourseChoice[] {
  const own = classes.filter(({ teacherId }) => coached.has(teacherId))
  return [...Map.groupBy(own, courseLabel)]
    .flatMap(([label, of]) => {
      const [first] = of
      const teachers = new Set(of.map(({ teacherId }) => teacherId)).size
      return first
        ? [
            {
              grade: first.grade,
              course: first.course,
              label,
              coachedTeachers: teachers,
              classes: of.length,
            },
          ]
        : []
    })
    .toSorted(
      (a, b) =>
        b.coachedTeachers - a.coachedTeachers ||
        b.classes - a.classes ||
        a.label.localeCompare(b.label, 'en', { numeric: true }),
    )
    .map(({ classes: _, ...choice }) => choice)
}

/** "Grade 4", "Math 8", "Algebra, grade 9": the grade is named once. */
export function courseLabel({ grade, course }: Course): string {
  const name = course.trim()
  if (grade === null) return name === '' ? 'No course' : name
  if (name === '') return capitalized(gradeInWords(grade))
  const words = name.split(/[\s.]+/)
  return words.includes(grade) || name === capitalized(gradeInWords(grade))
    ? name
    : `${name}, ${gradeInWords(grade)}`
}

export const isCourse = (one: Course, other: Course): boolean =>
  one.grade === other.grade && one.course.trim() === other.course.trim()

/** Another course of the same grade, or of the same name where a grade is not known: ticked by hand. */
export const isRelated = (one: Course, other: Course): boolean =>
  one.grade !== null && other.grade !== null
    ? one.grade === other.grade
    : one.course.trim() !== '' && one.course.trim() === other.course.trim()
