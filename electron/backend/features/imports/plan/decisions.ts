/**
 * What a person has said about likely pairs: now, with this file, or earlier and remembered. A record that
 * was merged away stands for the one it went into.
 */
import type { Scratch } from '../staging/scratch.ts'

export type Answer = 'same' | 'different'
export type Answers = Readonly<Record<string, Answer>>
export type About = 'student' | 'school' | 'class' | 'teacher' | 'pair'

export type Decision = {
  readonly about: About
  readonly found: string
  readonly storedId: number
  readonly answer: Answer
}

const words: Readonly<Record<string, About>> = {
  pair: 'student',
  school: 'school',
  class: 'class',
  teacher: 'teacher',
  students: 'pair',
}
const wordOf = (about: About): string =>
  Object.entries(words).find(([, own]) => own === about)?.[0] ?? about

/** `pair:0042:17`: what is asked, what the file has, and the id of what is stored. */
export const keyOf = ({ about, found, storedId }: Omit<Decision, 'answer'>): string =>
  `${wordOf(about)}:${found}:${storedId}`

/** @returns null for what is no key of a question. */
export function decisionOf(key: string, answer: Answer): Decision | null {
  const [, word = '', found = '', storedId = ''] = /^([a-z]+):(.*):(\d+)$/s.exec(key) ?? []
  const about = words[word]
  return about && found !== '' ? { about, found, storedId: Number(storedId), answer } : null
}

export const decisionsOf = (answers: Answers): readonly Decision[] =>
  Object.entries(answers).flatMap(([key, answer]) => decisionOf(key, answer) ?? [])

/** Makes `decision` in the scratch database; what is said now goes before what is remembered. */
export async function stageDecisions(scratch: Scratch, answers: Answers): Promise<void> {
  await scratch.exec(remembered)
  await scratch.all(
    `INSERT INTO decision (about, found, storedId, answer)
     SELECT value ->> 'about', value ->> 'found', value ->> 'storedId', value ->> 'answer'
     FROM json_each(?) WHERE TRUE
     ON CONFLICT (about, found, storedId) DO UPDATE SET answer = excluded.answer`,
    [JSON.stringify(decisionsOf(answers))],
  )
}

const remembered = `
CREATE TABLE decision (
  about TEXT, found TEXT, storedId INTEGER, answer TEXT, PRIMARY KEY (about, found, storedId)
) WITHOUT ROWID;
INSERT INTO decision
  SELECT about, found, COALESCE(former.studentId, storedId) AS standing, answer
  FROM matchDecision LEFT JOIN formerIdentity AS former
    ON about = 'student' AND former.goneStudentId = storedId
  WHERE about <> 'pair' ORDER BY matchDecision.decidedAt, matchDecision.id
  ON CONFLICT (about, found, storedId) DO UPDATE SET answer = excluded.answer;
`

/** Of one kind, for what is matched in memory. */
export async function decisionsAbout(scratch: Scratch, about: About): Promise<readonly Decision[]> {
  return scratch.all<Decision>('SELECT * FROM decision WHERE about = ?', [about])
}
