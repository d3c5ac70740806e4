/** Where one may go from an analysis. */
import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { Section } from '#renderer/ui/Section.tsx'
import type { Onward } from './onward.ts'
import classes from './FromHere.module.css'

type Props = { readonly links: readonly Onward[] }

export function FromHere({ links }: Props) {
  return (
    <Section title="From here">
      <ul>
        {links.map(({ icon: Icon, title, detail, href }) => (
          <li key={title}>
            <Link href={href} className={classes.link}>
              <Icon size={16} aria-hidden="true" className={classes.icon} />
              <span>
                <b>{title}</b>
                <small>{detail}</small>
              </span>
              <ChevronRight size={16} aria-hidden="true" className={classes.go} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
