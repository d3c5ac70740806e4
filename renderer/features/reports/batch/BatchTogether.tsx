/** What goes out and what is held back in all reports of a batch together, in how many of them each. */
import { ArrowLeftRight, Check, Lock } from 'lucide-react'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Sentences } from '#renderer/ui/Sentences.tsx'
import type { BatchItem } from '#shared/contracts/reports/batch.ts'
import disclosure from '../frame/Disclosure.module.css'
import { combinedLines } from './combined-lines.ts'

type Ready = Extract<BatchItem, { outcome: 'ready' }>

const icons = { out: Check, changed: ArrowLeftRight, held: Lock } as const
const titles = { out: 'Goes out', changed: 'Goes out changed', held: 'Held back' } as const

export function BatchTogether({ items }: { readonly items: readonly Ready[] }) {
  const lines = combinedLines(items)
  return (
    <div className={disclosure.disclosure}>
      <Sentences {...sentencesOf(items)} />
      {(['out', 'changed', 'held'] as const).map((outcome) => {
        const own = lines.filter((line) => line.outcome === outcome)
        const Icon = icons[outcome]
        return own.length === 0 ? null : (
          <Section key={outcome} title={titles[outcome]} note={own.length}>
            <ul>
              {own.map(({ what, why, reports }) => (
                <li key={what} className={disclosure.line} data-outcome={outcome}>
                  <Icon size={16} aria-hidden="true" />
                  <span className="m">{what}</span>
                  <span className={disclosure.amount}>
                    {reports === items.length ? 'all' : `${reports} of ${items.length}`}
                  </span>
                  <span className={disclosure.why}>{why}</span>
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </div>
  )
}

function sentencesOf(items: readonly Ready[]) {
  const named = items.filter(({ namesShown }) => namesShown).length
  const held = items.reduce((sum, { withheldCount }) => sum + withheldCount, 0)
  return {
    sentences: [
      `${plural(items.length, 'report')}: students by name in ${named === 0 ? 'none' : named}, ${held === 0 ? 'no number' : plural(held, 'number')} held back.`,
    ],
    limits: [
      'Nothing is written until you make the files. Paper, parts and header are as last chosen for this kind.',
    ],
  }
}
