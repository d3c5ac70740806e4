// What a cycle says in words: what to look for, and for closed ones what coach and teacher made of it.
import { addDays } from './calendar.ts'
import type { Cycle } from './types.ts'

type Words = Pick<
  Cycle,
  | 'focusPractices'
  | 'lookFors'
  | 'coachReflection'
  | 'teacherReflection'
  | 'result'
  | 'endedOn'
  | 'followUpOn'
>

/** cycle | teaching practices (MTP number) | look-fors, separated by ; */
const LOOK_FORS = `
rahman-spring|MTP4,MTP8|Students compare two written reasons;A reason names the whole;Somebody revises a reason in public
rivera-winter|MTP3,MTP4|Students name the unit before they count;Spaces are counted, not tick marks;Two lines are compared aloud;The exit task is read the same day
okafor-winter|MTP3,MTP6|Students say why the unit must be common;A drawing stands beside each sum;The written method comes last
grade-5-plc|MTP8|The model matches the product;Students explain the overlap
nguyen-winter|MTP3|Students cut before they number;Lengths are compared by laying one on the other
kobayashi-spring|MTP6|Each partial product is pointed at in the picture;Students name the place of each factor
asante-winter|MTP2,MTP5|A table or double line comes before a rule;Students choose which row helps;Half a batch is met without help
raghunathan-winter|MTP4|An estimate stands before each product;Students say more or less than one factor, and why
haddad-winter|MTP4,MTP5|A student explains before the teacher does;The next speaker refers to the one before
park-peer|MTP8|The visitor writes what students say;One question is left behind
gallagher-winter|MTP3,MTP8|Slope is found from a table, a graph and a story;Students say what one step means
ibanez-winter|MTP1|The launch question is the same at both schools;Rate and start value are named in context
chen-winter|MTP4|Two expressions are tested with numbers, then with a picture;Somebody says "always"
echeverria-winter|MTP2|The launch is under eight minutes;No method is shown in the launch
baptiste-winter|MTP4|Ideas carry their author's name;A quiet student's idea is built on
malhotra-winter|MTP5|A reason stands beside each step;Students ask one another "why may we?"`

/** closed cycle | coach | teacher | result */
const ENDINGS = `
rivera-fall|The clock on the board did more than my reminders. Start the next cycle from the mathematics.|I know now what the first three minutes are for.|Number talks began within three minutes on all five days of the last week, one day in five at the start.
okafor-fall|Two rounds of evidence were enough. The third added nothing.|Comparing by place came back in the unit on decimals without me asking.|77% of 47 students compare decimals by place, 43% in September. Goal met on the quiz, interval 63% to 87%.
haddad-fall|The double line stayed because he drew it himself each time.|I stopped at the picture and let them find the rate.|69% of 105 students find a unit rate on a double line, 39% in September; the goal was 70%.
raghunathan-fall|Sorting together was the part that changed lessons.|Three piles take ten minutes. I do it on my own now.|71% of 45 students explain a remainder in context, 40% in September; the goal was 75%.
grade-7-plc|One common task, looked at twice, was worth the four meetings.|We argue about tables now, not about grading.|64% of 330 students decide with a reason whether a table is proportional, 33% in October; the goal was 70%.
thibodeaux-fall|Release came too early; the last two visits were support again.|The carpet work makes arrays easy to talk about.|77% of 22 students write two equations for an array, 50% in October; with 22 students the interval is 57% to 90%.`

export function wordsOf(key: string, end: { readonly on: string; readonly isClosed: boolean }) {
  const [, practices = '', lookFors = ''] = lineOf(LOOK_FORS, key)
  const [, coach = '', teacher = '', result = ''] = lineOf(ENDINGS, key)
  return {
    focusPractices: practices.split(',').filter(Boolean),
    lookFors: lookFors.split(';').filter(Boolean),
    coachReflection: coach,
    teacherReflection: teacher,
    result,
    endedOn: end.isClosed ? end.on : null,
    followUpOn: end.isClosed ? addDays(end.on, 112) : null,
  } satisfies Words
}

function lineOf(text: string, key: string): string[] {
  const found = text.trim().split('\n')
  return (found.find((line) => line.startsWith(`${key}|`)) ?? '').split('|')
}
