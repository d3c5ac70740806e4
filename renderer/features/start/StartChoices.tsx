/** The three ways to begin. */
import { ChevronRight, FlaskConical, FolderOpen, FolderPlus } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import classes from './StartPage.module.css'

type Props = {
  readonly onSample: () => void
  readonly onNew: () => void
  readonly onOpen: () => void
}

export function StartChoices({ onSample, onNew, onOpen }: Props) {
  return (
    <ul className={classes.choices}>
      <Choice
        icon={FlaskConical}
        title="Open the sample caseload"
        text="24 invented teachers in 3 schools: a year of sessions, a benchmark, and files to import. Throw it away in one click."
        onChoose={onSample}
      />
      <Choice
        icon={FolderPlus}
        title="Start my own"
        text="An empty workspace in a folder that you choose."
        onChoose={onNew}
      />
      <Choice
        icon={FolderOpen}
        title="Open a workspace"
        text="A folder that holds numberline.db, for instance from another computer."
        onChoose={onOpen}
      />
    </ul>
  )
}

type ChoiceProps = {
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
  readonly onChoose: () => void
}

function Choice({ icon: Icon, title, text, onChoose }: ChoiceProps) {
  return (
    <li>
      <button type="button" className={classes.choice} onClick={onChoose}>
        <Icon size={20} aria-hidden="true" className={classes.choiceIcon} />
        <span>
          <span className={classes.choiceTitle}>{title}</span>
          <span className={classes.choiceText}>{text}</span>
        </span>
        <ChevronRight size={16} aria-hidden="true" className="t3" />
      </button>
    </li>
  )
}
