/** Seconds on a timer, counted on while it runs. */
import { useEffect, useState } from 'react'

export type TimerFacts = { readonly startedAt: string | null; readonly seconds: number }

export function useElapsed({ startedAt, seconds }: TimerFacts): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (startedAt === null) return
    const tick = (): void => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [startedAt])
  if (startedAt === null) return seconds
  return seconds + Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000))
}

/** `4:05`, `1:04:05` */
export function timerText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = 0, ...rest] = parts
  const shown = hours > 0 ? parts : rest
  return shown
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':')
}
