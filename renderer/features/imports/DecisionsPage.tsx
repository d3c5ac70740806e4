/** What was decided about likely pairs: the next file is not asked about them, unless it is changed here. */
import { Button } from '@mantine/core'
import { Scale } from 'lucide-react'
import type { CallOutput } from '#renderer/app/backend-hooks.ts'
import { useBackendMutation, useBackendQuery } from '#renderer/app/backend-hooks.ts'
import { notify, notifyError } from '#renderer/app/notify.tsx'
import { PageHeader } from '#renderer/app/PageHeader.tsx'
import { useWorkspace } from '#renderer/app/workspace.ts'
import table from '#renderer/ui/DataTable.module.css'
import { formatTime, plural } from '#renderer/ui/format.ts'
import { Segments } from '#renderer/ui/Segments.tsx'
import { Empty, QueryView } from '#renderer/ui/States.tsx'

type Decision = CallOutput<'imports', 'decisions'>[number]

export function DecisionsPage() {
  const decisions = useBackendQuery('imports', 'decisions', undefined)
  return (
    <>
      <PageHeader
        title="Match decisions"
        crumb={{ label: 'Student data', href: '/data' }}
        scope={decisions.data && plural(decisions.data.length, 'decision')}
      />
      <div className="page-scroll" tabIndex={0} role="region" aria-label="Match decisions">
        <QueryView query={decisions} rows={6} label="Loading the decisions">
          {(list) => (list.length === 0 ? <None /> : <Decisions list={list} />)}
        </QueryView>
      </div>
    </>
  )
}

const None = () => (
  <Empty title="Nothing decided yet" icon={Scale}>
    When a file has a student, school, class or teacher that may be one you have, you are asked.
    What you answer stands here and can be changed.
  </Empty>
)

function Decisions({ list }: { readonly list: readonly Decision[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">In a file</th>
          <th scope="col">Stored</th>
          <th scope="col">Decided</th>
          <th scope="col">Answer</th>
          <th scope="col">
            <span className="sr-only">Forget</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((decision) => (
          <DecisionRow key={decision.key} decision={decision} />
        ))}
      </tbody>
    </table>
  )
}

const answers = [
  { value: 'same', label: 'Same' },
  { value: 'different', label: 'Different' },
] as const

function DecisionRow({ decision }: { readonly decision: Decision }) {
  const { key, about, found, stored, answer, decidedAt } = decision
  const { isReadOnly } = useWorkspace()
  const decide = useBackendMutation('imports', 'decide')
  const save = (next: Decision['answer'] | null, said: string): void =>
    decide.mutate(
      { answers: [{ key, answer: next }] },
      { onSuccess: () => notify(said), onError: notifyError },
    )
  return (
    <tr>
      <td className="t2">{about === 'pair' ? 'two students' : about}</td>
      <th scope="row">{found}</th>
      <td>{stored ?? <span className="t3">no longer here</span>}</td>
      <td className="t2">{formatTime(decidedAt)}</td>
      <td>
        <Segments
          label={`Are ${found} and ${stored ?? 'the other'} the same?`}
          size="small"
          choices={answers}
          value={answer}
          isDisabled={isReadOnly}
          onChange={(next) => save(next, 'Changed for the files to come. What is stored stays.')}
        />
      </td>
      <td className={table.r}>
        <Button
          size="xs"
          variant="subtle"
          disabled={isReadOnly}
          onClick={() => save(null, 'Forgotten: the next file asks again.')}
        >
          Forget<span className="sr-only"> {found}</span>
        </Button>
      </td>
    </tr>
  )
}
