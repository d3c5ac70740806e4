import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleCaseload } from './example-caseload.ts'
import { parseQuickLog } from './parse.ts'

const parse = (line: string, answers: Readonly<Record<string, string>> = {}) =>
  parseQuickLog(line, { ...exampleCaseload, answers })

/** `teacher[rivera] type[coplan]` */
const partsOf = (line: string, answers = {}) =>
  parse(line, answers)
    .parts.filter(({ kind }) => kind !== 'between')
    .map(({ kind, from, to }) => `${kind}[${line.slice(from, to)}]`)
    .join(' ')

const questionsOf = (line: string, answers = {}) =>
  parse(line, answers).questions.map(({ prompt, choices }) => [
    prompt,
    ...choices.map(({ label }) => label),
  ])

describe('a whole line', () => {
  it('as it is drawn', () => {
    const line = 'rivera coplan 30m yesterday fractions number line; next: model number talk thu'
    expect(partsOf(line)).toBe(
      'teacher[rivera] type[coplan] minutes[30m] day[yesterday] note[fractions number line] step[next: model number talk thu]',
    )
    expect(parse(line)).toMatchObject({
      teacherIds: [1],
      type: 'Co-planning',
      minutes: 30,
      heldOn: '2026-02-23',
      sharedNote: 'Fractions number line',
      privateNote: '',
      steps: [
        { text: 'Model number talk', owner: 'coach', dueOn: '2026-02-26', checkBackOn: null },
      ],
      questions: [],
      startsAt: null,
    })
  })

  it('says everything in any order', () => {
    const line =
      'tomorrow coplan with rivera and okafor 1h15 14:15 prep 15m 20 min travel at harbor virtual: ratio tables'
    expect(parse(line)).toMatchObject({
      teacherIds: [1, 2],
      type: 'Co-planning',
      minutes: 75,
      preparationMinutes: 15,
      travelMinutes: 20,
      startsAt: '14:15',
      heldOn: '2026-02-25',
      mode: 'virtual',
      schoolId: 1,
      sharedNote: 'Ratio tables',
      questions: [],
    })
  })

  it('of nothing is nothing', () => {
    expect(parse('')).toMatchObject({ teacherIds: [], type: null, sharedNote: '', questions: [] })
    expect(parse('  ; , ').questions).toEqual([])
  })
})

describe('the head and the note', () => {
  it.each([
    ['rivera obs 3/4 of them 30m', 'teacher[rivera] type[obs] question[3/4] note[of them 30m]'],
    ['rivera obs wait time, 3/4 vs 1/2', 'teacher[rivera] type[obs] note[wait time, 3/4 vs 1/2]'],
    ['rivera, obs, 30m, quiet', 'teacher[rivera] type[obs] minutes[30m] note[quiet]'],
    ['rivera obs: 45 min is short', 'teacher[rivera] type[obs] note[45 min is short]'],
    ['rivera obs - model lesson', 'teacher[rivera] type[obs] note[model lesson]'],
    ['rivera coplan model lesson', 'teacher[rivera] type[coplan] note[model lesson]'],
    ['rivera 30m 45 min warm-up', 'teacher[rivera] minutes[30m] note[45 min warm-up]'],
    ['rivera obs 13/20 right', 'teacher[rivera] type[obs] note[13/20 right]'],
    ['rivera obs 2:3 ratio', 'teacher[rivera] type[obs] note[2:3 ratio]'],
    ['admin 2h e-mails', 'type[admin] minutes[2h] note[e-mails]'],
    ['note: only words', 'note[only words]'],
    [
      'rivera coplan next: talk note: more',
      'teacher[rivera] type[coplan] step[next: talk] note[more]',
    ],
  ])('%s', (line, parts) => {
    expect(partsOf(line)).toBe(parts)
  })

  it('joins what is said in several places', () => {
    expect(parse('rivera obs wait time; long; next: try it; note: and more').sharedNote).toBe(
      'Wait time; long; and more',
    )
  })

  it('keeps everything after private: private until another keyword', () => {
    const line = 'rivera obs fine; private: tired; 30m; sad, thu; next: call; note: ok'
    expect(parse(line)).toMatchObject({
      privateNote: 'Tired; 30m; sad, thu',
      sharedNote: 'Fine; ok',
      minutes: null,
      steps: [{ text: 'Call' }],
    })
  })
})

