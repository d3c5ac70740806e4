/** The documents of a teacher, a cycle, a session or a lesson, latest first. */
import { existsSync } from 'node:fs'
import type { z } from 'zod'
import type { AttachedDocument, documentsContract } from '#shared/contracts/documents.ts'
import type { AttachmentId, CycleId, LessonId, SessionId, TeacherId } from '#shared/domain/ids.ts'
import { isOpenable } from '#shared/domain/openable-files.ts'
import type { OpenWorkspace } from '../../database/open-workspace.ts'
import { attachmentPath } from './store.ts'

type Choice = z.output<typeof documentsContract.list.input>

export async function listDocuments(
  { read, folder }: Pick<OpenWorkspace, 'read' | 'folder'>,
  { teacherId, cycleId, sessionId, lessonId }: Choice,
): Promise<AttachedDocument[]> {
  const rows = await read
    .selectFrom('attachment as document')
    .leftJoin('teacher', 'teacher.id', 'document.teacherId')
    .leftJoin('coachingCycle as cycle', 'cycle.id', 'document.cycleId')
    .leftJoin('session', 'session.id', 'document.sessionId')
    .leftJoin('lesson', 'lesson.id', 'document.lessonId')
    .select(['document.id', 'document.name', 'document.bytes', 'document.addedOn'])
    .select(['document.disclosure', 'document.storedAs'])
    .select(['document.teacherId', 'teacher.givenName', 'teacher.familyName'])
    .select(['document.cycleId', 'cycle.title as cycleTitle'])
    .select(['document.sessionId', 'session.heldOn', 'session.type'])
    .select(['document.lessonId', 'lesson.title as lessonTitle'])
    .$if(teacherId !== undefined, (all) => all.where('document.teacherId', '=', teacherId ?? 0))
    .$if(cycleId !== undefined, (all) => all.where('document.cycleId', '=', cycleId ?? 0))
    .$if(sessionId !== undefined, (all) => all.where('document.sessionId', '=', sessionId ?? 0))
    .$if(lessonId !== undefined, (all) => all.where('document.lessonId', '=', lessonId ?? 0))
    .orderBy('document.addedOn', 'desc')
    .orderBy('document.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as AttachmentId,
    name: row.name,
    bytes: row.bytes,
    addedOn: row.addedOn,
    disclosure: row.disclosure,
    teacher:
      row.teacherId === null
        ? null
        : { id: row.teacherId as TeacherId, name: `${row.givenName} ${row.familyName}` },
    cycle:
      row.cycleId === null ? null : { id: row.cycleId as CycleId, title: row.cycleTitle ?? '' },
    session:
      row.sessionId === null
        ? null
        : { id: row.sessionId as SessionId, on: row.heldOn ?? '', type: row.type ?? '' },
    lesson:
      row.lessonId === null ? null : { id: row.lessonId as LessonId, title: row.lessonTitle ?? '' },
    isThere: existsSync(attachmentPath(folder, row.storedAs)),
    canOpen: isOpenable(row.name),
  }))
}
