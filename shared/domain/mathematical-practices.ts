/**
 * The eight Standards for Mathematical Practice of the Common Core by their names: what students do
 * while they do mathematics. Short name, description and look-fors are our own words.
 */
export const mathematicalPractices = [
  {
    code: 'SMP1',
    name: 'Make sense of problems and persevere in solving them',
    short: 'Make sense, persevere',
    about:
      'Students say what a problem asks before they compute, try a way in, and change it when it leads nowhere.',
    lookFors: [
      'Students retell the problem in their own words',
      'Somebody gives up a way that does not work and begins another',
    ],
  },
  {
    code: 'SMP2',
    name: 'Reason abstractly and quantitatively',
    short: 'Reason with quantities',
    about:
      'Students turn a situation into symbols, work with them, and come back to say what the result means.',
    lookFors: [
      'Units and quantities are named, not only numbers',
      'An answer is taken back to the situation and judged there',
    ],
  },
  {
    code: 'SMP3',
    name: 'Construct viable arguments and critique the reasoning of others',
    short: 'Argue and critique',
    about: 'Students give reasons that others can check, and ask about reasons that they hear.',
    lookFors: [
      'Students say why, with a drawing, an example or a definition',
      'Somebody agrees, disagrees or asks about another student’s idea',
    ],
  },
  {
    code: 'SMP4',
    name: 'Model with mathematics',
    short: 'Model',
    about:
      'Students choose mathematics for a real question, state what they assume, and test whether the result helps.',
    lookFors: [
      'Students name what they left out or assumed',
      'A model is changed after it was compared with the situation',
    ],
  },
  {
    code: 'SMP5',
    name: 'Use appropriate tools strategically',
    short: 'Choose tools',
    about:
      'Students choose drawings, materials, measuring tools or technology because they fit, and know their limits.',
    lookFors: [
      'Tools lie ready and students decide which to take',
      'A student says why a tool or drawing helps here',
    ],
  },
  {
    code: 'SMP6',
    name: 'Attend to precision',
    short: 'Be precise',
    about:
      'Students say exactly what they mean: words, units, labels, and a degree of accuracy that fits.',
    lookFors: [
      'Words such as half, unit or equal are used exactly, or asked about',
      'Drawings and answers carry labels and units',
    ],
  },
  {
    code: 'SMP7',
    name: 'Look for and make use of structure',
    short: 'Use structure',
    about: 'Students see how something is built, such as 7 × 8 in 7 × 5 and 7 × 3, and use it.',
    lookFors: [
      'Students take numbers, expressions or shapes apart in a way that helps',
      'Somebody says “this is really the same as …”',
    ],
  },
  {
    code: 'SMP8',
    name: 'Look for and express regularity in repeated reasoning',
    short: 'Generalize',
    about:
      'Students notice that the same steps come back, and turn them into a rule that they can explain.',
    lookFors: [
      'Students ask whether it always works',
      'A pattern becomes a rule in words or symbols, with a reason',
    ],
  },
] as const satisfies readonly {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly about: string
  readonly lookFors: readonly string[]
}[]

export type MathematicalPracticeCode = (typeof mathematicalPractices)[number]['code']

/** The name of a code, or what was stored in its place. */
export const mathematicalPracticeName = (code: string): string =>
  mathematicalPractices.find((practice) => practice.code === code)?.name ?? code
