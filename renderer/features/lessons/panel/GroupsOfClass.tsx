/** Small groups of the class that were kept, and the way to make some from the same answers. */
import { Users } from 'lucide-react'
import { Link } from 'wouter'
import type { LessonEvidence } from '#shared/contracts/lessons/evidence.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { formatDay, plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { useEditing } from '../page/editing.ts'
import { groupsAddress } from './groups-address.ts'
import classes from './ClassPanel.module.css'

export function GroupsOfClass({ evidence }: { readonly evidence: LessonEvidence }) {
  const { page } = useEditing()
  const { classId } = page.fields
  const sets = useBackendQuery('smallGroups', 'sets', classId === null ? {} : { classId }, {
    enabled: classId !== null,
  })
  const make = groupsAddress(page, evidence)
  const kept = classId === null ? [] : (sets.data ?? [])
  if (kept.length === 0 && make === null) return null
  return (
    <Section level={3} title="Small groups" className={classes.next}>
      <ul className={classes.groups}>
        {kept.map(({ id, name, keptOn, groups, students }) => (
          <li key={id}>
            <Link href={`/data/groups?set=${id}`} className="link">
              {name}
            </Link>{' '}
            <span className="t2">
              {formatDay(keptOn)}, {plural(groups, 'group')}, {plural(students, 'student')}
            </span>
          </li>
        ))}
        {make !== null && (
          <li>
            <Link href={make} className="link">
              <Users size={14} aria-hidden="true" /> Make small groups
            </Link>
          </li>
        )}
      </ul>
    </Section>
  )
}
