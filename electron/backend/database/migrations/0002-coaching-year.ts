/** A coach's whole year: calendars, disclosure, cycles, goals, sessions, time, views, and kept values. */
import type { Migration } from '../migrate.ts'
import { cycleTables } from './0002-cycles.ts'
import { schoolTables } from './0002-schools.ts'
import { sessionTables } from './0002-sessions.ts'

const keptTables = `
-- A grid's layout that the coach gave a name, by the place it belongs to.
CREATE TABLE savedView (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  place TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  layout TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX savedView_by_place_and_name ON savedView (place, name);

-- What the window wants to find again: drafts of forms, last layouts. Not part of undo.
CREATE TABLE keptValue (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  savedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The hours a week that the coach means to give to coaching; the parts are in timeCategory.
ALTER TABLE workspaceInfo ADD COLUMN plannedMinutesPerWeek INTEGER;

-- Writes of one text as it is typed share a step: the newest step with the same key goes on.
ALTER TABLE history ADD COLUMN mergeKey TEXT;
`

export const coachingYear: Migration = {
  version: 2,
  name: 'coaching year',
  sql: schoolTables + cycleTables + sessionTables + keptTables,
}
