/** Workspaces opened before, the latest first. */
import { FlaskConical, Folder } from 'lucide-react'
import { Section } from '#renderer/ui/Section.tsx'
import classes from './StartPage.module.css'

export type Recent = {
  readonly key: string
  readonly name: string
  readonly folder: string
  readonly isSample: boolean
}

type Props = { readonly recents: readonly Recent[]; readonly onOpen: (key: string) => void }

export function Recents({ recents, onOpen }: Props) {
  if (recents.length === 0) return null
  return (
    <Section title="Opened before" className={classes.recents}>
      <ul>
        {recents.map((recent) => {
          const Icon = recent.isSample ? FlaskConical : Folder
          return (
            <li key={recent.key}>
              <button type="button" className={classes.recent} onClick={() => onOpen(recent.key)}>
                <Icon size={16} aria-hidden="true" className="t2" />
                <span className="m">{recent.name}</span>
                <span className={classes.folder} title={recent.folder}>
                  <bdi>{recent.folder}</bdi>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
