/** The wall clock of this computer, `HH:MM`, drawn again at each full minute. */
import { useEffect, useState } from 'react'

export function useClock(): string {
  const [clock, setClock] = useState(clockNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = (): void => {
      setClock(clockNow())
      timer = setTimeout(tick, 60_000 - (Date.now() % 60_000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [])
  return clock
}

function clockNow(): string {
  const now = new Date()
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
