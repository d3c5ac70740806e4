/** One session's minutes, whole or as a share, and their sums. Pure. */
import type { SpentTime } from '#shared/contracts/time.ts'
import type { CategoryKey } from '#shared/contracts/time.ts'
import { allotMinutes, type Share } from './allot-minutes.ts'

/** A session that was held, as the rules need it. */
export type HeldSession = {
  readonly id: number
  readonly on: string
  readonly type: string
  readonly schoolId: number | null
  readonly session: number
  readonly preparation: number
  readonly travel: number
  readonly teacherIds: readonly number[]
  /** Adds up to 100 %; see `sharesOf`. */
  readonly shares: readonly Share[]
}

type Minutes = Pick<SpentTime, 'session' | 'preparation' | 'travel'>

export const spent = ({ session, preparation, travel }: Minutes, sessions = 1): SpentTime => ({
  session,
  preparation,
  travel,
  total: session + preparation + travel,
  sessions,
})

export const noTime: SpentTime = spent({ session: 0, preparation: 0, travel: 0 }, 0)

export const wholeOf = (session: HeldSession): SpentTime => spent(session)

export const sumOf = (times: readonly SpentTime[]): SpentTime =>
  times.reduce(
    (sum, time) => ({
      session: sum.session + time.session,
      preparation: sum.preparation + time.preparation,
      travel: sum.travel + time.travel,
      total: sum.total + time.total,
      sessions: sum.sessions + time.sessions,
    }),
    noTime,
  )

/** What of a session goes where; the parts add up to the session in each kind of minute. */
export function byCategory(
  session: HeldSession,
): readonly { readonly key: CategoryKey; readonly time: SpentTime }[] {
  const { shares } = session
  const minutes = {
    session: allotMinutes(session.session, shares),
    preparation: allotMinutes(session.preparation, shares),
    travel: allotMinutes(session.travel, shares),
  }
  return shares.map(({ key }, index) => ({
    key,
    time: spent({
      session: minutes.session[index] ?? 0,
      preparation: minutes.preparation[index] ?? 0,
      travel: minutes.travel[index] ?? 0,
    }),
  }))
}
