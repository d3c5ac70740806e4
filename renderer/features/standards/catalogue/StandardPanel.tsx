/** One standard beside the grid: what it asks for, what stands before and after, and what hangs on it. */
import { Button } from '@mantine/core'
import { BookPlus } from 'lucide-react'
import { Link } from 'wouter'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { StandardPage } from '#shared/contracts/standards/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { navigate } from '#renderer/app/location.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { lessonForStandard } from '#renderer/coaching/new-lesson.ts'
import { StandardMarkView } from '#renderer/coaching/standards/StandardMarkView.tsx'
import type { Marks } from '#renderer/coaching/standards/use-marks.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { gradeWords } from './standard-columns.tsx'
import classes from '../Standards.module.css'

type Props = {
  readonly code: string
  readonly scope: Scope | null
  readonly marks: Marks
  readonly onWalk: (code: string) => void
  readonly onClose: () => void
}

export function StandardPanel({ code, scope, marks, onWalk, onClose }: Props) {
  const { isReadOnly } = useWorkspace()
  const standard = useBackendQuery('standards', 'standard', { code })
  const plan = (): void => navigate(lessonForStandard(code, { scope }))
  useCommand('standards.plan', plan, { isOn: !isReadOnly })
  return (
    <Panel
      label={`Standard ${code}`}
      width={360}
      onClose={onClose}
      bottom={
        <Button
          variant="filled"
          disabled={isReadOnly}
          leftSection={<BookPlus size={16} aria-hidden="true" />}
          rightSection={<Kbd shortcut="Mod+Enter" isDecoration />}
          onClick={plan}
        >
          Plan a lesson
        </Button>
      }
    >
      <PanelHead
        title={code}
        subtitle={standard.data && placeOf(standard.data)}
        onClose={onClose}
      />
      <QueryView query={standard} rows={8} label="Loading the standard">
        {(page) => <Details page={page} marks={marks} onWalk={onWalk} />}
      </QueryView>
    </Panel>
  )
}

const placeOf = ({ list, grades, domain, cluster }: StandardPage): string => {
  const of = gradeWords(grades)
  const grade = of.length === 0 || of[0] === 'High school' ? of : [`Grade ${of.join(', ')}`]
  return [list, ...grade, domain, cluster].filter(Boolean).join(' · ')
}

type DetailsProps = Pick<Props, 'marks' | 'onWalk'> & { readonly page: StandardPage }

function Details({ page, marks, onWalk }: DetailsProps) {
  const mark = marks.of(page.code)
  return (
    <div className={classes.details}>
      <div>
        {!page.description.startsWith(page.title) && <p className="b">{page.title}</p>}
        <p className={classes.words}>{page.description}</p>
        {mark && (
          <p className={classes.marked}>
            <StandardMarkView mark={mark} />
            <span className="t3">
              {marks.scopeLabel}, {marks.test}
            </span>
          </p>
        )}
      </div>
      <Progression page={page} marks={marks} onWalk={onWalk} />
      {page.sameAs.length > 0 && (
        <Section level={3} title={page.list === '' ? 'In your state’s list' : 'In the Common Core'}>
          <Standards list={page.sameAs} marks={marks} onWalk={onWalk} />
        </Section>
      )}
      <LibraryLinks title="Misconceptions" entries={page.misconceptions} />
      <LibraryLinks title="Strategies" entries={page.strategies} />
      {page.lessonsNaming.length > 0 && (
        <Section level={3} title="Lessons" note={page.lessonsNaming.length}>
          <ul className={classes.lines}>
            {page.lessonsNaming.map(({ id, title, taughtOn }) => (
              <li key={id}>
                <Link href={`/lessons/${id}`}>{title}</Link>
                {taughtOn !== null && <span className="t3"> {formatDay(taughtOn)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.items > 0 && (
        <p className="t2 sm">{plural(page.items, 'item')} of stored tests ask for it.</p>
      )}
    </div>
  )
}

function Progression({ page, marks, onWalk }: DetailsProps) {
  const [before, after] = [page.before[0], page.after[0]]
  useCommand('standards.before', () => before && onWalk(before.code), {
    isOn: before !== undefined,
  })
  useCommand('standards.after', () => after && onWalk(after.code), { isOn: after !== undefined })
  const sides = [
    { title: 'Before', shortcut: '[', list: page.before },
    { title: 'After', shortcut: ']', list: page.after },
  ] as const
  return sides.map(({ title, shortcut, list }) => (
    <Section
      key={title}
      level={3}
      title={title}
      end={list.length > 0 && <Kbd shortcut={shortcut} isDecoration />}
    >
      {list.length === 0 ? (
        <p className="t3 sm">Nothing is named here.</p>
      ) : (
        <Standards list={list} marks={marks} onWalk={onWalk} />
      )}
    </Section>
  ))
}

type ListProps = Pick<Props, 'marks' | 'onWalk'> & { readonly list: StandardPage['before'] }

function Standards({ list, marks, onWalk }: ListProps) {
  return (
    <ul className={classes.lines}>
      {list.map(({ code, title }) => {
        const mark = marks.of(code)
        return (
          <li key={code}>
            <button type="button" className={classes.walk} onClick={() => onWalk(code)}>
              <span className="m">{code}</span> {title}
            </button>
            {mark && <StandardMarkView mark={mark} hasBar={false} />}
          </li>
        )
      })}
    </ul>
  )
}

type LinksProps = { readonly title: string; readonly entries: StandardPage['strategies'] }

function LibraryLinks({ title, entries }: LinksProps) {
  if (entries.length === 0) return null
  return (
    <Section level={3} title={title} note={entries.length}>
      <ul className={classes.lines}>
        {entries.map(({ key, name }) => (
          <li key={key}>
            <Link href={`/library/${key}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
