/** The first schema: workspace, caseload, coaching, students, assessments, imports, reports, history. */
import type { Migration } from '../migrate.ts'
import { assessmentTables } from './0001-assessments.ts'
import { coachingTables } from './0001-coaching.ts'
import { studentTables } from './0001-students.ts'

const workspaceTables = `
CREATE TABLE workspaceInfo (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  isSample INTEGER NOT NULL DEFAULT 0 CHECK (isSample IN (0, 1)),
  schoolYearStartsOn TEXT NOT NULL,
  schoolYearEndsOn TEXT NOT NULL,
  fixedToday TEXT,
  createdAt TEXT NOT NULL
) STRICT;

-- Undo: one row a mutation; see docs/database.md.
CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  label TEXT NOT NULL,
  targetId INTEGER REFERENCES history (id),
  undoneById INTEGER REFERENCES history (id),
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE historyInsert (
  historyId INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
  tableName TEXT NOT NULL,
  firstId INTEGER NOT NULL,
  lastId INTEGER NOT NULL,
  PRIMARY KEY (historyId, tableName, firstId)
) STRICT, WITHOUT ROWID;

CREATE TABLE historyChange (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  historyId INTEGER NOT NULL REFERENCES history (id) ON DELETE CASCADE,
  tableName TEXT NOT NULL,
  rowId INTEGER NOT NULL,
  oldRow TEXT NOT NULL
) STRICT;
CREATE INDEX historyChange_by_historyId ON historyChange (historyId, tableName, rowId);
`

const reportTables = `
CREATE TABLE reportIssue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  audience TEXT NOT NULL,
  recipient TEXT NOT NULL,
  namesShown INTEGER NOT NULL CHECK (namesShown IN (0, 1)),
  withheldCount INTEGER NOT NULL,
  fileName TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  choices TEXT NOT NULL,
  writtenAt TEXT NOT NULL
) STRICT;
`

export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: workspaceTables + coachingTables + studentTables + assessmentTables + reportTables,
}
