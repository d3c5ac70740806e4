/** Each look-for with the lines that are evidence of it; those without are said to be without. */
import { elapsedText } from '#shared/domain/observations/script-clock.ts'
import { MathText } from '#renderer/ui/MathText.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useEditing } from '../page/editing.ts'
import classes from '../page/Observation.module.css'

export function Evidence() {
  const { page } = useEditing()
  const { lookFors, lines } = page
  if (lookFors.length === 0) return null
  const of = (id: number) => lines.filter((line) => line.lookForId === id && line.who !== 'aside')
  const seen = lookFors.filter(({ id }) => of(id).length > 0).length
  return (
    <Section title="Evidence" note={`of ${seen} of ${lookFors.length} look-fors`}>
      <ol className={classes.evidence}>
        {lookFors.map(({ id, text }, index) => (
          <li key={id}>
            <h3 className={classes.evidenceHead}>
              <span className={classes.number}>{index + 1}</span> {text}
            </h3>
            {of(id).length === 0 ? (
              <p className={classes.noEvidence}>
                No line of the script. That says nothing but that.
              </p>
            ) : (
              <ul>
                {of(id).map((line) => (
                  <li key={line.id} className={classes.evidenceLine}>
                    <span className={classes.when}>{elapsedText(line.second)}</span>
                    <span>
                      <MathText text={line.text} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
