/** How much the comparison bears, in one word, and what would make it stronger; the sentences above say why. */
import { Chip } from '#renderer/ui/Chip.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { strengthWords } from './impact-words.ts'
import classes from './Impact.module.css'

const tones = { none: 'warn', suggestive: 'plain', moderate: 'good' } as const

export function EvidenceNote({ impact }: { readonly impact: ImpactResult }) {
  const { evidence, refusal } = impact
  const stronger = refusal === null ? evidence.stronger : [refusal.needed]
  return (
    <Section title="Strength of evidence">
      <div className={classes.evidence}>
        <Chip tone={tones[evidence.strength]}>{strengthWords[evidence.strength]}</Chip>
        {stronger.length > 0 && (
          <ul aria-label="What would make it stronger">
            <li className="b" aria-hidden="true">
              What would make it stronger
            </li>
            {stronger.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}
