// The fractions quiz: twelve items whose wrong answers each come from a way of thinking that
// research on fractions describes. Item 9 carries the wrong key on purpose.

export interface QuizOption {
  readonly label: string
  readonly text: string
  readonly misconception: string | null
}

export interface QuizItem {
  readonly label: string
  readonly number: number
  readonly standard: string
  readonly depthOfKnowledge: number
  readonly maxPoints: number
  readonly key: string
  readonly stem: string
  readonly options: readonly QuizOption[]
}

export interface PlannedItem extends QuizItem {
  /** The right answer; the same as `key` in all items but one. */
  readonly right: string
  readonly difficulty: number
}

const WAYS = {
  larger: 'Larger denominator means larger fraction',
  whole: 'Reads top and bottom as two whole numbers',
  gap: 'Compares the gap to the whole, not its size',
  adds: 'Adds tops and adds bottoms',
  additive: 'Makes equivalents by adding the same number to both',
  top: 'Doubles only the top',
  bottom: 'Scales only the bottom',
  ticks: 'Counts tick marks, not spaces',
  both: 'Multiplies top and bottom by the whole number',
} as const

/** standard | depth | right | key in the file | difficulty | stem | option~way; option~way; … */
const LINES = `
4.NF.A.1|1|B|B|-0.6|Which fraction is equal to 3/4?|6/4~top;6/8;3/8~bottom;4/5~additive
4.NF.A.1|1|D|D|-0.1|Which fraction is equal to 2/5?|3/6~additive;4/5~top;2/10~bottom;4/10
4.NF.A.1|2|A|A|0.4|2/3 = ?/12. Which number makes this true?|8;2~bottom;11~additive;24
4.NF.A.2|1|C|C|-0.9|Which fraction is largest?|1/8~larger;1/6;1/3;1/4
4.NF.A.2|2|A|A|0.3|Which statement is true?|2/3 > 5/8;5/8 > 2/3~whole;2/3 = 5/8;1/2 > 5/8
4.NF.A.2|2|B|B|0.6|Which fraction is greater than 5/6?|3/4;7/8;2/3;5/12~larger
4.NF.A.2|3|D|D|0.8|Lee says 3/4 and 5/6 are equal because each is one piece from a whole. Who is right?|Lee: one piece is missing in each~gap;Ana: 3/4 is greater, its pieces are larger;Sam: nobody can tell;Bo: 5/6 is greater, its missing piece is smaller
4.NF.B.3|1|A|A|-0.7|What is 3/8 + 2/8?|5/8;5/16~adds;6/8;1/8
4.NF.B.3|2|C|B|-0.1|What is 4/10 + 3/10?|1/10;7/20~adds;7/10;12/10
4.NF.B.3|2|B|B|0.3|What is 1 3/5 + 4/5?|1 7/10~adds;2 2/5;1 2/5;5/5
4.NF.B.4|2|D|D|0.5|What is 3 × 2/5?|6/15~both;3 2/5;2/15~bottom;6/5
3.NF.A.2|2|C|C|0.1|A line from 0 to 1 is cut into 4 equal spaces. Counting the mark at 0, which point is the fourth mark?|4/5~ticks;4/4~ticks;3/4;4/3`

export const QUIZ_ITEMS: readonly PlannedItem[] = LINES.trim().split('\n').map(itemOf)

export const MISKEYED = QUIZ_ITEMS.filter((item) => item.key !== item.right)

/** The item as the file has it: what is asked, the key and the options, not the truth. */
export function publishedItem({ right: _right, difficulty: _difficulty, ...item }: PlannedItem) {
  return item satisfies QuizItem
}

function itemOf(line: string, index: number): PlannedItem {
  const [standard = '', depth, right = '', key = '', difficulty, stem = '', options = ''] =
    line.split('|')
  return {
    label: `Q${index + 1}`,
    number: index + 1,
    standard,
    depthOfKnowledge: Number(depth),
    maxPoints: 1,
    key,
    stem,
    options: optionsOf(options),
    right,
    difficulty: Number(difficulty),
  }
}

function optionsOf(text: string): QuizOption[] {
  return text.split(';').map((option, index) => {
    const [words = '', way] = option.split('~')
    const misconception = way === undefined ? null : wayOf(way)
    return { label: 'ABCD'.charAt(index), text: words, misconception }
  })
}

function wayOf(way: string): string {
  const entry = Object.entries(WAYS).find(([name]) => name === way)
  if (!entry) throw new Error(`No way of thinking called ${way}`)
  return entry[1]
}
