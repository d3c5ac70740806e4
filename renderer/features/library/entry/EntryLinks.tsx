/** What an entry hangs together with: standards, entries that help, lessons, items, and the coach's tags. */
import { TagsInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { LibraryEntry } from '#shared/contracts/library.ts'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { practiceWords } from './practice-words.ts'
import classes from '../Library.module.css'

export function EntryLinks({ entry }: { readonly entry: LibraryEntry }) {
  const { kind, links, standardsNamed, domains, practices, lessonsUsing, items } = entry
  return (
    <div className={classes.side}>
      <Tags entry={entry} />
      <Lines title="Standards" isShown={standardsNamed.length > 0}>
        {standardsNamed.map(({ code, title }) => (
          <li key={code}>
            <Link href={`/standards?standard=${encodeURIComponent(code)}`}>
              <span className="m">{code}</span> {title}
            </Link>
          </li>
        ))}
      </Lines>
      <Lines title="Domains" isShown={standardsNamed.length === 0}>
        {domains.length === 0 ? (
          <li className="t2">Fits every lesson</li>
        ) : (
          domains.map((name) => <li key={name}>{name}</li>)
        )}
      </Lines>
      <Lines
        title={kind === 'misconception' ? 'Strategies that help' : 'Helps with'}
        isShown={links.length > 0}
      >
        {links.map(({ key, name }) => (
          <li key={key}>
            <Link href={`/library/${key}`}>{name}</Link>
          </li>
        ))}
      </Lines>
      <Lines title="Practices" isShown={practices.length > 0}>
        {practices.map((code) => (
          <li key={code}>{practiceWords(code)}</li>
        ))}
      </Lines>
      <Lines title="Lessons that use it" isShown={lessonsUsing.length > 0}>
        {lessonsUsing.map(({ id, title, taughtOn }) => (
          <li key={id}>
            <Link href={`/lessons/${id}`}>{title}</Link>
            {taughtOn !== null && <span className="t3"> {formatDay(taughtOn)}</span>}
          </li>
        ))}
      </Lines>
      <Lines title="Items whose answers point to it" isShown={items.length > 0}>
        {items.map(({ label, assessment, options }) => (
          <li key={`${assessment} ${label}`}>
            {assessment}, {label} <span className="t3">answer {options}</span>
          </li>
        ))}
      </Lines>
    </div>
  )
}

type LinesProps = {
  readonly title: string
  readonly isShown: boolean
  readonly children: ReactNode
}

const Lines = ({ title, isShown, children }: LinesProps) =>
  isShown && (
    <Section level={2} title={title}>
      <ul className={classes.lines}>{children}</ul>
    </Section>
  )

/** Also on what ships: the words that the coach thinks in. */
function Tags({ entry: { key, tags } }: { readonly entry: LibraryEntry }) {
  const { isReadOnly } = useWorkspace()
  const entries = useBackendQuery('library', 'entries', undefined)
  const known = [...new Set((entries.data ?? []).flatMap((one) => one.tags))]
  const save = (next: readonly string[]): void => {
    const cleaned = next.map((tag) => tag.trim()).filter(Boolean)
    backend().library.tag({ key, tags: cleaned }).catch(notifyError)
  }
  return (
    <TagsInput
      label="Your tags"
      placeholder={tags.length === 0 ? 'For instance warm-up' : ''}
      value={[...tags]}
      data={known}
      disabled={isReadOnly}
      maxLength={60}
      onChange={save}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
