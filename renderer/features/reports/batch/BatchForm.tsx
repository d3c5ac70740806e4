/** The choices of a batch: which kind, which teachers, names or codes, who gets them. */
import { TextInput } from '@mantine/core'
import type { TeacherRow } from '#shared/contracts/caseload.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { plural } from '#renderer/ui/format.ts'
import { batchKind } from '#shared/contracts/reports/batch.ts'
import { AudienceRadios } from '../frame/AudienceRadios.tsx'
import classes from '../frame/Reports.module.css'
import batch from './Batch.module.css'
import type { BatchAddress } from './batch-address.ts'

type Props = {
  readonly address: BatchAddress
  /** Of the caseload. */
  readonly all: readonly TeacherRow[]
  readonly kinds: readonly { readonly kind: string; readonly name: string }[]
  readonly preparedBy: string
  readonly onChange: (changed: Partial<BatchAddress>) => void
  readonly onPreparedBy: (name: string) => void
}

export function BatchForm(props: Props) {
  const { address, kinds, preparedBy, onChange, onPreparedBy } = props
  return (
    <>
      <div className={classes.pills} role="group" aria-label="What is made">
        <PillSelect
          label="Report"
          value={address.kind}
          choices={batchKind.options.map((kind) => ({
            value: kind,
            label: kinds.find((one) => one.kind === kind)?.name ?? kind,
          }))}
          onChange={(kind) => onChange({ kind: batchKind.parse(kind) })}
        />
        <TeacherPills {...props} />
        <Segments
          label="Students appear as"
          choices={[
            { value: 'codes', label: 'Codes' },
            { value: 'names', label: 'Names' },
          ]}
          value={address.names}
          onChange={(names) => onChange({ names })}
        />
      </div>
      <AudienceRadios
        among={['teacher', 'principal'] as const}
        value={address.audience}
        details={{ teacher: 'each their own', principal: 'one of each, no lists' }}
        onChange={(audience) => onChange({ audience })}
      />
      <div className={batch.prepared}>
        <TextInput
          label="Prepared by"
          size="xs"
          maxLength={80}
          placeholder="Your name"
          defaultValue={preparedBy}
          onBlur={(event) => onPreparedBy(event.currentTarget.value.trim())}
        />
      </div>
    </>
  )
}

/** A selection made elsewhere stands as one choice; with a school or tag it is given up. */
function TeacherPills({ address, all, onChange }: Props) {
  const schools = new Map(all.flatMap((one) => one.schools.map(({ id, name }) => [id, name])))
  const tags = [...new Set(all.flatMap((one) => one.tags))].toSorted()
  const { teachers, school, tag } = address
  const selection =
    teachers === null
      ? []
      : [{ value: 'chosen', label: `${plural(teachers.length, 'teacher')} selected` }]
  return (
    <>
      <PillSelect
        label="Teachers"
        value={teachers === null ? String(school ?? '') : 'chosen'}
        choices={[
          ...selection,
          { value: '', label: 'All' },
          ...[...schools].map(([id, name]) => ({ value: String(id), label: name })),
        ]}
        onChange={(value) => {
          if (value !== 'chosen') onChange({ teachers: null, school: Number(value) || null })
        }}
      />
      {tags.length > 0 && (
        <PillSelect
          label="Tag"
          value={tag ?? ''}
          choices={[
            { value: '', label: 'any' },
            ...tags.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(value) => onChange({ teachers: null, tag: value || null })}
        />
      )}
    </>
  )
}
