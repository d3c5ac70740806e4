/** Reads how students did, through what analysis offers. */
import type { Growth } from '#shared/contracts/analysis/growth.ts'
import type { Mastery } from '#shared/contracts/analysis/mastery.ts'
import type { Scope } from '#shared/contracts/analysis/scope.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import {
  administrationById,
  classesOf,
  growthOf,
  itemsOf,
  masteryOf,
  misconceptionGroups,
} from '../../analysis/index.ts'
import { areOwnStudentsOf, readerOf } from '../disclosure/audience-rules.ts'
import { unnamedTeachers } from '../disclosure/unnamed-teachers.ts'
import { aboutReport } from '../about.ts'
import type { ReportSource } from '../report-kind.ts'
import { keptGroups } from './kept-groups.ts'
import type { Ideas, ResultChoices, ResultFacts } from './facts.ts'

/** Share of the points of a standard from which a student is at mastery. */
const cut = 0.8
/** More parts have no room: columns of a table, or the classes of one teacher. */
const mostParts = { columns: 4, classes: 8 } as const

/**
 * @throws {CallError} `NOT_FOUND` when a choice is no longer there, nobody was tested or two windows
 *   cannot be compared
 */
export async function gatherResults(
  workspace: ReportSource,
  choices: ResultChoices,
  { signal, progress }: CallContext,
): Promise<ResultFacts> {
  const { read } = workspace
  const { scope, administrationId, beforeId, itemsId } = choices
  const step = (value: number, detail: string) => {
    signal.throwIfAborted()
    progress({ value, title: 'Reading results', detail })
  }
  step(0.02, 'mastery by standard')
  const mastery = await masteryOf(read, { scope, administrationId, cut })
  mustHaveTested(mastery)
  step(0.08, 'the earlier window')
  const earlier =
    beforeId === null ? null : await masteryOf(read, { scope, administrationId: beforeId, cut })
  const growth =
    beforeId === null
      ? null
      : await growthOf(read, {
          scope,
          before: beforeId,
          after: administrationId,
          measure: null,
          cut,
        })
  step(0.14, 'classes')
  const parts = await partsOf(workspace, choices, growth)
  step(0.2, 'items')
  const items = itemsId === null ? null : await itemsOf(read, { scope, administrationId: itemsId })
  const ideas = await groupsOf(workspace, choices)
  signal.throwIfAborted()
  const unnamed = await unnamedTeachers(
    read,
    teachersIn(choices, growth),
    readerOf(choices.audience),
  )
  return {
    ...(await aboutReport(workspace)),
    unnamed,
    mastery,
    earlier,
    parts,
    growth,
    items,
    ideas,
  }
}

/** Pages of nothing but headings would look like a result. */
function mustHaveTested({ tested, scopeLabel, administration }: Mastery): void {
  if (tested > 0) return
  const { assessment, window, schoolYear } = administration
  const what = `${scopeLabel}: no student took ${assessment}, ${window} ${schoolYear}, so there is nothing to report.`
  throw new CallError('NOT_FOUND', { data: { what } })
}

/** Ids of the teachers whom the report speaks of one by one. */
const teachersIn = ({ scope }: ResultChoices, growth: Growth | null): readonly number[] => [
  ...(scope.kind === 'teacher' && scope.id !== null ? [scope.id] : []),
  ...(growth?.groups ?? []).flatMap(({ kind, id }) =>
    kind === 'teacher' && id !== null ? [id] : [],
  ),
]

/** Mastery of each teacher or class, where the reader may see it and it has room. */
async function partsOf(
  { read }: ReportSource,
  choices: ResultChoices,
  growth: Growth | null,
): Promise<ResultFacts['parts']> {
  if (!areOwnStudentsOf(choices)) return []
  const { scope, administrationId } = choices
  const isTeacher = scope.kind === 'teacher'
  const places = isTeacher ? await classesTested(read, choices) : partsOfGrowth(growth)
  const most = isTeacher ? mostParts.classes : mostParts.columns
  if (places.length < 2 || places.length > most) return []
  const parts: { label: string; mastery: Mastery }[] = []
  for (const { label, ...place } of places) {
    const mastery = await masteryOf(read, {
      scope: { ...scope, ...place },
      administrationId,
      cut,
    })
    parts.push({ label, mastery })
  }
  return parts
}

type Part = { readonly kind: Scope['kind']; readonly id: number | null; readonly label: string }

const partsOfGrowth = (growth: Growth | null): readonly Part[] =>
  growth?.groups.filter(({ id }) => id !== null) ?? []

/** The teacher's classes in which somebody took the test, by name. */
async function classesTested(
  read: ReportSource['read'],
  { scope, administrationId }: ResultChoices,
): Promise<readonly Part[]> {
  const administration = await administrationById(read, administrationId)
  const places = await classesOf(read, { scope, administration })
  const distinct = new Map([...places.values()].map((place) => [place.id, place]))
  return [...distinct.values()]
    .filter(({ id }) => id !== null)
    .map(({ id, label }) => ({ kind: 'class' as const, id, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** Kept groups are lists of students: readers who get counts have those of the test itself. */
async function groupsOf(source: ReportSource, choices: ResultChoices): Promise<Ideas | null> {
  const { groupSetId, itemsId } = choices
  if (groupSetId !== null && areOwnStudentsOf(choices)) {
    return keptGroups(source, choices, groupSetId)
  }
  return itemsId === null ? null : ideasOf(source, choices, itemsId)
}

async function ideasOf(
  { read }: ReportSource,
  { scope }: ResultChoices,
  administrationId: NonNullable<ResultChoices['itemsId']>,
): Promise<Ideas> {
  const { n, listed, classes, groups } = await misconceptionGroups(read, {
    scope,
    administrationId,
  })
  const labels = new Map(classes.map(({ id, label }) => [id, label]))
  return {
    n,
    listed,
    kept: null,
    groups: groups.map((group) => ({
      misconception: group.misconception,
      n: group.n,
      classes: group.classes.map((one) => ({
        label: labels.get(one.id) ?? '',
        groups: one.groups,
      })),
    })),
  }
}
