/** Attaching files that were chosen in the system's dialog or dropped on the page. */
import type { LessonId, TeacherId } from '#shared/domain/ids.ts'
import type { ChosenFile } from '#shared/shell/shell-contract.ts'
import { useJob } from '#renderer/app/backend-hooks.ts'
import type { Job } from '#renderer/app/backend-hooks.ts'
import { notify, notifyError } from '#renderer/app/notify.tsx'
import { attachedWords } from './document-words.ts'

export type Attaching = {
  readonly job: Job<'documents', 'add'>
  /** Opens the system's dialog. */
  readonly choose: () => void
  readonly drop: (files: readonly File[]) => void
}

/** @param lessonId of the lesson that they belong to besides the teacher */
export function useAttach(teacherId: TeacherId, lessonId: LessonId | null = null): Attaching {
  const job = useJob('documents', 'add')
  const attach = async (files: readonly ChosenFile[]): Promise<void> => {
    if (files.length === 0) return
    const done = await job.run({ files: files.map(({ token }) => token), teacherId, lessonId })
    if (!done) return
    job.reset()
    notify(attachedWords(done))
  }
  const choose = async (): Promise<void> =>
    attach(
      await window.numberlineShell.chooseFiles({
        title: 'Attach files',
        multiple: true,
        filters: [{ name: 'All files', extensions: ['*'] }],
      }),
    )
  const drop = async (files: readonly File[]): Promise<void> =>
    attach(await Promise.all(files.map((file) => window.numberlineShell.grantDropped(file))))
  return {
    job,
    choose: () => void choose().catch(notifyError),
    drop: (files) => void drop(files).catch(notifyError),
  }
}
