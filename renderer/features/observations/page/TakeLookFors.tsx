/** Look-fors taken over: of the lesson, the cycle, a set of one's own, or one group of a set that ships. */
import { Menu } from '@mantine/core'
import { backend } from '#renderer/app/backend.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useEditing } from './editing.ts'
import classes from './Observation.module.css'

export function TakeLookFors() {
  const { page, act } = useEditing()
  const onTake = (texts: readonly string[]): void =>
    act(() => backend().observations.addLookFors({ id: page.id, texts: [...texts] }))
  const sets = useBackendQuery('observations', 'lookForSets', undefined)
  const own = (sets.data?.own ?? []).filter(({ archivedOn }) => archivedOn === null)
  const here = [
    { name: 'The lesson that is watched', lines: page.lesson?.lookFors ?? [] },
    { name: 'The cycle', lines: page.cycle?.lookFors ?? [] },
    ...own.map(({ name, lines }) => ({ name, lines: lines.map(({ text }) => text) })),
  ].filter(({ lines }) => lines.length > 0)
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-end" shadow="md">
      <Menu.Target>
        <button type="button" className="link">
          Take from a set
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {here.map(({ name, lines }) => (
          <Menu.Item key={name} onClick={() => onTake(lines)}>
            {name} <span className="t3">{lines.length}</span>
          </Menu.Item>
        ))}
        {(sets.data?.builtIn ?? []).map(({ id, name, groups }) => (
          <div key={id} role="group" aria-label={name}>
            <Menu.Label>{name}</Menu.Label>
            {groups.map((group) => (
              <Menu.Item key={group.name} onClick={() => onTake(group.lines)}>
                {group.name} <span className="t3">{group.lines.length}</span>
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
