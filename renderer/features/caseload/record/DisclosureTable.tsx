/** Who may see what of this teacher: the class of each field, where it was chosen, and what stays locked. */
import { Lock } from 'lucide-react'
import { Fragment } from 'react'
import {
  choicesOf,
  disclosureFields,
  disclosureLabels,
  disclosureOf,
  disclosures,
  isDisclosureField,
} from '#shared/domain/disclosure.ts'
import type { Disclosure, DisclosureField } from '#shared/domain/disclosure.ts'
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { SavedChoice } from '#renderer/ui/saved/SavedChoice.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { RecordPart } from './use-record-field.ts'
import classes from './Record.module.css'

const groups = [
  ['teacher.', 'Record'],
  ['cycle.', 'Cycles'],
  ['goal.', 'Goals'],
  ['session.', 'Sessions'],
  ['step.', 'Action steps'],
] as const
const fields = Object.keys(disclosureFields).filter(isDisclosureField)
const choices = disclosures.map((value) => ({ value, label: disclosureLabels[value] }))

export function DisclosureTable({ record, track, isReadOnly }: RecordPart) {
  const set = useBackendMutation('caseload', 'setDisclosure')
  const chosen = choicesOf(record.disclosureChoices)
  const save = (field: DisclosureField, disclosure: Disclosure): Promise<void> =>
    track(set.mutateAsync({ id: record.id, field, disclosure }))
  return (
    <Section title="Who may see what" className={classes.disclosure}>
      <p className={classes.say}>
        Reports ask here before they print. A wider reader never sees what a narrower one may not.
      </p>
      <table className={classes.rules}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col" className={classes.who}>
              Seen by
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([prefix, title]) => (
            <Fragment key={prefix}>
              <tr className={classes.groupHead}>
                <th scope="colgroup" colSpan={2}>
                  {title}
                </th>
              </tr>
              {fields
                .filter((field) => field.startsWith(prefix))
                .map((field) => (
                  <Row
                    key={field}
                    field={field}
                    disclosure={disclosureOf(field, chosen)}
                    isOwn={chosen.has(field)}
                    isReadOnly={isReadOnly}
                    onSave={(disclosure) => save(field, disclosure)}
                  />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

type RowProps = {
  readonly field: DisclosureField
  readonly disclosure: Disclosure
  readonly isOwn: boolean
  readonly isReadOnly: boolean
  readonly onSave: (disclosure: Disclosure) => Promise<void>
}

function Row({ field, disclosure, isOwn, isReadOnly, onSave }: RowProps) {
  const rule = disclosureFields[field]
  if (!rule.canChange)
    return (
      <tr>
        <th scope="row">{rule.label}</th>
        <td>
          <span className={classes.fixed} title="No way out of this file leads past you">
            <Lock size={14} aria-hidden="true" />
            Mine, always
          </span>
        </td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">
        {rule.label}
        {isOwn && (
          <span className={classes.usual}>
            usually {disclosureLabels[rule.disclosure].toLowerCase()}
          </span>
        )}
      </th>
      <td>
        <SavedChoice
          label={`${rule.label}: seen by`}
          look="quiet"
          value={disclosure}
          choices={choices}
          isReadOnly={isReadOnly}
          onSave={(value) => onSave(value as Disclosure)}
        />
      </td>
    </tr>
  )
}
