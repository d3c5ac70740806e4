/** What a coach wrote into a report, and the figures as they were when it was made. */
export const reportTextTables = `
CREATE TABLE reportText (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Kind of report and what it is about: the same report made again later.
  reportKey TEXT NOT NULL,
  -- A text for one reader never slips into the version of another.
  audience TEXT NOT NULL CHECK (audience IN ('team', 'teacher', 'principal', 'district')),
  part TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('before', 'after', 'sentence')),
  -- The generated paragraph that the words stand for; empty beside the part's own words.
  original TEXT NOT NULL CHECK ((place = 'sentence') = (original <> '')),
  words TEXT NOT NULL CHECK (words <> ''),
  -- Of the part, as JSON, when the words were written: what changed since is marked.
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  writtenAt TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX reportText_by_place ON reportText (reportKey, audience, part, place, original);

-- JSON list of the figures that a report gave out; null for those made before they were kept.
ALTER TABLE reportIssue ADD COLUMN figures TEXT CHECK (figures IS NULL OR json_valid(figures));
`
