/** Beside the student data: how to bring in a file, and with the sample open, files to try it on. */
import { Button } from '@mantine/core'
import { FileSpreadsheet } from 'lucide-react'
import { useLocation } from 'wouter'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Panel, PanelHead } from '#renderer/ui/Panel.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { importAddress } from './import-files.ts'
import { chooseImport } from './open-import.ts'
import { OwnRecipes } from './recipes/OwnRecipes.tsx'
import classes from './StudentDataPage.module.css'

export function BringInPanel() {
  const { isSample, isReadOnly } = useWorkspace()
  const [, navigate] = useLocation()
  return (
    <Panel label="Bring in a file">
      <PanelHead title="Bring in a file" />
      <p className={classes.panelText}>
        Drop files or a folder anywhere on this page, or choose them: CSV, XLSX, or a OneRoster
        export. You see what would be stored, row by row, before anything is.
      </p>
      <Button
        size="xs"
        disabled={isReadOnly}
        onClick={() => void chooseImport(navigate).catch(notifyError)}
      >
        Choose a file…
      </Button>
      {isSample && !isReadOnly && <SampleFiles />}
      <OwnRecipes />
    </Panel>
  )
}

function SampleFiles() {
  const files = useBackendQuery('imports', 'sampleFiles', undefined)
  const [, navigate] = useLocation()
  return (
    <QueryView query={files} rows={2}>
      {(list) =>
        list.length === 0 ? null : (
          <Section title="To try it on" note="invented" level={3} className={classes.files}>
            <ul>
              {list.map((file) => (
                <li key={file.name}>
                  <button
                    type="button"
                    className={classes.file}
                    onClick={() => navigate(importAddress(file))}
                  >
                    <FileSpreadsheet size={16} aria-hidden="true" />
                    <span>
                      <b>{file.name}</b>
                      <span className="t2 xs">{file.about}</span>{' '}
                      {file.isImported && <Chip tone="good">imported</Chip>}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    </QueryView>
  )
}
