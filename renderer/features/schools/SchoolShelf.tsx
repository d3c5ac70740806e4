/** Off the lists and back; and gone for good, as long as nothing would be left without its school. */
import { Button } from '@mantine/core'
import type { SchoolRecord } from '#shared/contracts/schools.ts'
import { formatDay } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { archiveSchool, removeSchool, restoreSchool } from './schools-actions.ts'
import classes from './Schools.module.css'

type Props = { readonly school: SchoolRecord; readonly isReadOnly: boolean }

const list = new Intl.ListFormat('en-US')

export function SchoolShelf({ school, isReadOnly }: Props) {
  const { archivedOn, uses } = school
  if (isReadOnly) return null
  return (
    <Section title={archivedOn === null ? 'Off the lists' : 'Archived'}>
      <div className={classes.shelf}>
        {archivedOn === null ? (
          <Button size="xs" onClick={() => void archiveSchool(school)}>
            Archive
          </Button>
        ) : (
          <>
            <span className="t2">since {formatDay(archivedOn)}</span>
            <Button size="xs" onClick={() => void restoreSchool(school)}>
              Restore
            </Button>
          </>
        )}
        {uses.length === 0 ? (
          <Button size="xs" onClick={() => void removeSchool(school)}>
            Remove
          </Button>
        ) : (
          <span className="t2 sm">
            {list.format(uses)} refer to it, so it can be archived but not removed.
          </span>
        )}
      </div>
    </Section>
  )
}
