/** Saves every problem of a preview as a CSV file, to send to whoever keeps the list. */
import { useJob } from '#renderer/app/backend-hooks.ts'
import { describeError } from '#renderer/app/describe-error.ts'
import { plural } from '#renderer/ui/format.ts'
import type { ImportState } from './use-import.ts'

type Props = { readonly state: ImportState; readonly fileName: string }

export function SaveProblems({ state, fileName }: Props) {
  const job = useJob('imports', 'saveProblems')
  const save = async (): Promise<void> => {
    const place = await window.numberlineShell.chooseSave({
      title: 'Save the list of problems',
      defaultName: `${fileName.replace(/\.[^.]*$/, '')} problems.csv`,
      filters: [{ name: 'Delimited text', extensions: ['csv'] }],
    })
    if (place) await job.run({ ...state.choices, saveTo: place.token })
  }
  return (
    <>
      <span className="t2" role="status">
        {job.state.status === 'done' && `${plural(job.state.output.rows, 'row')} saved `}
        {job.state.status === 'failed' && `${describeError(job.state.error).sentence} `}
      </span>
      {job.state.status === 'running' ? (
        <button type="button" className="link" onClick={job.cancel}>
          Cancel saving
        </button>
      ) : (
        <button type="button" className="link" onClick={() => void save()}>
          Save list
        </button>
      )}
    </>
  )
}
