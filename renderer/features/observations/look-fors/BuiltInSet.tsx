/** A set that ships: to read, to copy as one's own, to take along as a file. */
import { Button } from '@mantine/core'
import { Copy, Download } from 'lucide-react'
import type { BuiltInLookFors } from '#shared/contracts/observations/look-for-sets.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { duplicateSet, exportSets } from './use-look-for-sets.ts'
import classes from './LookFors.module.css'

export function BuiltInSet({ set }: { readonly set: BuiltInLookFors }) {
  const { isReadOnly } = useWorkspace()
  const shown = { kind: 'built-in', set } as const
  return (
    <article className={classes.set}>
      <h2 className={classes.title}>{set.name}</h2>
      <p className="t2">{set.about}</p>
      <div className={classes.actions}>
        <Button
          size="xs"
          disabled={isReadOnly}
          leftSection={<Copy size={14} aria-hidden="true" />}
          onClick={() => duplicateSet(shown)}
        >
          Copy as my set
        </Button>
        <Button
          size="xs"
          leftSection={<Download size={14} aria-hidden="true" />}
          onClick={() => exportSets([shown])}
        >
          Export
        </Button>
      </div>
      {set.groups.map(({ name, lines }) => (
        <section key={name} aria-label={name} className={classes.group}>
          <h3 className="m">{name}</h3>
          <ul className={classes.bullets}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