describe('questions', () => {
  it.each([
    ['ra obs', ['Who is meant?', 'Priya Raghunathan', 'Aisha Rahman']],
    ['rivera co', ['What is meant?', 'Co-planning', 'Co-teaching']],
    ['rivera obs 3/4', ['What is meant?', '2026-03-04', 'Part of the note']],
    ['rivera obs 8/23', ['What is meant?', '2026-08-23', 'Part of the note']],
    ['rivera obs 45', ['Is 45 the length?', '45 min', 'Part of the note']],
    ['rivera okafor plc', ['Who takes part?', 'Ngozi Okafor', 'Part of the note']],
    ['rivra obs', ['Nobody is called “rivra”', 'Elena Rivera', 'Part of the note']],
    ['rivera + smith plc', ['Nobody is called “smith”', 'Part of the note']],
    ['smith coplan 30m', ['Nobody is called “smith”', 'Part of the note']],
    ['ana o’brien obs', ['Nobody is called “ana o’brien”', 'Part of the note']],
    ['mon obs', ['What is meant?']],
    ['students worked 30 min on 3/4', ['What is meant?']],
  ])('%s', (line, expected) => {
    const [question] = questionsOf(line)
    if (expected.length === 1) expect(question).toBeUndefined()
    else expect(question).toEqual(expected)
  })

  it('about a name nobody has keep the rest of the line from being a note', () => {
    expect(partsOf('smith coplan 30m yesterday fractions')).toBe(
      'question[smith] type[coplan] minutes[30m] day[yesterday] note[fractions]',
    )
    expect(parse('smith coplan 30m')).toMatchObject({ type: 'Co-planning', minutes: 30 })
    expect(partsOf('smith coplan 30m', { smith: 'note' })).toBe('note[smith coplan 30m]')
    expect(partsOf('students worked 30 min on 3/4')).toBe('note[students worked 30 min on 3/4]')
  })

  it('hold nothing up once they are answered, wherever the words stand', () => {
    const answers = { ra: 'teacher:6', '3/4': 'note' }
    expect(partsOf('ra obs 3/4 30m', answers)).toBe('teacher[ra] type[obs] note[3/4 30m]')
    expect(parse('obs 30m ra', answers)).toMatchObject({ teacherIds: [6], questions: [] })
    expect(parse('rivera obs 3/4', { '3/4': 'day' })).toMatchObject({ heldOn: '2026-03-04' })
    expect(parse('rivera obs 45', { '45': 'minutes' })).toMatchObject({ minutes: 45 })
    expect(parse('rivera okafor plc', { okafor: 'teacher:2' })).toMatchObject({
      teacherIds: [1, 2],
      type: 'PLC',
    })
    expect(parse('rivera obs', { rivera: 'teacher:999' }).teacherIds).toEqual([1])
  })
})

describe('next steps', () => {
  const stepOf = (text: string, answers = {}) => {
    const [step] = parse(`rivera + okafor coplan next: ${text}`, answers).steps
    return step && [step.text, step.owner, step.teacherId, step.dueOn, step.checkBackOn]
  }
  it.each([
    ['model number talk thu', ['Model number talk', 'coach', null, '2026-02-26', null]],
    ['model talk by tue', ['Model talk', 'coach', null, '2026-03-03', null]],
    ['she will bring samples fri', ['Bring samples', 'teacher', null, '2026-02-27', null]],
    ['rivera will bring samples 2/27', ['Bring samples', 'teacher', 1, '2026-02-27', null]],
    ['they’ll try it, check back Mar 10', ['Try it', 'teacher', null, null, '2026-03-10']],
    ['i will plan thu, check back 3/13', ['Plan', 'coach', null, '2026-02-26', '2026-03-13']],
    ['practice 3/4 by 3/4', ['Practice 3/4', 'coach', null, '2026-03-04', null]],
    ['park will see', ['Park will see', 'coach', null, null, null]],
    ['share 7/8 strips', ['Share 7/8 strips', 'coach', null, null, null]],
  ])('%s', (text, expected) => {
    expect(stepOf(text)).toEqual(expected)
  })

  it('ask about a fraction at the end that could be a day', () => {
    const line = 'rivera coplan next: compare 3/4'
    expect(questionsOf(line)).toEqual([
      ['Is this the day, or a fraction?', '2026-03-04', 'Part of the step'],
    ])
    expect(stepOf('compare 3/4', { '3/4': 'note' })?.slice(0, 4)).toEqual([
      'Compare 3/4',
      'coach',
      null,
      null,
    ])
    expect(stepOf('compare 3/4', { '3/4': 'day' })?.slice(0, 4)).toEqual([
      'Compare',
      'coach',
      null,
      '2026-03-04',
    ])
  })

  it('are several after a semicolon, and none without words', () => {
    const { steps, questions } = parse('rivera coplan next: one thu; two; next: thu')
    expect(steps.map(({ text }) => text)).toEqual(['One', 'Two'])
    expect(questions).toMatchObject([{ prompt: 'What is the next step?', choices: [] }])
  })

  it('count from the day of the session when that lies ahead', () => {
    expect(parse('rivera coplan 3/20 next: call thu').steps[0]?.dueOn).toBe('2026-03-26')
  })
})

describe('any line', () => {
  const word = fc.constantFrom(
    ...'rivera ra coplan co 30m 3/4 2/23 thu next last and with at harbor + & , ; : - — next: private: note: 9:20am 14:15 45 prep check back she will by é ½ Nguyễn ’ / '.split(
      ' ',
    ),
    '',
    '\t',
    '👩‍🏫',
  )
  const line = fc.oneof(
    fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )

  it('can be read, and each of its characters is in exactly one part', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { parts } = parse(text)
        expect(parts.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
        let at = 0
        for (const part of parts) {
          expect(part.from).toBe(at)
          expect(part.to).toBeGreaterThan(part.from)
          at = part.to
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 5000 },
    )
  })

  it('shows what is between parts as blanks and small words only', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { parts } = parse(text)
        for (const { kind, from, to } of parts)
          if (kind === 'between')
            expect(text.slice(from, to)).toMatch(
              /^(?:[\s+&,;:–—-]|and|with|w\/|note\s*:|private\s*:|next\s*:)*$/i,
            )
      }),
      { numRuns: 5000 },
    )
  })
})
