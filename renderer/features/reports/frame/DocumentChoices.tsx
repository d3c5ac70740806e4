/** What is in the document and how it looks: the same for every kind of report. */
import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { PillSelect } from '#renderer/ui/PillSelect.tsx'
import { Segments } from '#renderer/ui/Segments.tsx'
import type { ReportTemplateRow } from '#shared/contracts/report-styles.ts'
import type { ReportModel } from '#shared/contracts/report-model.ts'
import type { ReportTemplateId } from '#shared/domain/ids.ts'
import { addTemplate } from '../templates/template-actions.ts'
import type { DocumentState } from './use-document.ts'
import type { Report } from './use-report.ts'
import classes from './DocumentChoices.module.css'

const papers = [
  { value: 'letter', label: 'Letter' },
  { value: 'a4', label: 'A4' },
] as const

export function DocumentChoices({ report }: { readonly report: Report }) {
  return (
    <div className={classes.choices} role="group" aria-label="The document">
      <Parts report={report} />
      <Look report={report} />
    </div>
  )
}

/** In the order of the document. A part that this report does not have stays as it was chosen. */
function Parts({ report: { preview, document } }: { readonly report: Report }) {
  const legend = useId()
  const { leaveOut } = document.chosen
  const parts = preview?.parts ?? []
  if (parts.length === 0) return null
  const turn = (key: string, isIn: boolean): void => {
    const others = leaveOut.filter((one) => one !== key)
    document.change({ leaveOut: isIn ? others : [...others, key] })
  }
  return (
    <div className={classes.parts} role="group" aria-labelledby={legend}>
      <span id={legend} className={classes.legend}>
        Parts
      </span>
      {parts.map(({ key, title }) => (
        <Checkbox
          key={key}
          size="xs"
          label={title}
          checked={!leaveOut.includes(key)}
          onChange={(event) => turn(key, event.currentTarget.checked)}
        />
      ))}
    </div>
  )
}

function Look({ report: { document, preview, job } }: { readonly report: Report }) {
  const { paper, schoolHeader, templateId } = document.chosen
  const templates = useBackendQuery('reportStyles', 'templates', undefined)
  const list = templates.data ?? []
  // One that was removed since is none.
  const worn = list.find(({ id }) => id === templateId)
  return (
    <div className={classes.look}>
      <TemplateChoice document={document} list={list} worn={worn} />
      {/* A template has its own paper. */}
      {!worn && (
        <Segments
          label="Paper"
          choices={papers}
          value={paper}
          onChange={(value) => document.change({ paper: value })}
        />
      )}
      <Checkbox
        size="xs"
        label="School’s name and logo at the top"
        checked={schoolHeader}
        onChange={(event) => document.change({ schoolHeader: event.currentTarget.checked })}
      />
      {worn && (
        <span className={classes.note}>
          On screen, and printed from here, the document keeps our own look; the Word file has the
          template’s.
        </span>
      )}
      {schoolHeader && preview && job.state.status === 'done' && (
        <HeaderNote header={preview.model.header} />
      )}
    </div>
  )
}

type TemplateProps = {
  readonly document: DocumentState
  readonly list: readonly ReportTemplateRow[]
  readonly worn: ReportTemplateRow | undefined
}

function TemplateChoice({ document, list, worn }: TemplateProps) {
  const { isReadOnly } = useWorkspace()
  const choose = (templateId: ReportTemplateId | null): void => document.change({ templateId })
  const add = (): void => {
    void addTemplate().then((id) => id !== null && choose(id))
  }
  useCommand('reports.add-template', add, { isOn: !isReadOnly })
  return (
    <>
      <PillSelect
        label="Template"
        value={String(worn?.id ?? '')}
        choices={[
          { value: '', label: 'none' },
          ...list.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(id) => choose(list.find((one) => String(one.id) === id)?.id ?? null)}
        width={280}
      />
      {!isReadOnly && (
        <button type="button" className="link" onClick={add}>
          Add a template…
        </button>
      )}
    </>
  )
}

function HeaderNote({ header }: { readonly header: ReportModel['header'] }) {
  if (header?.logo) return null
  return (
    <span className={classes.note}>
      {header
        ? 'Without a logo: none was added.'
        : 'Left out: this report is about more than one school.'}{' '}
      <Link className="link" href="/settings/schools">
        Schools
      </Link>
    </span>
  )
}
