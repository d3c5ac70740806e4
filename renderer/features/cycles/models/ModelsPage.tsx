/** Coaching models: the presets to look at, and the coach's own lists of phases. */
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { CoachingModel } from '#shared/contracts/cycle-records.ts'
import { useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { QueryView } from '#renderer/ui/States.tsx'
import { ModelPanel } from './ModelPanel.tsx'
import classes from './Models.module.css'

/** What the panel edits: a model of the coach's own, a new one, or a new one like a preset. */
type Edited = {
  readonly id: CoachingModel['id']
  readonly name: string
  readonly phases: readonly string[]
}

export function ModelsPage() {
  const { isReadOnly } = useWorkspace()
  const models = useBackendQuery('cycles', 'models', undefined)
  const [edited, setEdited] = useState<Edited | null>(null)
  const add = (phases: readonly string[] = []): void => setEdited({ id: null, name: '', phases })
  return (
    <>
      <PageHeader
        title="Coaching models"
        crumb={{ label: 'Board', href: '/cycles' }}
        actions={
          <Button
            variant="filled"
            disabled={isReadOnly}
            leftSection={<Plus size={16} aria-hidden="true" />}
            onClick={() => add()}
          >
            Add model
          </Button>
        }
      />
      <div className="page-body">
        <div className="page-scroll" tabIndex={0} role="region" aria-label="Coaching models">
          <QueryView query={models}>
            {(all) => (
              <div className={classes.lists}>
                <ModelList
                  title="Your own"
                  models={all.filter(({ id }) => id !== null)}
                  action="Change"
                  onAct={isReadOnly ? undefined : setEdited}
                  none="None yet. Add one, or start from a preset below."
                />
                <ModelList
                  title="Presets"
                  models={all.filter(({ id }) => id === null)}
                  action="Make your own from it"
                  onAct={isReadOnly ? undefined : ({ phases }) => add(phases)}
                />
              </div>
            )}
          </QueryView>
        </div>
        {edited && (
          <ModelPanel
            key={`${edited.id} ${edited.phases.join(',')}`}
            model={edited}
            onClose={() => setEdited(null)}
          />
        )}
      </div>
    </>
  )
}

type ListProps = {
  readonly title: string
  readonly models: readonly CoachingModel[]
  readonly action: string
  readonly onAct: ((model: CoachingModel) => void) | undefined
  readonly none?: string
}

function ModelList({ title, models, action, onAct, none }: ListProps) {
  return (
    <Section title={title}>
      <ul>
        {models.map((model) => (
          <li key={model.name} className={classes.model}>
            <span className="m">{model.name}</span>
            <span className="t2">{model.phases.join(' → ')}</span>
            <span className="num t3">{model.cycles > 0 ? plural(model.cycles, 'cycle') : ''}</span>
            {onAct && (
              <button
                type="button"
                className="link"
                aria-label={`${action}: ${model.name}`}
                onClick={() => onAct(model)}
              >
                {action}
              </button>
            )}
          </li>
        ))}
      </ul>
      {models.length === 0 && <p className={classes.none}>{none}</p>}
    </Section>
  )
}
