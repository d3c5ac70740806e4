/** The tables as TypeScript sees them. Generated from the migrations by `npm run schema`. */
import type { Generated } from 'kysely'

export type Database = {
  actionStep: {
    id: Generated<number>
    teacherId: number | null
    cycleId: number | null
    sessionId: number | null
    goalId: number | null
    text: string
    owner: 'coach' | 'teacher'
    dueOn: string | null
    checkBackOn: string | null
    status: 'open' | 'practising' | 'mastered' | 'dropped'
    evidence: Generated<string>
    createdOn: string | null
    closedOn: string | null
  }
  administration: {
    id: Generated<number>
    assessmentId: number
    window: string
    schoolYear: string
    windowOrder: number
  }
  assessment: {
    id: Generated<number>
    name: string
  }
  attachment: {
    id: Generated<number>
    teacherId: number | null
    cycleId: number | null
    sessionId: number | null
    name: string
    storedAs: string
    bytes: number
    sha256: string
    addedOn: string
    disclosure: Generated<'mine' | 'teacher' | 'school' | 'district'>
    lessonId: number | null
  }
  bellPeriod: {
    id: Generated<number>
    bellScheduleId: number
    name: string
    startsAt: string
    endsAt: string
  }
  bellSchedule: {
    id: Generated<number>
    schoolId: number
    name: string
    weekdays: string
  }
  busyTime: {
    id: Generated<number>
    calendar: string
    title: string
    startsAt: string
    endsAt: string
    isAllDay: Generated<0 | 1>
  }
  class: {
    id: Generated<number>
    schoolId: number
    name: string
    course: string
    grade: string | null
  }
  coachingCycle: {
    id: Generated<number>
    title: string
    model: string
    startsOn: string
    plannedEndOn: string | null
    status: 'planned' | 'active' | 'closed'
    focusStandards: Generated<string>
    focusPractices: Generated<string>
    coachReflection: Generated<string>
    teacherReflection: Generated<string>
    result: Generated<string>
    endedOn: string | null
    followUpOn: string | null
  }
  coachingModel: {
    id: Generated<number>
    name: string
    phases: string
  }
  cycleMember: {
    id: Generated<number>
    cycleId: number
    teacherId: number
    joinedOn: string | null
    leftOn: string | null
  }
  cyclePhase: {
    id: Generated<number>
    cycleId: number
    position: number
    name: string
    startsOn: string | null
    endsOn: string | null
  }
  dayOff: {
    id: Generated<number>
    schoolId: number | null
    name: string
    startsOn: string
    endsOn: string
  }
  debrief: {
    id: Generated<number>
    lessonId: number | null
    runId: number | null
    observationId: number | null
    teacherId: number | null
    cycleId: number | null
    sessionId: number | null
    heldOn: string
    about: string
    reflection: Generated<string>
    nextTry: Generated<string>
  }
  debriefQuestion: {
    id: Generated<number>
    debriefId: number
    position: number
    text: string
    answer: Generated<string>
  }
  disclosureChoice: {
    id: Generated<number>
    teacherId: number
    field: string
    disclosure: 'mine' | 'teacher' | 'school' | 'district'
  }
  enrolment: {
    id: Generated<number>
    studentId: number
    schoolId: number
    classId: number | null
    grade: string | null
    startsOn: string
    endsOn: string | null
  }
  form: {
    id: Generated<number>
    assessmentId: number
    name: string
  }
  formItem: {
    id: Generated<number>
    formId: number
    itemId: number
    position: number
    label: string
  }
  formerIdentity: {
    id: Generated<number>
    studentId: number
    goneStudentId: number
    code: string
    localId: string | null
    stateId: string | null
    givenName: string
    familyName: string
    bornOn: string | null
  }
  goal: {
    id: Generated<number>
    cycleId: number | null
    teacherId: number | null
    priorityId: number | null
    kind: 'teacher-practice' | 'student-achievement' | 'student-engagement'
    text: string
    measure: string
    unit: string
    direction: Generated<'up' | 'down'>
    strategy: Generated<string>
    baselineValue: number | null
    baselineOn: string | null
    baselineN: number | null
    targetValue: number | null
    targetOn: string | null
    resultValue: number | null
    resultOn: string | null
    resultN: number | null
    result: Generated<string>
    isPowerful: Generated<0 | 1>
    isEasy: Generated<0 | 1>
    isCompelling: Generated<0 | 1>
    isReachable: Generated<0 | 1>
    isStudentFocused: Generated<0 | 1>
  }
  goalDataPoint: {
    id: Generated<number>
    goalId: number
    measuredOn: string
    value: number
    n: number | null
    note: Generated<string>
  }
  history: {
    id: Generated<number>
    kind: 'do' | 'undo' | 'redo'
    label: string
    targetId: number | null
    undoneById: number | null
    createdAt: string
    mergeKey: string | null
  }
  historyChange: {
    id: Generated<number>
    historyId: number
    tableName: string
    rowId: number
    oldRow: string
  }
  historyInsert: {
    historyId: number
    tableName: string
    firstId: number
    lastId: number
  }
  importBatch: {
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
  importProblem: {
    id: Generated<number>
    batchId: number
    kind: string
    outcome: 'refused' | 'asked' | 'noted'
    rowNumber: number
    columnName: string
    found: string
  }
  item: {
    id: Generated<number>
    assessmentId: number
    position: number
    label: string
    standardCode: string | null
    depthOfKnowledge: number | null
    maxPoints: number
    answerKey: string | null
    stem: Generated<string>
    kind: Generated<'one answer' | 'several answers' | 'points'>
    scoring: Generated<'all or nothing' | 'right less wrong'>
    scoredBy: Generated<'key' | 'file'>
    importedMaximum: number | null
    isDropped: Generated<0 | 1>
  }
  itemOption: {
    id: Generated<number>
    itemId: number
    label: string
    text: string
    misconception: string | null
    points: number | null
  }
  itemResponse: {
    id: Generated<number>
    sittingId: number
    itemId: number
    response: string | null
    points: number | null
    batchId: number
    importedPoints: number | null
  }
  itemStandard: {
    id: Generated<number>
    itemId: number
    code: string
  }
  keptValue: {
    key: string
    value: string
    savedAt: string
  }
  lesson: {
    id: Generated<number>
    title: string
    teacherId: number | null
    classId: number | null
    schoolId: number | null
    cycleId: number | null
    grade: string | null
    taughtOn: string | null
    startsAt: string | null
    minutes: number | null
    demand:
      | 'memorization'
      | 'procedures without connections'
      | 'procedures with connections'
      | 'doing mathematics'
      | null
    standards: Generated<string>
    studentPractices: Generated<string>
    teachingPractices: Generated<string>
    tags: Generated<string>
    goal: Generated<string>
    learningTarget: Generated<string>
    successCriteria: Generated<string>
    task: Generated<string>
    taskSource: Generated<string>
    materials: Generated<string>
    vocabulary: Generated<string>
    connection: Generated<string>
    exitTask: Generated<string>
    disabilitySupport: Generated<string>
    englishLearnerSupport: Generated<string>
    giftedSupport: Generated<string>
    languageSupport: Generated<string>
    culturalConnections: Generated<string>
    roles: Generated<string>
    preBrief: Generated<string>
    nextTry: Generated<string>
    administrationId: number | null
    itemId: number | null
    groupSetId: number | null
    templateId: string | null
    quietPrompts: Generated<string>
    changedOn: string
  }
  lessonExitAnswer: {
    id: Generated<number>
    lessonId: number
    position: number
    answer: string
    shows: Generated<string>
  }
  lessonLookFor: {
    id: Generated<number>
    lessonId: number
    position: number
    text: string
  }
  lessonQuestion: {
    id: Generated<number>
    lessonId: number
    position: number
    text: string
  }
  lessonRun: {
    id: Generated<number>
    lessonId: number
    teacherId: number | null
    classId: number | null
    sessionId: number | null
    heldOn: string
    startedAt: string
    bellAt: string | null
    endedAt: string | null
    current: Generated<number>
  }
  lessonRunGroup: {
    id: Generated<number>
    runId: number
    smallGroupId: number | null
    position: number
    name: string
  }
  lessonRunLookFor: {
    id: Generated<number>
    runId: number
    lookForId: number | null
    position: number
    text: string
  }
  lessonRunMark: {
    id: Generated<number>
    runId: number
    rowId: number
    studentId: number | null
    groupId: number | null
    markedAt: string
    shareOrder: number | null
    sharedAt: string | null
  }
  lessonRunNote: {
    id: Generated<number>
    runId: number
    lookForId: number | null
    notedAt: string
    text: string
    isPrivate: Generated<0 | 1>
  }
  lessonRunRow: {
    id: Generated<number>
    runId: number
    strategyId: number | null
    position: number
    kind: 'strategy' | 'misconception'
    name: string
    assessing: Generated<string>
    advancing: Generated<string>
    isAnticipated: 0 | 1
  }
  lessonRunSegment: {
    id: Generated<number>
    runId: number
    position: number
    kind: 'launch' | 'explore' | 'summarize' | 'other'
    name: string
    minutes: number
    seconds: Generated<number>
    startedAt: string | null
  }
  lessonSegment: {
    id: Generated<number>
    lessonId: number
    position: number
    kind: 'launch' | 'explore' | 'summarize' | 'other'
    name: string
    minutes: number
    teacherDoes: Generated<string>
    studentsDo: Generated<string>
  }
  lessonStrategy: {
    id: Generated<number>
    lessonId: number
    position: number
    kind: 'strategy' | 'misconception'
    name: string
    assessing: Generated<string>
    advancing: Generated<string>
    who: Generated<string>
    isShared: Generated<0 | 1>
    chose: number | null
    chosenOf: number | null
    source: Generated<string>
  }
  lessonVersion: {
    id: Generated<number>
    lessonId: number
    number: number
    reason: 'kept' | 'printed' | 'day' | 'restored'
    note: Generated<string>
    keptAt: string
    content: string
  }
  libraryEntry: {
    id: Generated<number>
    kind: 'student strategy' | 'routine' | 'teaching move' | 'misconception'
    name: string
    about: Generated<string>
    assessing: Generated<string>
    advancing: Generated<string>
    standards: Generated<string>
    domains: Generated<string>
    helping: Generated<string>
    source: Generated<string>
  }
  libraryTag: {
    id: Generated<number>
    entryKey: string
    tag: string
  }
  lookFor: {
    id: Generated<number>
    cycleId: number
    position: number
    text: string
  }
  lookForSet: {
    id: Generated<number>
    name: string
    archivedOn: string | null
  }
  lookForSetLine: {
    id: Generated<number>
    lookForSetId: number
    position: number
    text: string
  }
  matchDecision: {
    id: Generated<number>
    about: 'student' | 'school' | 'class' | 'teacher' | 'pair'
    found: string
    storedId: number
    answer: 'same' | 'different'
    decidedAt: string
  }
  measure: {
    id: Generated<number>
    assessmentId: number
    kind: 'overall' | 'domain' | 'standard'
    code: string
    maximum: number | null
  }
  observation: {
    id: Generated<number>
    kind: 'observation' | 'co-teaching' | 'peer visit'
    teacherId: number
    classId: number | null
    cycleId: number | null
    sessionId: number | null
    lessonId: number | null
    observedOn: string
    startsAt: string | null
    focus: Generated<string>
    focusAgreedOn: string | null
    practices: Generated<string>
    disclosure: Generated<'mine' | 'teacher' | 'school' | 'district'>
    startedAt: string | null
    endedAt: string | null
    minutes: number | null
    strength: Generated<string>
    strengthPractice: 'MTP1' | 'MTP2' | 'MTP3' | 'MTP4' | 'MTP5' | 'MTP6' | 'MTP7' | 'MTP8' | null
    wondering: Generated<string>
    thanks: Generated<string>
    resources: Generated<string>
    privateNote: Generated<string>
  }
  observationLine: {
    id: Generated<number>
    observationId: number
    lineKey: string
    second: number
    who: Generated<'' | 'teacher' | 'students' | 'aside'>
    text: string
    lookForId: number | null
  }
  observationLookFor: {
    id: Generated<number>
    observationId: number
    position: number
    text: string
  }
  observationMark: {
    id: Generated<number>
    observationId: number
    second: number
    kind:
      | 'gathering'
      | 'probing'
      | 'visible'
      | 'reflecting'
      | 'engaging'
      | 'teacher talk'
      | 'student talk'
      | 'student to student'
      | 'wait time'
  }
  observationStrategy: {
    id: Generated<number>
    observationId: number
    position: number
    second: number | null
    name: string
    who: Generated<string>
    note: Generated<string>
  }
  observationVisitor: {
    id: Generated<number>
    observationId: number
    teacherId: number
  }
  ownRecipe: {
    id: Generated<number>
    name: string
    recipe: string
    savedAt: string
  }
  performanceLevel: {
    id: Generated<number>
    measureId: number
    position: number
    name: string
  }
  priority: {
    id: Generated<number>
    schoolId: number | null
    schoolYear: string
    position: number
    text: string
  }
  reportIssue: {
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
    figures: string | null
  }
  reportTemplate: {
    id: Generated<number>
    name: string
    fileName: string
    storedAs: string
    bytes: number
    addedOn: string
  }
  reportText: {
    id: Generated<number>
    reportKey: string
    audience: 'team' | 'teacher' | 'principal' | 'district'
    part: string
    place: 'before' | 'after' | 'sentence'
    original: string
    words: string
    figures: string
    writtenAt: string
  }
  savedView: {
    id: Generated<number>
    place: string
    position: number
    name: string
    layout: string
  }
  school: {
    id: Generated<number>
    name: string
    code: string | null
    level: string | null
    setting: 'urban' | 'suburban' | 'rural' | 'alternative' | 'virtual' | null
    titleI: Generated<0 | 1>
    principal: string | null
    notes: Generated<string>
    archivedOn: string | null
  }
  schoolLogo: {
    id: Generated<number>
    schoolId: number
    fileName: string
    storedAs: string
    width: number
    height: number
  }
  score: {
    id: Generated<number>
    sittingId: number
    measureId: number
    points: number | null
    possible: number | null
    missing: string | null
    batchId: number
    standardError: number | null
    percentile: number | null
    level: string | null
    figures: string | null
  }
  session: {
    id: Generated<number>
    heldOn: string
    startsAt: string | null
    minutes: number
    preparationMinutes: Generated<number>
    travelMinutes: Generated<number>
    mode: 'in person' | 'virtual'
    meetingLink: Generated<string>
    type: string
    schoolId: number | null
    cycleId: number | null
    phase: string | null
    status: 'planned' | 'done' | 'canceled'
    standards: Generated<string>
    strategies: Generated<string>
    sharedNote: Generated<string>
    sharedDisclosure: Generated<'teacher' | 'school' | 'district'>
    privateNote: Generated<string>
    isFinished: Generated<0 | 1>
    timerStartedAt: string | null
    timedSeconds: Generated<number>
    lessonId: number | null
  }
  sessionGoal: {
    id: Generated<number>
    sessionId: number
    goalId: number
  }
  sessionParticipant: {
    id: Generated<number>
    sessionId: number
    teacherId: number
  }
  sessionTime: {
    id: Generated<number>
    sessionId: number
    categoryId: number
    percent: number
  }
  sessionTypeCategory: {
    id: Generated<number>
    type: string
    categoryId: number
  }
  sitting: {
    id: Generated<number>
    administrationId: number
    studentId: number
    testedOn: string
  }
  smallGroup: {
    id: Generated<number>
    setId: number
    classId: number | null
    position: number
    name: string
    need: string | null
    teach: Generated<string>
    meets: Generated<string>
    staff: Generated<string>
  }
  smallGroupEvidence: {
    id: Generated<number>
    memberId: number
    need: string
    points: number
    possible: number
    isThin: 0 | 1
    answers: string
  }
  smallGroupMember: {
    id: Generated<number>
    setId: number
    studentId: number
    classId: number | null
    groupId: number | null
    position: number
    isLocked: Generated<0 | 1>
    reason: string
    level: number | null
  }
  smallGroupSet: {
    id: Generated<number>
    name: string
    keptOn: string
    basis: 'misconception' | 'standard'
    arrangement: 'similar' | 'balanced'
    standardCode: string | null
    cut: number
    smallest: number
    largest: number
    mixesClasses: 0 | 1
    administrationId: number | null
    test: string
    testedOn: string | null
    scopeKind: string
    scopeId: number | null
    scopeGrade: string | null
    scopeAttribute: string | null
    scopeValue: string | null
    scopeLabel: string
  }
  standardList: {
    id: Generated<number>
    name: string
    source: 'table' | 'case'
    identifier: Generated<string>
    publisher: Generated<string>
    version: Generated<string>
    fileName: string
    importedOn: string
  }
  standardMatch: {
    id: Generated<number>
    stateStandardId: number
    code: string
    isAccepted: 0 | 1
    basis: 'exact' | 'related' | 'column' | 'same code' | 'code' | 'words' | 'chosen'
    sureness: number
    why: Generated<string>
  }
  standardOrder: {
    id: Generated<number>
    beforeId: number
    afterId: number
  }
  stateStandard: {
    id: Generated<number>
    listId: number
    position: number
    code: string
    codeKey: string
    identifier: Generated<string>
    description: string
    grades: Generated<string>
    domain: Generated<string>
    cluster: Generated<string>
    parentCode: Generated<string>
    hasNoMatch: Generated<0 | 1>
  }
  student: {
    id: Generated<number>
    code: string
  }
  studentAlias: {
    id: Generated<number>
    studentId: number
    localId: string
  }
  studentGroup: {
    id: Generated<number>
    studentId: number
    attribute: string
    value: string
    startsOn: string
    endsOn: string | null
  }
  studentIdentity: {
    id: Generated<number>
    studentId: number
    localId: string | null
    stateId: string | null
    givenName: Generated<string>
    familyName: Generated<string>
    nameKey: Generated<string>
    bornOn: string | null
  }
  teacher: {
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
    supportWanted: Generated<string>
    readiness: Generated<string>
    concerns: Generated<string>
    archivedOn: string | null
  }
  teachingAssignment: {
    id: Generated<number>
    teacherId: number
    classId: number
    startsOn: string
    endsOn: string | null
  }
  term: {
    id: Generated<number>
    schoolId: number | null
    name: string
    startsOn: string
    endsOn: string
  }
  timeCategory: {
    id: Generated<number>
    name: string
    position: number
    planPercent: number | null
    archivedOn: string | null
  }
  workspaceInfo: {
    id: number
    name: string
    isSample: Generated<0 | 1>
    schoolYearStartsOn: string
    schoolYearEndsOn: string
    fixedToday: string | null
    createdAt: string
    plannedMinutesPerWeek: number | null
    smallestGroup: Generated<number>
  }
}
