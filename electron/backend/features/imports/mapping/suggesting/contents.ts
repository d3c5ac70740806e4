/** What cells look like: days, grades, codes of standards, words for levels, shares, ids, and so on. */
import { parseDay } from '#shared/domain/dates.ts'
import { parseGrade } from '#shared/domain/grades.ts'
import { parseStandardCode } from '#shared/domain/standards.ts'
import { numberOf, type ColumnFacts } from './column-facts.ts'

/** @returns 0 to 1: how well the cells fit; null where they cannot tell. */
export type Fit = (facts: ColumnFacts) => number | null

/** Empty columns neither fit nor contradict. */
const filled =
  (fit: (facts: ColumnFacts) => number): Fit =>
  (facts) =>
    facts.cells.length === 0 ? null : fit(facts)

const isDay = (cell: string): boolean =>
  /[-/. ]|^\d{8}$/.test(cell) &&
  (parseDay(cell, 'month first') !== null || parseDay(cell, 'day first') !== null)

const yearOf = (cell: string): number =>
  Number((parseDay(cell, 'month first') ?? parseDay(cell, 'day first') ?? '').slice(0, 4))

export const days = filled(({ share }) => share(isDay))

/** Days on which children who are now at school were born: 4 to 20 years before the newest day. */
export const birthDays =
  (newestYear: number): Fit =>
  (facts) =>
    facts.cells.length === 0
      ? null
      : facts.share((cell) => {
          const age = isDay(cell) ? newestYear - yearOf(cell) : 0
          return age >= 4 && age <= 20
        })

export const grades = filled(({ share, distinct }) =>
  distinct.size > 15 ? 0 : share((cell) => parseGrade(cell) !== null),
)

/** Grades in words: bare numbers can be anything. */
export const gradeWords = filled(({ share, distinct }) =>
  distinct.size > 15 ? 0 : share((cell) => /[a-z]/i.test(cell) && parseGrade(cell) !== null),
)

const otherCode = /^([A-Z]{2,6}[.\s-])?[A-Z0-9]{1,4}([.-][A-Z0-9]{1,4}){2,6}$/i

export const standardCodes = filled(({ share }) =>
  share(
    (cell) =>
      parseStandardCode(cell) !== null ||
      (otherCode.test(cell) && /[A-Z]/i.test(cell) && /\d/.test(cell) && !isDay(cell)),
  ),
)

const levelWords =
  /\b(below|above|at|near|approaching|meets?|met|exceeds?|exceeded|mastered|mastery|proficient|basic|minimal|advanced|developing|emerging|beginning|secure|on track|at risk|some ?risk|high ?risk|low ?risk|intervention|watch|benchmark|urgent|strategic|intensive|novice|masters|did not meet|on grade level|grade levels? below|level \d)\b|^(low|lo ?avg|avg|hi ?avg|high|average|l[1-5])$/i

export const levels = filled(({ share, distinct, rows }) =>
  distinct.size > Math.max(12, rows / 4) ? 0 : share((cell) => levelWords.test(cell)),
)

/** Few different words or small numbers, as levels have them. */
export const fewWords = filled(({ distinct }) => (distinct.size <= 12 ? 1 : 0))

const windowWords =
  /^(fall|autumn|winter|spring|summer|boy|moy|eoy|pre|post|before|after|pm ?\d|q[1-4]|(window|diagnostic|benchmark|interim|semester|trimester|quarter|term|screening) ?\d)\b/i

export const windows = filled(({ share }) => share((cell) => windowWords.test(cell)))

export const schoolYears = filled(({ share }) =>
  share((cell) => /^(SY ?)?20\d{2} ?[-–/] ?(20)?\d{2}$/i.test(cell)),
)

/** Codes without spaces, or the address of an account. */
export const ids = filled(({ share }) =>
  share((cell) => /^[A-Z]{0,4}[-_]?\d{3,16}$/i.test(cell) || isAddress(cell)),
)

const isAddress = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)

/** Different in most rows. */
export const uniqueIds: Fit = (facts) => {
  const fit = ids(facts)
  return fit === null || facts.cells.length < 3
    ? fit
    : facts.distinct.size > facts.cells.length * 0.9
      ? fit
      : fit / 2
}

export const namesInFull = filled(({ share }) =>
  share((cell) => /^[\p{L}'’ .-]+,\s*[\p{L}'’ .-]+$/u.test(cell)),
)

export const words = filled(({ share }) => share((cell) => /\p{L}/u.test(cell)))

export const numbers = filled(({ share }) => share((cell) => numberOf(cell) !== null))

/** `17/30`, `17 of 30`, `56.67 %`. */
export const shares = filled(({ share }) =>
  share(
    (cell) =>
      /^\d+(\.\d+)?\s*(%|(\/|of|out of)\s*\d+(\.\d+)?)$/i.test(cell) && numberOf(cell) !== null,
  ),
)

export const percentiles = filled(({ share }) =>
  share((cell) => {
    const number = Number(/^(\d+)(st|nd|rd|th)?$/i.exec(cell)?.[1])
    return number >= 1 && number <= 99
  }),
)

/** One letter or a bare point count, as answers to an item are. */
export const answers = filled(({ share }) =>
  share((cell) => /^([A-H]|[0-9]|[A-H](,? ?[A-H])+)$/i.test(cell)),
)

export const answerLetters = filled(({ share }) =>
  share((cell) => /^[A-H](,? ?[A-H])*$/i.test(cell)),
)

/** Nothing but 0 and 1, and both of them. */
export const rightOrWrong = filled(({ share, distinct }) =>
  distinct.size === 2 ? share((cell) => cell === '0' || cell === '1') : 0,
)

export const yesOrNo = filled(({ share, distinct }) =>
  distinct.size > 6
    ? 0
    : share((cell) =>
        /^(y|n|yes|no|true|false|0|1|t|f|x|none|active|general ed|special ed)$/i.test(cell),
      ),
)
