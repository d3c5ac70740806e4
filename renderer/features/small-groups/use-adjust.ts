/**
 * What one does with students on the board. A proposal is kept first, then adjusted: two undo steps,
 * and the page goes on with the kept set.
 */
import { useMemo } from 'react'
import { backend } from '#renderer/app/backend.ts'
import { backendQuery } from '#renderer/app/backend-hooks.ts'
import { notify, notifyError } from '#renderer/app/notify.tsx'
import { queryClient } from '#renderer/app/query-client.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { Board, GroupStudent } from '#shared/contracts/small-groups/board.ts'
import type { SmallGroupId, SmallGroupSetId } from '#shared/domain/ids.ts'
import type { GroupChoices } from './choices.ts'

/** A group by its place on the board, a new one, or none. */
export type Goal = number | 'new' | null

export type Adjust = {
  /** False while nothing may be changed. */
  readonly isOn: boolean
  readonly move: (student: GroupStudent, to: Goal) => void
  readonly lock: (student: GroupStudent) => void
}

export type BoardOf =
  | { readonly board: Board; readonly setId: SmallGroupSetId; readonly choices: null }
  | { readonly board: Board; readonly setId: null; readonly choices: GroupChoices }

type Options = {
  readonly of: BoardOf
  readonly onKept: (id: SmallGroupSetId) => void
  /** Said to a screen reader. */
  readonly onSay: (sentence: string) => void
}

export function useAdjust({ of, onKept, onSay }: Options): Adjust {
  const { isReadOnly } = useWorkspace()
  return useMemo(() => {
    const { board } = of
    const run = (change: (kept: Kept) => Promise<unknown>, sentence: string): void => {
      const done = async (): Promise<void> => {
        const kept = await keptOf(of)
        await change(kept)
        if (of.setId === null) await openKept(kept.id, onKept)
        onSay(sentence)
      }
      done().catch(notifyError)
    }
    return {
      isOn: !isReadOnly,
      move: (student, to) => {
        run(
          ({ id, groupIds }) =>
            backend().smallGroups.move({
              id,
              studentIds: [student.id],
              to: typeof to === 'number' ? (groupIds[to] ?? null) : to,
            }),
          `${student.name} is ${whereText(board, to)}`,
        )
      },
      lock: (student) => {
        const isLocked = !student.isLocked
        run(
          ({ id }) => backend().smallGroups.lock({ id, studentIds: [student.id], isLocked }),
          `${student.name} is ${isLocked ? 'locked in place' : 'no longer locked'}`,
        )
      },
    }
  }, [of, isReadOnly, onKept, onSay])
}

function whereText(board: Board, to: Goal): string {
  if (to === null) return 'in no group now'
  return to === 'new' ? 'in a new group now' : `in ${board.groups[to]?.name ?? 'the group'} now`
}

type Kept = { readonly id: SmallGroupSetId; readonly groupIds: readonly SmallGroupId[] }

async function keptOf({ board, setId, choices }: BoardOf): Promise<Kept> {
  if (setId === null) return backend().smallGroups.keep({ choices })
  return { id: setId, groupIds: board.groups.flatMap(({ id }) => id ?? []) }
}

/** Read before the page turns to it, so that the board stays and the focus with it. */
async function openKept(id: SmallGroupSetId, onKept: (id: SmallGroupSetId) => void): Promise<void> {
  await queryClient.fetchQuery(backendQuery('smallGroups', 'set', { id }))
  onKept(id)
}

/** The proposal as it is. */
export async function keepProposal(
  choices: GroupChoices,
  onKept: (id: SmallGroupSetId) => void,
): Promise<void> {
  const { id } = await backend().smallGroups.keep({ choices })
  await openKept(id, onKept)
  notify('Kept with its class and day')
}
