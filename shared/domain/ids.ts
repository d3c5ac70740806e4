/** Identifiers that cannot be mistaken for one another. All are SQLite row ids. */
import { z } from 'zod'

export type Id<Name extends string> = number & z.$brand<Name>
const id = <Name extends string>() => z.number().int().positive().brand<Name>()

export const schoolId = id<'SchoolId'>()
export const teacherId = id<'TeacherId'>()
export const classId = id<'ClassId'>()
export const assignmentId = id<'AssignmentId'>()
export const studentId = id<'StudentId'>()
export const cycleId = id<'CycleId'>()
export const cyclePhaseId = id<'CyclePhaseId'>()
export const lookForId = id<'LookForId'>()
export const coachingModelId = id<'CoachingModelId'>()
export const goalId = id<'GoalId'>()
export const goalDataPointId = id<'GoalDataPointId'>()
export const priorityId = id<'PriorityId'>()
export const sessionId = id<'SessionId'>()
export const actionStepId = id<'ActionStepId'>()
export const termId = id<'TermId'>()
export const dayOffId = id<'DayOffId'>()
export const bellScheduleId = id<'BellScheduleId'>()
export const timeCategoryId = id<'TimeCategoryId'>()
export const attachmentId = id<'AttachmentId'>()
export const assessmentId = id<'AssessmentId'>()
export const administrationId = id<'AdministrationId'>()
export const importBatchId = id<'ImportBatchId'>()
export const ownRecipeId = id<'OwnRecipeId'>()
export const savedViewId = id<'SavedViewId'>()
export const historyId = id<'HistoryId'>()

export type SchoolId = z.infer<typeof schoolId>
export type TeacherId = z.infer<typeof teacherId>
export type ClassId = z.infer<typeof classId>
export type AssignmentId = z.infer<typeof assignmentId>
export type StudentId = z.infer<typeof studentId>
export type CycleId = z.infer<typeof cycleId>
export type CyclePhaseId = z.infer<typeof cyclePhaseId>
export type LookForId = z.infer<typeof lookForId>
export type CoachingModelId = z.infer<typeof coachingModelId>
export type GoalId = z.infer<typeof goalId>
export type GoalDataPointId = z.infer<typeof goalDataPointId>
export type PriorityId = z.infer<typeof priorityId>
export type SessionId = z.infer<typeof sessionId>
export type ActionStepId = z.infer<typeof actionStepId>
export type TermId = z.infer<typeof termId>
export type DayOffId = z.infer<typeof dayOffId>
export type BellScheduleId = z.infer<typeof bellScheduleId>
export type TimeCategoryId = z.infer<typeof timeCategoryId>
export type AttachmentId = z.infer<typeof attachmentId>
export type AssessmentId = z.infer<typeof assessmentId>
export type AdministrationId = z.infer<typeof administrationId>
export type ImportBatchId = z.infer<typeof importBatchId>
export type OwnRecipeId = z.infer<typeof ownRecipeId>
export type SavedViewId = z.infer<typeof savedViewId>
export type HistoryId = z.infer<typeof historyId>
