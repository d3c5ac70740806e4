/** What the tables of time say, in words, by rule from the same numbers. Pure. */
import type { TimeSummary } from '#shared/contracts/time.ts'
import { formatHours, formatWeekday, plural } from '#renderer/ui/format.ts'

const hours = (minutes: number): string => `${formatHours(minutes)} hours`

export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const percentOf = (part: number, whole: number): string =>
  `${Math.round(100 * shareOf(part, whole))}%`

/** The conclusion first: how much, in how many sessions, and how that stands to the plan. */
export function headline({ spent, plan }: TimeSummary): readonly string[] {
  if (spent.sessions === 0) return ['No session was held in this period.']
  const held = `${hours(spent.total)} in ${plural(spent.sessions, 'session')}`
  if (plan.minutes === null || plan.minutesPerWeek === null)
    return [`${held}.`, 'You have not set weekly hours to hold them against.']
  const days = plural(plan.schoolDays, 'day')
  const planned = `${hours(plan.minutes)} planned for ${days} of school so far`
  const over = spent.total - plan.minutes
  if (over === 0) return [`${held}, exactly the ${planned}.`]
  return [
    `${held}, ${formatHours(Math.abs(over))} ${over > 0 ? 'more' : 'less'} than the ${planned}.`,
  ]
}

/** What the numbers leave out. */
export function notCounted({ planned }: TimeSummary): readonly string[] {
  if (planned.sessions === 0) return []
  return [
    `Not counted: ${plural(planned.sessions, 'planned session')} (${hours(planned.minutes)}). Canceled sessions took no time.`,
  ]
}

/** Points over the plan, rounded as they are shown. */
export const pointsOver = (share: number, planPercent: number): number =>
  Math.round(share * 100) - Math.round(planPercent)

export function againstPlan(share: number, planPercent: number | null): string {
  if (planPercent === null) return ''
  const points = pointsOver(share, planPercent)
  return points === 0 ? 'as planned' : `${Math.abs(points)} ${points > 0 ? 'over' : 'under'}`
}

export function categorySentences({ categories, spent }: TimeSummary): readonly string[] {
  const [most] = categories.toSorted((a, b) => b.spent.total - a.spent.total)
  if (!most || spent.total === 0) return []
  const open = categories.find(({ key }) => key === 'not split yet')
  return [
    `${most.name} took the largest part, ${percentOf(most.spent.total, spent.total)}.`,
    ...furthestFromPlan({ categories, spent }),
    ...(open ? [`${hours(open.spent.total)} are not split yet.`] : []),
  ]
}

function furthestFromPlan({
  categories,
  spent,
}: Pick<TimeSummary, 'categories' | 'spent'>): readonly string[] {
  const planned = categories.flatMap(({ name, planPercent, spent: { total } }) =>
    planPercent === null ? [] : { name, planPercent, share: shareOf(total, spent.total), total },
  )
  const distance = ({ share, planPercent }: (typeof planned)[number]): number =>
    Math.abs(pointsOver(share, planPercent))
  const [furthest] = planned.toSorted((a, b) => distance(b) - distance(a))
  if (!furthest) return ['No category has a planned part yet.']
  if (distance(furthest) === 0) return ['Every category is as planned.']
  const { name, planPercent, share } = furthest
  return [
    `Furthest from the plan: ${name}, ${Math.round(share * 100)}% instead of ${Math.round(planPercent)}%.`,
  ]
}

export function schoolSentence({ schools, spent }: TimeSummary): string {
  const [most] = schools.toSorted((a, b) => b.spent.total - a.spent.total)
  if (!most || spent.total === 0) return ''
  if (schools.length === 1) return `All of it is at one place: ${most.name}.`
  const travel = spent.travel === 0 ? '' : ` Traveling between them took ${hours(spent.travel)}.`
  return `${most.name} has ${percentOf(most.spent.total, spent.total)} of the time.${travel}`
}

export function weekSentence({ weeks, plan }: TimeSummary, today: string): string {
  const begun = weeks.filter(({ monday }) => monday <= today)
  const [fullest] = begun.toSorted((a, b) => b.spent.total - a.spent.total)
  if (!fullest || fullest.spent.total === 0) return ''
  const idle = begun.filter(({ spent }) => spent.sessions === 0).length
  const without = idle === 0 ? '' : ` ${plural(idle, 'week')} had no session.`
  const fullestWords = `The fullest week began on ${formatWeekday(fullest.monday)}, with ${hours(fullest.spent.total)}.`
  const { minutesPerWeek } = plan
  if (minutesPerWeek === null) return `${fullestWords}${without}`
  const reached = begun.filter(({ spent }) => spent.total >= minutesPerWeek).length
  return `${reached} of ${plural(begun.length, 'week')} reached ${hours(minutesPerWeek)}. ${fullestWords}${without}`
}

/** Why contact time does not add up to the coach's own. */
export function teacherSentences({ contact, spent, teachers }: TimeSummary): readonly string[] {
  if (teachers.length === 0) return ['No teacher was in a session of this period.']
  const { again, alone } = contact
  const why = [
    ...(again.minutes > 0
      ? [
          `${plural(again.sessions, 'team session')} ${again.sessions === 1 ? 'counts' : 'count'} once for each teacher, which adds ${hours(again.minutes)}`,
        ]
      : []),
    ...(alone.minutes > 0
      ? [
          `${plural(alone.sessions, 'session')} without a teacher ${alone.sessions === 1 ? 'takes' : 'take'} away ${hours(alone.minutes)}`,
        ]
      : []),
  ]
  if (why.length === 0) return [`Contact adds up to your own ${hours(spent.session)} in sessions.`]
  return [
    `Contact adds up to ${hours(contact.minutes)}, where your own time in sessions is ${hours(spent.session)}: ${why.join(', and ')}.`,
  ]
}
