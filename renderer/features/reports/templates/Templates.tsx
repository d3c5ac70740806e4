/** Templates that a coach or district brought: what reports can look like. */
import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { Ellipsis, FileType, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { useCommand } from '#renderer/app/page-commands.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatBytes, formatDay } from '#renderer/ui/format.ts'
import { InlineForm, wideField } from '#renderer/ui/InlineForm.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import type { ReportTemplateRow } from '#shared/contracts/report-styles.ts'
import { addTemplate, removeTemplate } from './template-actions.ts'
import classes from './Templates.module.css'

export function Templates() {
  const templates = useBackendQuery('reportStyles', 'templates', undefined)
  const { isReadOnly } = useWorkspace()
  useCommand('reports.add-template', () => void addTemplate(), { isOn: !isReadOnly })
  return (
    <Section
      title="Templates"
      note={templates.data?.length}
      end={
        !isReadOnly && (
          <button type="button" className="link" onClick={() => void addTemplate()}>
            Add a template…
          </button>
        )
      }
    >
      <QueryView query={templates} rows={1}>
        {(list) =>
          list.length === 0 ? (
            <p className={classes.none}>
              Bring a Word file of your district or your own: reports take on its styles, fonts,
              colors, headers and footers, margins and paper.
            </p>
          ) : (
            <ul>
              {list.map((template) => (
                <Template key={template.id} template={template} isReadOnly={isReadOnly} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  )
}

type Props = { readonly template: ReportTemplateRow; readonly isReadOnly: boolean }

function Template({ template, isReadOnly }: Props) {
  const [isNaming, setIsNaming] = useState(false)
  const { name, fileName, bytes, addedOn, isThere } = template
  if (isNaming) {
    return (
      <li>
        <RenameForm template={template} onClose={() => setIsNaming(false)} />
      </li>
    )
  }
  return (
    <li className={classes.template}>
      <FileType size={16} aria-hidden="true" />
      <span className={classes.name}>{name}</span>
      <span className={classes.file}>
        {isThere ? `${fileName}, ${formatBytes(bytes)}` : 'its file is gone: add it again'}
      </span>
      <span className="t2">added {formatDay(addedOn)}</span>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon aria-label={`What to do with ${name}`} disabled={isReadOnly}>
            <Ellipsis size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Pencil size={14} aria-hidden="true" />}
            onClick={() => setIsNaming(true)}
          >
            Rename
          </Menu.Item>
          <Menu.Item
            leftSection={<Trash2 size={14} aria-hidden="true" />}
            onClick={() => void removeTemplate(template)}
          >
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}

type RenameProps = { readonly template: ReportTemplateRow; readonly onClose: () => void }

function RenameForm({ template: { id, name: before }, onClose }: RenameProps) {
  const [name, setName] = useState(before)
  const rename = useBackendMutation('reportStyles', 'renameTemplate')
  const save = (): void => {
    if (name.trim() !== '') rename.mutate({ id, name }, { onSuccess: onClose })
  }
  return (
    <InlineForm
      label={`Rename ${before}`}
      saveLabel="Rename"
      isSaving={rename.isPending}
      error={rename.error}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        className={wideField}
        label="Name of the template"
        maxLength={80}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </InlineForm>
  )
}
