/** From a version to the plan as it is now: what was taken out, what came in. */
import type { LessonDifference } from '#shared/contracts/lessons.ts'
import type { LessonVersion } from '#shared/contracts/lessons/records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { QueryView } from '#renderer/ui/States.tsx'
import classes from './VersionsPanel.module.css'

export function Differences({ versionId }: { readonly versionId: LessonVersion['id'] }) {
  const differences = useBackendQuery('lessons', 'compare', { versionId })
  return (
    <QueryView query={differences} rows={3} label="Comparing">
      {(all) =>
        all.length === 0 ? (
          <p className="t2">The plan says the same now.</p>
        ) : (
          <dl className={classes.fields}>
            {all.map((difference) => (
              <Field key={difference.label} difference={difference} />
            ))}
          </dl>
        )
      }
    </QueryView>
  )
}

function Field({ difference: { label, parts } }: { readonly difference: LessonDifference }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {parts.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </dd>
    </>
  )
}

/** Long stretches that stayed are shortened to their ends. */
const longest = 90
const kept = 40

function Part({ part: { kind, text } }: { readonly part: LessonDifference['parts'][number] }) {
  if (kind === 'added')
    return (
      <ins className={classes.added}>
        <span className="sr-only">added: </span>
        {text}
      </ins>
    )
  if (kind === 'removed')
    return (
      <del className={classes.removed}>
        <span className="sr-only">taken out: </span>
        {text}
      </del>
    )
  return <>{text.length > longest ? `${text.slice(0, kept)} … ${text.slice(-kept)}` : text}</>
}
