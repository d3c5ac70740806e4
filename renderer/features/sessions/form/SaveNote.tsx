/** Whether what was typed is safe; a failure says what to do. */
import type { Autosaved } from '#renderer/app/use-autosave.ts'

type Props = { readonly notes: readonly Pick<Autosaved, 'state' | 'problem'>[] }

export function SaveNote({ notes }: Props) {
  const problem = notes.find((note) => note.problem !== null)?.problem
  if (problem)
    return (
      <span className="late" role="alert">
        {problem}
      </span>
    )
  return <span>{notes.every(({ state }) => state === 'saved') ? 'saved' : 'saving …'}</span>
}
