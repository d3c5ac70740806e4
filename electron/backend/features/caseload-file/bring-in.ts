/** Brings a caseload file in: the plan of the preview, made again on what is stored now, as one undo step. */
import { folded } from '#shared/domain/fold-text.ts'
import type { CaseloadFilePreview } from '#shared/contracts/caseload-file.ts'
import type { HistoryId } from '#shared/domain/ids.ts'
import type { CallContext } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import type { OpenWorkspace, WriteDb } from '../../database/open-workspace.ts'
import { insertAssignment, newClass } from '../caseload/index.ts'
import { findSchool, type ClassPlan } from './class-plans.ts'
import type { CaseloadPlan, PersonPlan } from './plan.ts'
import { describe, planFor, readCaseloadFile, type CaseloadFile } from './read-plan.ts'

export type BroughtIn = CaseloadFilePreview & { readonly historyId: HistoryId | null }

type Options = CallContext & { readonly isDryRun?: boolean }

/** @throws {CallError} `FILE_UNUSABLE`, `NAMES_MISSING`, `CANCELLED`, `WORKSPACE_READ_ONLY` */
export async function bringIn(
  workspace: OpenWorkspace,
  path: string,
  { isDryRun = false, ...call }: Options,
): Promise<BroughtIn> {
  if (workspace.isReadOnly && !isDryRun) throw new CallError('WORKSPACE_READ_ONLY')
  call.progress({ value: 0.1, title: 'Reading the file' })
  const file = await readCaseloadFile(path, call)
  const shown = describe(file, await planFor(workspace.read, workspace, file))
  if (isDryRun || !changesAnything(shown)) return { ...shown, historyId: null }
  call.signal.throwIfAborted()
  call.progress({ value: 0.6, title: 'Storing' })
  return store(workspace, file)
}

const changesAnything = ({ teachers }: CaseloadFilePreview): boolean =>
  teachers.some(({ outcome }) => outcome !== 'unchanged')

async function store(workspace: OpenWorkspace, file: CaseloadFile): Promise<BroughtIn> {
  const { result, historyId } = await workspace.mutate(
    `Bring in ${file.table.fileName}`,
    async (tx) => {
      const plan = await planFor(tx, workspace, file)
      await applyPlan(tx, plan)
      return describe(file, plan)
    },
  )
  return { ...result, historyId }
}

async function applyPlan(tx: WriteDb, plan: CaseloadPlan): Promise<void> {
  for (const name of plan.newSchools)
    await tx
      .insertInto('school')
      .values({ name, code: null, level: null, setting: null, principal: null })
      .execute()
  const schools = await tx
    .selectFrom('school')
    .select(['id', 'name', 'code'])
    .orderBy('id')
    .execute()
  for (const person of plan.people) {
    const teacherId = await storeTeacher(tx, person)
    for (const one of person.classes) {
      if (one.kind === 'change') await changeDays(tx, one)
      else await addClass(tx, one, { teacherId, familyName: person.familyName, schools })
    }
  }
}

async function storeTeacher(tx: WriteDb, { teacherId, fields }: PersonPlan): Promise<number> {
  if (teacherId !== null) {
    if (Object.keys(fields).length > 0)
      await tx.updateTable('teacher').set(fields).where('id', '=', teacherId).execute()
    return teacherId
  }
  const { givenName = '', familyName = '', ...rest } = fields
  const { id } = await tx
    .insertInto('teacher')
    .values({ givenName, familyName, ...rest })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Change = Extract<ClassPlan, { readonly kind: 'change' }>
type Addition = Extract<ClassPlan, { readonly kind: 'add' }>

const changeDays = (tx: WriteDb, { assignment, startsOn, endsOn }: Change) =>
  tx
    .updateTable('teachingAssignment')
    .set({ startsOn, endsOn })
    .where('id', '=', assignment.id)
    .execute()

type Place = {
  readonly teacherId: number
  readonly familyName: string
  readonly schools: readonly {
    readonly id: number
    readonly name: string
    readonly code: string | null
  }[]
}

/** A class of this name at the school is taken over; else it is made. */
async function addClass(tx: WriteDb, plan: Addition, place: Place): Promise<void> {
  const { wanted, startsOn, endsOn } = plan
  const schoolId = findSchool(place.schools, wanted.school)?.id ?? 0
  const { teacherId, familyName } = place
  const there = await tx
    .selectFrom('class')
    .select(['id', 'name'])
    .where('schoolId', '=', schoolId)
    .execute()
  const same = there.find(
    ({ name }) => wanted.section !== null && folded(name) === folded(wanted.section),
  )
  const { course, grade } = wanted
  const name = wanted.section ?? `${familyName} ${course}`
  const classId = same?.id ?? (await newClass(tx, { schoolId, course, grade, name }))
  await insertAssignment(tx, { teacherId, classId, startsOn, endsOn })
}
