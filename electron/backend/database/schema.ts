/** The tables as TypeScript sees them. Generated from the migrations by `npm run schema`. */
import type { Generated } from 'kysely'

export type ActionStepTable = {
  id: Generated<number>
  teacherId: number
  cycleId: number | null
  sessionId: number | null
  text: string
  owner: 'coach' | 'teacher'
  dueOn: string | null
  checkBackOn: string | null
  status: 'open' | 'practising' | 'mastered' | 'dropped'
}

export type AdministrationTable = {
  id: Generated<number>
  assessmentId: number
  window: string
  schoolYear: string
  windowOrder: number
}

export type AssessmentTable = {
  id: Generated<number>
  name: string
}

export type ClassTable = {
  id: Generated<number>
  schoolId: number
  name: string
  course: string
  grade: string | null
}

export type CoachingCycleTable = {
  id: Generated<number>
  title: string
  model: string
  startsOn: string
  plannedEndOn: string | null
  status: 'planned' | 'active' | 'closed'
  focusStandards: Generated<string>
}

export type CycleMemberTable = {
  id: Generated<number>
  cycleId: number
  teacherId: number
}

export type CyclePhaseTable = {
  id: Generated<number>
  cycleId: number
  position: number
  name: string
  startsOn: string | null
  endsOn: string | null
}

export type EnrolmentTable = {
  id: Generated<number>
  studentId: number
  schoolId: number
  classId: number | null
  grade: string | null
  startsOn: string
  endsOn: string | null
}

export type GoalTable = {
  id: Generated<number>
  cycleId: number
  kind: 'teacher-practice' | 'student-achievement' | 'student-engagement'
  text: string
  measure: string
  unit: string
  baselineValue: number | null
  baselineOn: string | null
  targetValue: number | null
  targetOn: string | null
}

export type GoalDataPointTable = {
  id: Generated<number>
  goalId: number
  measuredOn: string
  value: number
  n: number | null
}

export type HistoryTable = {
  id: Generated<number>
  kind: 'do' | 'undo' | 'redo'
  label: string
  targetId: number | null
  undoneById: number | null
  createdAt: string
}

export type HistoryChangeTable = {
  id: Generated<number>
  historyId: number
  tableName: string
  rowId: number
  oldRow: string
}

export type HistoryInsertTable = {
  historyId: number
  tableName: string
  firstId: number
  lastId: number
}

export type ImportBatchTable = {
  id: Generated<number>
  historyId: number
  fileName: string
  sha256: string
  recipeId: string
  recipeName: string
  rowsRead: number
  rowsStored: number
  rowsChanged: number
  rowsRefused: number
  rowsRepeated: number
  rowsNotStudents: number
  studentsNew: number
  studentsMatched: number
  committedAt: string
}

export type ImportProblemTable = {
  id: Generated<number>
  batchId: number
  kind: string
  outcome: 'refused' | 'asked' | 'noted'
  rowNumber: number
  columnName: string
  found: string
}

export type ItemTable = {
  id: Generated<number>
  assessmentId: number
  position: number
  label: string
  standardCode: string | null
  depthOfKnowledge: number | null
  maxPoints: number
  answerKey: string | null
  stem: Generated<string>
}

export type ItemOptionTable = {
  id: Generated<number>
  itemId: number
  label: string
  text: string
  misconception: string | null
}

export type ItemResponseTable = {
  id: Generated<number>
  sittingId: number
  itemId: number
  response: string | null
  points: number | null
  batchId: number
}

export type MeasureTable = {
  id: Generated<number>
  assessmentId: number
  kind: 'overall' | 'domain' | 'standard'
  code: string
  maximum: number | null
}

export type ReportIssueTable = {
  id: Generated<number>
  kind: string
  title: string
  audience: string
  recipient: string
  namesShown: 0 | 1
  withheldCount: number
  fileName: string
  sha256: string
  choices: string
  writtenAt: string
}

export type SchoolTable = {
  id: Generated<number>
  name: string
  code: string | null
  level: string | null
  setting: 'urban' | 'suburban' | 'rural' | 'alternative' | 'virtual' | null
  titleI: Generated<0 | 1>
  principal: string | null
}

export type ScoreTable = {
  id: Generated<number>
  sittingId: number
  measureId: number
  points: number | null
  possible: number | null
  missing: string | null
  batchId: number
}

export type SessionTable = {
  id: Generated<number>
  heldOn: string
  startsAt: string | null
  minutes: number
  preparationMinutes: Generated<number>
  travelMinutes: Generated<number>
  mode: 'in person' | 'virtual'
  type: string
  schoolId: number | null
  cycleId: number | null
  phase: string | null
  status: 'planned' | 'done'
  sharedNote: Generated<string>
  privateNote: Generated<string>
}

export type SessionParticipantTable = {
  id: Generated<number>
  sessionId: number
  teacherId: number
}

export type SittingTable = {
  id: Generated<number>
  administrationId: number
  studentId: number
  testedOn: string
}

export type StudentTable = {
  id: Generated<number>
  code: string
}

export type StudentAliasTable = {
  id: Generated<number>
  studentId: number
  localId: string
}

export type StudentGroupTable = {
  id: Generated<number>
  studentId: number
  attribute: string
  value: string
  startsOn: string
  endsOn: string | null
}

export type StudentIdentityTable = {
  id: Generated<number>
  studentId: number
  localId: string | null
  stateId: string | null
  givenName: Generated<string>
  familyName: Generated<string>
  nameKey: Generated<string>
  bornOn: string | null
}

export type TeacherTable = {
  id: Generated<number>
  givenName: string
  familyName: string
  email: string | null
  yearsExperience: number | null
  certification: string | null
  enrolledHow: 'volunteered' | 'asked' | 'assigned' | null
  contactCadenceDays: number | null
  strengths: Generated<string>
  tags: Generated<string>
  status: Generated<'active' | 'paused' | 'left'>
}

export type TeachingAssignmentTable = {
  id: Generated<number>
  teacherId: number
  classId: number
  startsOn: string
  endsOn: string | null
}

export type WorkspaceInfoTable = {
  id: number
  name: string
  isSample: Generated<0 | 1>
  schoolYearStartsOn: string
  schoolYearEndsOn: string
  fixedToday: string | null
  createdAt: string
}

export type Database = {
  actionStep: ActionStepTable
  administration: AdministrationTable
  assessment: AssessmentTable
  class: ClassTable
  coachingCycle: CoachingCycleTable
  cycleMember: CycleMemberTable
  cyclePhase: CyclePhaseTable
  enrolment: EnrolmentTable
  goal: GoalTable
  goalDataPoint: GoalDataPointTable
  history: HistoryTable
  historyChange: HistoryChangeTable
  historyInsert: HistoryInsertTable
  importBatch: ImportBatchTable
  importProblem: ImportProblemTable
  item: ItemTable
  itemOption: ItemOptionTable
  itemResponse: ItemResponseTable
  measure: MeasureTable
  reportIssue: ReportIssueTable
  school: SchoolTable
  score: ScoreTable
  session: SessionTable
  sessionParticipant: SessionParticipantTable
  sitting: SittingTable
  student: StudentTable
  studentAlias: StudentAliasTable
  studentGroup: StudentGroupTable
  studentIdentity: StudentIdentityTable
  teacher: TeacherTable
  teachingAssignment: TeachingAssignmentTable
  workspaceInfo: WorkspaceInfoTable
}
