/** One standard of a state: what it asks for, what speaks for each suggestion, and codes chosen by hand. */
import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import type { CrosswalkRow } from '#shared/contracts/standards/records.ts'
import { backend } from '#renderer/app/backend.ts'
import { sayDone } from '#renderer/app/notify.tsx'
import { StandardsField } from '#renderer/coaching/StandardsField.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { sureWords } from './crosswalk-columns.tsx'
import classes from '../Standards.module.css'

type Props = {
  readonly row: CrosswalkRow
  readonly isReadOnly: boolean
  readonly onClose: () => void
}

export function MatchPanel({ row, isReadOnly, onClose }: Props) {
  const accepted = row.accepted.map(({ code }) => code)
  const match = (codes: readonly string[] | null): void => {
    const decisions = [{ id: row.id, codes: codes && [...codes] }]
    const said = codes?.length
      ? `${row.code} matched with ${codes.join(', ')}`
      : `${row.code} changed`
    void sayDone(() => backend().standards.match({ decisions }), said)
  }
  return (
    <Panel
      label={`Match of ${row.code}`}
      width={360}
      onClose={onClose}
      bottom={
        <>
          <Button disabled={isReadOnly} onClick={() => match([])}>
            Nothing fits
          </Button>
          {row.state !== 'open' && row.state !== 'to review' && (
            <Button disabled={isReadOnly} onClick={() => match(null)}>
              Decide later
            </Button>
          )}
        </>
      }
    >
      <PanelHead title={row.code} subtitle={row.domain} onClose={onClose} />
      <div className={classes.details}>
        <p className={classes.words}>{row.description}</p>
        <StandardsField
          label="Stands for"
          value={accepted}
          isReadOnly={isReadOnly}
          grades={row.grades}
          onChange={match}
        />
        {row.suggested.length > 0 && (
          <Section level={3} title="Suggested" note={row.suggested.length}>
            <ul className={classes.lines}>
              {row.suggested.map(({ code, title, sureness, why }) => (
                <li key={code}>
                  <p>
                    <span className="m">{code}</span> {title}
                  </p>
                  <p className="t2">
                    {sureWords(sureness)}. {why}
                  </p>
                  {!isReadOnly && (
                    <Button
                      size="compact-xs"
                      leftSection={<Check size={12} aria-hidden="true" />}
                      aria-label={`Accept ${code}`}
                      onClick={() => match([...accepted, code])}
                    >
                      Accept
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Panel>
  )
}
