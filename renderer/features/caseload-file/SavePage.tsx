/** The caseload as a file: for whom, what goes out and what is held back, and only then the file. */
import { Button, Switch } from '@mantine/core'
import { Check, FileOutput, Lock } from 'lucide-react'
import { useState } from 'react'
import type { FileReader } from '#shared/contracts/caseload-file.ts'
import { useBackendQuery, useJob } from '#renderer/app/backend-hooks.ts'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import { ErrorNote, QueryView } from '#renderer/ui/States.tsx'
import classes from './CaseloadFile.module.css'

const crumb = { label: 'Caseload', href: '/caseload' } as const
const readers = [
  { value: 'me', label: 'For me' },
  { value: 'school', label: 'For a school' },
] as const

export function SavePage() {
  const [reader, setReader] = useState<FileReader>('me')
  const [includeArchived, setIncludeArchived] = useState(false)
  const outgoing = useBackendQuery(
    'caseloadFile',
    'outgoing',
    { reader, includeArchived },
    { keepPrevious: true },
  )
  const job = useJob('caseloadFile', 'save')
  const save = async (): Promise<void> => {
    const place = await window.numberlineShell.chooseSave({
      title: 'Save the caseload',
      defaultName: reader === 'me' ? 'caseload.csv' : 'caseload for a school.csv',
      filters: [{ name: 'Table (CSV)', extensions: ['csv'] }],
    })
    if (place) await job.run({ saveTo: place.token, reader, includeArchived })
  }
  return (
    <>
      <PageHeader
        title="Save as a file"
        crumb={crumb}
        actions={
          <Button
            variant="filled"
            loading={job.state.status === 'running'}
            leftSection={<FileOutput size={16} aria-hidden="true" />}
            onClick={() => void save()}
          >
            Save file
          </Button>
        }
      />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Save as a file">
        <div className={classes.save}>
          <div className={classes.choices}>
            <Segments label="Who it is for" choices={readers} value={reader} onChange={setReader} />
            <Switch
              label="Archived teachers too"
              checked={includeArchived}
              onChange={(event) => setIncludeArchived(event.currentTarget.checked)}
            />
          </div>
          <p className="m" role="status">
            {job.state.status === 'done' &&
              `${plural(job.state.output.rows, 'row')} saved as ${job.state.output.fileName}`}
          </p>
          {job.state.status === 'failed' && <ErrorNote error={job.state.error} />}
          <QueryView query={outgoing} rows={6}>
            {(data) => <Outgoing outgoing={data} />}
          </QueryView>
        </div>
      </div>
    </>
  )
}

type OutgoingProps = { readonly outgoing: CallOutput<'caseloadFile', 'outgoing'> }

function Outgoing({ outgoing: { teachers, rows, out, heldBack, unnamed } }: OutgoingProps) {
  return (
    <>
      <Section
        title="Goes out"
        note={`${plural(teachers, 'teacher')}, ${plural(rows, 'row')}, one a class`}
      >
        <ul className={classes.columns}>
          {out.map((name) => (
            <li key={name}>
              <Check size={14} aria-hidden="true" className="good" />
              {name}
            </li>
          ))}
        </ul>
        {unnamed > 0 && (
          <p className={classes.say}>
            {plural(unnamed, 'teacher')} stand as codes: their names are not for this reader.
          </p>
        )}
      </Section>
      <Section title="Held back" note={heldBack.length + 2}>
        <ul className={classes.columns}>
          {[...heldBack, 'Readiness', 'Concerns'].map((name) => (
            <li key={name}>
              <Lock size={14} aria-hidden="true" className="late" />
              {name}
            </li>
          ))}
        </ul>
        <p className={classes.say}>
          Readiness and concerns are in no file. For the rest, each teacher’s record says who may
          see it.
        </p>
      </Section>
    </>
  )
}
