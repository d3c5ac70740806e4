import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workedOut, type Release } from './differencing.ts'

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place)
const release = (key: string, ...students: readonly (readonly number[])[]): Release => ({
  key,
  students: students.flat(),
})

describe('workedOut', () => {
  it('finds the few students that a group leaves of the whole, whichever came first', () => {
    const grade = release('grade 4', range(1, 40))
    const group = release('not English learners', range(1, 33))
    const expected = { n: 7, added: [], taken: ['not English learners'] }
    expect(workedOut(grade, [group], 10)).toEqual(expected)
    expect(workedOut(group, [grade], 10)).toEqual({ ...expected, taken: ['grade 4'] })
  })

  it('finds the one class that is left when all the others were given out', () => {
    const school = release('school', range(1, 60))
    const classes = [range(1, 18), range(19, 36), range(37, 52)].map((students, place) =>
      release(`class ${place + 1}`, students),
    )
    expect(workedOut(school, classes, 10)).toEqual({
      n: 8,
      added: [],
      taken: ['class 1', 'class 2', 'class 3'],
    })
    expect(workedOut(school, classes, 8)).toBeNull()
  })

  it('finds what two groups have in common, where together they are the whole', () => {
    const school = release('school', range(1, 50))
    const girls = release('girls', range(1, 30))
    const learners = release('learners', range(26, 50))
    expect(workedOut(learners, [girls, school], 10)).toEqual({
      n: 5,
      added: ['girls'],
      taken: ['school'],
    })
  })

  it('finds nothing in groups of which neither holds the other', () => {
    const some = release('some', range(1, 20))
    const others = release('others', range(15, 40))
    expect(workedOut(some, [others], 10)).toBeNull()
  })

  it('finds nothing in the same students once more, nor without an earlier one', () => {
    const all = release('all', range(1, 20))
    expect(workedOut(all, [release('again', range(1, 20).toReversed())], 10)).toBeNull()
    expect(workedOut(all, [], 10)).toBeNull()
  })

  it('names releases whose sum is of exactly as many students as it says, all on one side', () => {
    const students = fc.uniqueArray(fc.nat(24), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(students, fc.array(students, { maxLength: 6 }), (own, lists) => {
        const earlier = lists.map((list, place) => release(String(place), list))
        const found = workedOut(release('new', own), earlier, 10)
        if (found === null) return
        const times = (student: number): number => {
          const among = (keys: readonly string[]): number =>
            keys.filter((key) => lists[Number(key)]?.includes(student)).length
          return (own.includes(student) ? 1 : 0) + among(found.added) - among(found.taken)
        }
        const sums = range(0, 24).map(times)
        const counted = sums.filter((sum) => sum !== 0)
        expect(counted).toHaveLength(found.n)
        expect(found.n).toBeLessThan(10)
        expect(new Set(counted.map(Math.sign)).size).toBe(1)
      }),
    )
  })

  it('misses no whole that all but a few of its parts were given out of', () => {
    const sizes = fc.array(fc.integer({ min: 10, max: 20 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), (parts, few) => {
        let next = 1
        const earlier = parts.map((size, place) => {
          const list = range(next, next + size - 1)
          next += size
          return release(String(place), list)
        })
        const found = workedOut(release('whole', range(1, next + few - 1)), earlier, 10)
        expect(found).toMatchObject({ n: few, taken: earlier.map(({ key }) => key) })
      }),
    )
  })
})
