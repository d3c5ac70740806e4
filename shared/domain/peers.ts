/**
 * The PEERS questions that a goal is held against: prompts, never gates.
 * The five words are Jim Knight's (The Impact Cycle, 2018); the questions are ours.
 */
export const peersPrompts = [
  'isPowerful',
  'isEasy',
  'isCompelling',
  'isReachable',
  'isStudentFocused',
] as const
export type PeersPrompt = (typeof peersPrompts)[number]

export const peersWords: Readonly<
  Record<PeersPrompt, { readonly word: string; readonly question: string }>
> = {
  isPowerful: { word: 'Powerful', question: 'Would reaching it change much for these students?' },
  isEasy: { word: 'Easy', question: 'Is it simple to say, and simple to try tomorrow?' },
  isCompelling: {
    word: 'Emotionally compelling',
    question: 'Is it the teacher’s own, and does it matter to them?',
  },
  isReachable: {
    word: 'Reachable',
    question: 'Is it measured, and can it be reached by that day?',
  },
  isStudentFocused: {
    word: 'Student-focused',
    question: 'Does it say what students will do or learn?',
  },
}
