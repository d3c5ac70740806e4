/** The time it is, on today's column, moved on every half minute. */
import { useEffect, useState } from 'react'
import classes from './WeekGrid.module.css'
import type { Hours } from './week-layout.ts'

const HALF_MINUTE = 30_000

export function NowLine({ hours }: { readonly hours: Hours }) {
  const [now, setNow] = useState(minutesNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(minutesNow()), HALF_MINUTE)
    return () => clearInterval(timer)
  }, [])
  if (now < hours.from || now > hours.to) return null
  const top = `${(100 * (now - hours.from)) / (hours.to - hours.from)}%`
  return <span className={classes.now} style={{ top }} aria-hidden="true" />
}

function minutesNow(): number {
  const now = new Date()
  return now.getHours() * 60 + now.getMinutes()
}
