/** The numbered look-fors beside the script: how many lines are evidence; a click gives the last line to one. */
import { Check } from 'lucide-react'
import { Section } from '#renderer/ui/Section.tsx'
import { plural } from '#renderer/ui/format.ts'
import { TakeLookFors } from '../page/TakeLookFors.tsx'
import { useEditing } from '../page/editing.ts'
import classes from './Side.module.css'

/** @param onEvidence what is typed, or the last line, is evidence of this one. */
export function LookForsBeside({ onEvidence }: { readonly onEvidence: (index: number) => void }) {
  const { page, isReadOnly } = useEditing()
  const { lookFors, lines } = page
  const countOf = (id: number): number => lines.filter((line) => line.lookForId === id).length
  return (
    <Section
      title="Look-fors"
      note={
        lookFors.length === 0
          ? undefined
          : `evidence of ${lookFors.filter(({ id }) => countOf(id) > 0).length} of ${lookFors.length}`
      }
      end={isReadOnly || lookFors.length > 0 ? undefined : <TakeLookFors />}
    >
      {lookFors.length === 0 ? (
        <p className={classes.empty}>None agreed yet.</p>
      ) : (
        <ol className={classes.lookFors}>
          {lookFors.map(({ id, text }, index) => {
            const count = countOf(id)
            return (
              <li key={id}>
                <button
                  type="button"
                  className={classes.lookFor}
                  disabled={isReadOnly}
                  title="The line being typed, or else the last one, is evidence of it"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onEvidence(index)}
                >
                  <span className={classes.number}>{index + 1}</span>
                  <span>{text}</span>
                  <span className={classes.evidence}>
                    {count > 0 && (
                      <>
                        <Check size={14} aria-hidden="true" /> {count}
                        <span className="sr-only">
                          {' '}
                          {plural(count, 'line').replace(/^\d+ /, '')}
                        </span>
                      </>
                    )}
                  </span>
                </button>
              </li>
            )
          })}
        </ol>
      )}
    </Section>
  )
}
