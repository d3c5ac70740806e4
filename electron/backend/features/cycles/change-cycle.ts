/** What a cycle says of itself is changed; it is closed, opened again, or removed. Nothing is ever locked. */
import type { CycleChanges } from '#shared/contracts/cycles.ts'
import { phasesAhead } from '#shared/domain/coaching-models.ts'
import { redate, stretchOn } from '#shared/domain/phase-stretches.ts'
import type { Stretch } from '#shared/domain/phase-stretches.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import type { Input } from './call-input.ts'
import { cycleRecord } from './expected.ts'
import { ownModels } from './models.ts'
import { expectDaysFit, saveStretches, stretchesOf } from './phases.ts'

/** As the undo menu calls it. Fields that are typed as running text are saved while they are typed. */
const fields: Readonly<
  Record<keyof CycleChanges, { readonly word: string; readonly isTyped?: true }>
> = {
  title: { word: 'title' },
  model: { word: 'model' },
  startsOn: { word: 'first day' },
  plannedEndOn: { word: 'planned end' },
  endedOn: { word: 'last day' },
  followUpOn: { word: 'follow-up' },
  focusStandards: { word: 'standards' },
  focusPractices: { word: 'teaching practices' },
  coachReflection: { word: 'coach’s reflection', isTyped: true },
  teacherReflection: { word: 'teacher’s reflection', isTyped: true },
  result: { word: 'result', isTyped: true },
}

export async function updateCycle(workspace: OpenWorkspace, { id, changes }: Input<'update'>) {
  const cycle = await cycleRecord(workspace.read, id)
  const [name, ...others] = Object.keys(changes) as (keyof CycleChanges)[]
  if (name === undefined) return
  const { word, isTyped } = fields[name]
  const what = others.length === 0 ? `${word} of ` : ''
  const stretches = await stretchesOf(workspace.read, id)
  const own = await ownModels(workspace.read)
  const wanted = stretchesAfter({ cycle, changes, stretches, own })
  expectDaysFit(wanted)
  await workspace.mutate(
    `Change ${what}${cycle.title}`,
    async (tx) => {
      await tx.updateTable('coachingCycle').set(columnsOf(changes)).where('id', '=', id).execute()
      if (wanted !== stretches) await saveStretches(tx, id, wanted)
    },
    isTyped && others.length === 0 ? { mergeKey: `cycle-${id}-${name}` } : {},
  )
}

const columnsOf = ({ focusStandards, focusPractices, ...changes }: CycleChanges) => ({
  ...changes,
  focusStandards: focusStandards?.join('\n'),
  focusPractices: focusPractices?.join('\n'),
})

type Change = {
  readonly cycle: { readonly startsOn: string; readonly model: string }
  readonly changes: CycleChanges
  readonly stretches: readonly Stretch[]
  readonly own: Parameters<typeof phasesAhead>[2]
}

/** Another first day takes the first phase along; another model brings other phases to come. */
function stretchesAfter({ cycle, changes, stretches, own }: Change): readonly Stretch[] {
  const { startsOn, model } = changes
  const first = stretches.findIndex((stretch) => stretch.startsOn === cycle.startsOn)
  const dated =
    startsOn !== undefined && startsOn !== cycle.startsOn && first >= 0
      ? redate(stretches, first, { startsOn })
      : stretches
  if (model === undefined || model === cycle.model) return dated
  const history = dated.slice(0, dated.findLastIndex((stretch) => stretch.startsOn !== null) + 1)
  const ahead = phasesAhead(
    model,
    history.map(({ name }) => name),
    own,
  )
  return [...history, ...ahead.map((name) => ({ id: null, name, startsOn: null, endsOn: null }))]
}

/** The phase it is in ends with it; what was dated later does not come about. */
export async function closeCycle(workspace: OpenWorkspace, input: Input<'close'>) {
  const { id, on, result, followUpOn } = input
  const cycle = await cycleRecord(workspace.read, id)
  await workspace.mutate(`Close ${cycle.title}`, async (tx) => {
    await tx
      .updateTable('coachingCycle')
      .set({ status: 'closed', endedOn: on, result, followUpOn })
      .where('id', '=', id)
      .execute()
    await changeStretches(tx, id, (stretches) => {
      const at = stretchOn(stretches, on)
      return stretches.map((stretch, index) => {
        if (index > at) return { ...stretch, startsOn: null, endsOn: null }
        const isOpen = index === at && (stretch.endsOn === null || stretch.endsOn > on)
        return isOpen ? { ...stretch, endsOn: on } : stretch
      })
    })
  })
}

/** The phase that ended with the cycle goes on. */
export async function reopenCycle(workspace: OpenWorkspace, { id }: Input<'reopen'>) {
  const cycle = await cycleRecord(workspace.read, id)
  await workspace.mutate(`Reopen ${cycle.title}`, async (tx) => {
    await tx
      .updateTable('coachingCycle')
      .set({ status: 'active', endedOn: null })
      .where('id', '=', id)
      .execute()
    await changeStretches(tx, id, (stretches) => {
      const last = stretches.findLastIndex(({ startsOn }) => startsOn !== null)
      return stretches.map((stretch, index) =>
        index === last && stretch.endsOn === cycle.endedOn ? { ...stretch, endsOn: null } : stretch,
      )
    })
  })
}

/** Goals that were a teacher's before the cycle took them up are theirs again. */
export async function removeCycle(workspace: OpenWorkspace, { id }: Input<'remove'>) {
  const cycle = await cycleRecord(workspace.read, id)
  await workspace.mutate(`Remove ${cycle.title}`, async (tx) => {
    await tx
      .updateTable('goal')
      .set({ cycleId: null })
      .where('cycleId', '=', id)
      .where('teacherId', 'is not', null)
      .execute()
    await tx.deleteFrom('coachingCycle').where('id', '=', id).execute()
  })
}

async function changeStretches(
  tx: WriteDb,
  id: number,
  change: (stretches: readonly Stretch[]) => readonly Stretch[],
): Promise<void> {
  await saveStretches(tx, id, change(await stretchesOf(tx, id)))
}
