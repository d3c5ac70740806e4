/** Seconds since the clock of a visit was started, counted on while it runs. */
import { useEffect, useState } from 'react'
import type { ObservationPage } from '#shared/contracts/observations/records.ts'
import { secondsSince } from '#shared/domain/observations/script-clock.ts'

type Clock = ObservationPage['clock']

export function useSecond({ startedAt, endedAt }: Clock): number {
  const [now, setNow] = useState(Date.now)
  const isRunning = startedAt !== null && endedAt === null
  useEffect(() => {
    if (!isRunning) return
    const tick = (): void => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  if (startedAt === null) return 0
  return secondsSince(startedAt, endedAt === null ? now : Date.parse(endedAt))
}

/** When something happens now; after the end, the end. */
export const secondNow = ({ startedAt, endedAt }: Clock): number =>
  startedAt === null
    ? 0
    : secondsSince(startedAt, endedAt === null ? Date.now() : Date.parse(endedAt))
