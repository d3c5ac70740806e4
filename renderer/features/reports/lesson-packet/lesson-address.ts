/** Which lesson, as it stands in the address: `?lesson=12`, so that a plan can link to its packet. */
import { wholeNumber } from '#renderer/app/student-data.ts'

export const parseLessonAddress = (search: string): number | null =>
  wholeNumber(new URLSearchParams(search).get('lesson'))

export const formatLessonAddress = (lesson: number): string =>
  `/reports/lesson-packet?lesson=${lesson}`
