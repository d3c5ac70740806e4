import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentMentions } from './student-mentions.ts'

const student = (givenName: string, familyName = '') => ({ givenName, familyName })
const roster = [
  student('Noah', 'Brandvold'),
  student('Lucía', 'Montoya'),
  student('Minh Anh', 'Phạm'),
  student('Hye-rin', 'Seo'),
  student('Grace', 'Oyelaran'),
  student('Leo', 'Castellanos'),
  student('Leo', 'Rivera'),
]
const open = () => studentMentions(roster, [student('Elena', 'Rivera')])

describe('mentions of students', () => {
  it.each([
    ['Noah: 5/4 does not fit', 'Student A: 5/4 does not fit'],
    ['noah and Lucia ask', 'Student A and Student B ask'],
    ['Noah Brandvold’s line, then Noah', 'Student A’s line, then Student A'],
    ['Minh Anh folds. Minh waits', 'Student A folds. Minh waits'],
    ['HYE-RIN points', 'Student A points'],
    ['with grace, said Grace', 'with grace, said Student A'],
    ['Leo C. helps Leo', 'Student A helps Student A'],
    ['Elena Rivera asks why', 'Elena Rivera asks why'],
    ['Leonard is no Leo', 'Leonard is no Student A'],
    ['Seoul, Noahs', 'Seoul, Noahs'],
    ['', ''],
  ])('%s', (typed, coded) => expect(open().coded(typed)).toBe(coded))

  it('keep their letter from text to text, and are counted', () => {
    const mentions = open()
    mentions.coded('Grace and Noah')
    expect(mentions.coded('Noah again')).toBe('Student B again')
    expect(mentions.found()).toBe(2)
  })

  it('of a list are letters, or nobody in particular', () =>
    expect(open().codedList('Noah, the tall one and Lucía')).toBe(
      'Student A, a student, Student B',
    ))

  it('leave no name of the list in any text', () => {
    const name = fc.stringMatching(/^[A-Z][a-zé]{3,8}$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.string(), (names, other) => {
        const mentions = studentMentions(names.map((given) => student(given)))
        const typed = names
          .map((given) => `${other} ${given}: ${given.toLowerCase()}’s.`)
          .join('\n')
        const words = mentions.coded(typed).split(/[^\p{L}\p{M}\p{N}]+/u)
        const alone = new Set(other.split(/[^\p{L}\p{M}\p{N}]+/u))
        for (const given of names) {
          if (given === 'Student' || alone.has(given)) continue
          expect(words).not.toContain(given)
        }
      }),
      { numRuns: 40 },
    )
  })
})
