/** A row of views on one page. They are links: each has its own address. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './Tabs.module.css'

export type Tab = {
  readonly label: ReactNode
  readonly href: string
  readonly isOn: boolean
  readonly count?: number | undefined
}

type Props = { readonly label: string; readonly tabs: readonly Tab[]; readonly end?: ReactNode }

export function Tabs({ label, tabs, end }: Props) {
  return (
    <div className={classes.bar}>
      <nav className={classes.tabs} aria-label={label}>
        {tabs.map((tab) => (
          <Link
            key={tab.href}
            href={tab.href}
            className={classes.tab}
            aria-current={tab.isOn ? 'page' : undefined}
          >
            {tab.label}
            {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
          </Link>
        ))}
      </nav>
      {end !== undefined && <div className={classes.end}>{end}</div>}
    </div>
  )
}
