/** The board with its panel, what became of it since, or why there is none. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Puzzle } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { notifyError } from '#renderer/app/notify.tsx'
import { Empty, ErrorNote, Loading } from '#renderer/ui/States.tsx'
import type { Board, GroupStudent } from '#shared/contracts/small-groups/board.ts'
import { classId, type SmallGroupSetId } from '#shared/domain/ids.ts'
import { groupOf } from './board/board-model.ts'
import { GroupBoard } from './board/GroupBoard.tsx'
import { useBoardKeys } from './board/use-board-keys.ts'
import { GroupPanel } from './kept/GroupPanel.tsx'
import { KeptSetsPanel, KeptSetsSection } from './kept/KeptSetsPanel.tsx'
import { SinceView } from './kept/SinceView.tsx'
import { lessonAddress } from './onward.ts'
import { keepProposal, useAdjust, type BoardOf } from './use-adjust.ts'
import type { Groups, Shown } from './use-groups.ts'

export function BoardArea({ groups }: { readonly groups: Groups }) {
  const { board, kept, proposal, choices, address } = groups
  const of = useMemo((): BoardOf | null => {
    if (board === null) return null
    if (kept) return { board, setId: kept.set.id, choices: null }
    return choices && { board, setId: null, choices }
  }, [board, kept, choices])
  if (groups.error !== null && board === null)
    return <ErrorNote error={groups.error} onRetry={groups.retry} />
  if (of === null) return <Loading rows={10} label="Proposing groups" />
  if (proposal && !proposal.hasIdeas && proposal.rules.basis === 'misconception')
    return <NoIdeas groups={groups} />
  return (
    <div className="page-body" aria-busy={groups.isStale}>
      {kept && address.view === 'since' ? (
        <SinceView
          setId={kept.set.id}
          later={address.later}
          nameOf={({ name, code }) => (groups.shown === 'names' ? name : code)}
          onChoose={(later) => groups.change({ later })}
        />
      ) : (
        <OpenBoard groups={groups} of={of} />
      )}
    </div>
  )
}

/** A sentence with a name does not outlive the switch to codes. */
type Said = { readonly sentence: string; readonly shown: Shown }

type OpenProps = { readonly groups: Groups; readonly of: BoardOf }

function OpenBoard({ groups, of }: OpenProps) {
  const { openSet, kept, choices, shown } = groups
  const { board } = of
  const [said, setSaid] = useState<Said>({ sentence: '', shown })
  const onSay = useCallback((sentence: string) => setSaid({ sentence, shown }), [shown])
  const [openPlace, setOpenPlace] = useState<number | null>(null)
  const adjust = useAdjust({ of, onKept: openSet, onSay })
  const keys = useBoardKeys(board, { adjust })
  const open = openPlace === null ? undefined : board.groups[openPlace]
  const toggle = (place: number): void => setOpenPlace(place === openPlace ? null : place)
  const openOf = (student: GroupStudent): void => setOpenPlace(groupOf(board, student.id))
  const isNarrow = useMediaQuery('(max-width: 899px)') ?? false
  const sets = {
    classId: classOf(groups, board),
    openId: kept?.set.id ?? null,
    onRemoved: (id: SmallGroupSetId): void => {
      if (id === kept?.set.id) openSet(null)
    },
  }
  return (
    <>
      <GroupBoard
        board={board}
        keys={keys}
        adjust={adjust}
        onOpen={openOf}
        openPlace={openPlace}
        onOpenGroup={toggle}
        said={said.shown === shown ? said.sentence : ''}
        end={isNarrow && <KeptSetsSection {...sets} />}
      />
      {open ? (
        <GroupPanel
          board={board}
          group={open}
          lesson={kept && lessonAddress(kept, open.need)}
          onClose={() => setOpenPlace(null)}
          onKeep={choices && (() => void keepProposal(choices, openSet).catch(notifyError))}
        />
      ) : (
        !isNarrow && <KeptSetsPanel {...sets} />
      )}
    </>
  )
}

/** Of a class the sets of that class are listed, else all. */
function classOf({ kept, scope }: Groups, board: Board) {
  const of = kept ? kept.set.scope : scope
  if (of?.kind === 'class' && of.id !== null) return classId.parse(of.id)
  const [only, ...others] = board.classes
  return only && others.length === 0 ? only.id : null
}

function NoIdeas({ groups: { change, test } }: Pick<OpenProps, 'groups'>) {
  return (
    <Empty
      title="No answer of this test is linked to a misconception"
      icon={Puzzle}
      actions={
        <Button variant="filled" onClick={() => change({ by: 'standard', test: test?.id ?? null })}>
          Group by standard
        </Button>
      }
    >
      Say in the item analysis which option shows which misconception, or make groups of students
      who are below the cut on the same standard.
    </Empty>
  )
}
