/** What vendors say about a score besides its points: error, percentile, level and growth figures. */
import type { Migration } from '../migrate.ts'

const scoreColumns = `
-- As the file has them. Percentiles are never averaged and growth figures never computed again.
ALTER TABLE score ADD COLUMN standardError REAL;
ALTER TABLE score ADD COLUMN percentile REAL;
-- The performance level in the file's words; its place among the others is in performanceLevel. A score
-- that is nothing but a level has no points, and missing says so.
ALTER TABLE score ADD COLUMN level TEXT;
-- Figures of the vendor by name, as a JSON object of texts, for instance {"Growth percentile":"52"}.
ALTER TABLE score ADD COLUMN figures TEXT CHECK (figures IS NULL OR json_valid(figures));

-- The levels of a measure in their own order, 1 the lowest.
CREATE TABLE performanceLevel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  measureId INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX performanceLevel_by_measure_and_name ON performanceLevel (measureId, name);
`

export const vendorScores: Migration = { version: 3, name: 'vendor scores', sql: scoreColumns }
