// Shared notes of coaching sessions, by what the mathematics was and by what kind of work it was.

export type Topic = 'elementary' | 'fractions' | 'ratios' | 'algebra'

/** Notes about the mathematics that students did. */
export const MATH_NOTES: Readonly<Record<Topic, readonly string[]>> = {
  fractions: lines(`
Six students count tick marks, not spaces. Sorted strips by length before going back to the line.
Number line before area model: students saw that 5/4 lies past 1 without being told.
Chose three lines with different lengths for one whole, so that the unit has to be named.
Asked "how do you know it is more than a half?" Four students used the missing piece, two drew.
Paper folding to eighths; the class argued whether unequal folds may be called eighths.
Half the group wrote 3/4 = 4/5 because both grew by one. Planned a strip model for tomorrow.
Students compared 2/3 and 2/5 by the size of the piece and wrote it in one sentence.
Exit task: 9 of 22 added the denominators. Next lesson starts with 1 eighth + 2 eighths in words.
Mixed numbers on an open line: three strategies shared in order from jumps to renaming.
Tried 7/4 as "seven one-fourths"; the word "improper" was kept for later.
Students made up stories for 3 × 2/5. Two stories were really 3 + 2/5 and were good to discuss.
Which is closer to 1, 7/8 or 8/9? Long silence, then a real debate about the missing piece.
Pattern blocks: students changed which block is the whole and saw every name change.
Renaming to a common unit came from money: thirds and fourths, "what coin fits both?"
Fraction of a set was read as a count. Went back to equal groups of counters.
Two students placed 1/3 between 1/4 and 0. Larger bottom read as larger number again.`),
  elementary: lines(`
Arrays for 6 × 7 split as 5 × 7 and 1 × 7; students wrote the two products beside the picture.
Number talk 48 + 37: five ways, one of them adding too much and taking it back.
Area model for 23 × 14 matched part by part with the written method. The 20 × 10 part was missed by four.
Remainders: 26 children, 4 to a car. Seven of twenty-one answered 6 r 2 and stopped.
Rounding on an open line, so that "five or more" has a reason.
Base-ten blocks for 302 − 165; the zero was the whole conversation.
Skip counting was used for all facts. Planned doubles and near-doubles for the sixes.
Perimeter and area of the same garden: students measured both and asked which one is fence.
Prime or composite with tiles: "it only makes a line" became the class's definition.
Decimals as money hid the thousandths. Used a zoomed number line instead.
0.35 read as larger than 0.4 by eleven students. Grids side by side changed eight minds.
Times-as-many and how-many-more stood side by side, and students sorted ten stories.
Partial quotients: strong estimates, messy records. Agreed on one way to line up the chunks.
Three reads of the word problem. The question was hidden in the first two.
Students explained why multiplying by 100 moves digits two places and does not "add zeros".
Two-step problem with a bar model; only half drew the second bar before computing.
Volume with cubes: layers were counted by rows first, then as base times height.`),
  ratios: lines(`
Ratio table for the paint task: students scaled up easily and got stuck at half a batch.
Double number line for 3 pounds at $4.20; the unit price fell out of the picture.
Additive thinking in the lemonade task: "both went up by two, so it tastes the same".
Sorted nine tables into proportional and not. The one that starts at 3 caused the best talk.
Percent as "per hundred" on a bar; 15% of 60 found as 10% and half of it.
Rate of pages per minute and minutes per page: both kept, and the class chose which one helps.
Below zero as debt, then as depth. The vertical line kept "less" at the bottom.
−3 − (−5) with chips: zero pairs had to be added first, and students said so themselves.
Dividing by a fraction: "how many two-thirds are in four?" drawn, then counted.
Scale drawing of the gym: lengths fine, area doubled instead of quadrupled.
Sign rules came from a pattern of products going down by three. Nobody asked for the rule.
Constant of proportionality read from the point (1, r); the graph was drawn by hand.
Tax and tip in one expression, 1.08 × 1.2; two students saw why the order does not matter.
Students wrote 4 : 6 and 6 : 4 for one picture and had to say which quantity comes first.
Absolute value as distance ended the argument about −7 and 5.
Sample of 20 from the jar, five groups, five answers: why do they differ?`),
  algebra: lines(`
Slope triangles of different size on one line; students found the same ratio and asked why.
Hanging balance for 3x + 4 = 19, then the same steps in symbols with the reason beside each.
Story, table, graph and equation on four cards. The start value was taken for the rate twice.
Systems as two phone plans: "when are they the same?" came before any method.
Distributed only to the first term in 4(x + 3). Area picture set it right for most.
Equation with no solution: "five is never seven", said a student, and the class kept the sentence.
Function machine with two outputs for one input; students fixed it in three ways.
Like terms as objects: 3x + 2y is not 5xy because the boxes differ.
Pythagorean tiles by cutting; two pairs found the second proof without a hint.
Scientific notation for distances: the exponent was read as the number of zeros.
Scatter plot of arm span and height: lines by eye were close, and predictions for 3 meters were not.
Variable as a label ("a for apples") showed up in six of twenty-four papers.
Is 4(x − 2) the same as 4x − 2? Tested with two numbers, then proved with a rectangle.
Students compared y = 2x + 5 with a table that starts higher and grows more slowly.
Negative slope as "for each step, down 3"; one group said it backwards and corrected itself.
Exponent rules from expanded form. The zero exponent came out of the pattern.`),
}

/** Notes about teaching, whatever the mathematics. */
export const PRACTICE_NOTES: readonly string[] = lines(`
Wait time after the first hand: 4 seconds on average, 2 last month. Quiet students came in.
Revoicing used nine times, three of them with the student asked "is that what you meant?"
Launch ran 14 minutes because the first example was solved together. Cut it to the picture only.
Selected three papers before the discussion and put the concrete one first.
Talk tally: 18 turns by the teacher, 31 by students, 11 different voices.
Turn and talk came before each share. Two groups waited for the answer.
Look-fors: 3 of 4 seen. Students pressed for reasons, but not yet each other.
Planned one assessing and one advancing question for each strategy we expect.
Monitoring chart filled in live; sequencing was decided before the bell.
Sentence frames on each table; the students who use them most are no longer learning English.
Exit tasks sorted into three piles together, ten minutes, and tomorrow's start chosen from them.
Agreed what the watching teacher looks for: who does the explaining.
Closed with "what changed your mind today?" and heard seven answers.
Seats moved so that every group has a whiteboard. Work could be seen from the door.
Errors were put on the board as "my favorite no". The author explained it gladly.
Hints were given to whole tables too early. Next time ask for a drawing first.
Moved from "who can tell me" to "talk about why". More hands, fewer guesses.
Students restated a partner's idea before adding their own.
Task kept its demand until minute 30, then became a procedure. We marked the moment on the plan.
Reviewed the pacing for the unit and took out two review days.
Anticipated five strategies and saw four; the fifth came from a student nobody expected.
Read the unit's end task first and cut two lessons that do not lead to it.
Co-taught: one led, one listened with the chart; we changed roles after the launch.
Agreed on norms for the visit: describe, do not judge.
Looked at who was called on. The back left table had no turn in 40 minutes.
Practised the launch aloud twice. It went from nine minutes to five.`)

/** What a teacher or the coach said they would try; joined to a note in about half of sessions. */
export const NEXT_TRIES: readonly string[] = lines(`
Next try: ask for the unit first.
Next: one number line that students draw themselves.
Will collect three papers that show the same idea differently.
Wants to try two minutes of private think time.
Next time we swap roles for the summary.
Will bring exit tasks from both sections.
Agreed to film ten minutes of the discussion.
The coach brings a second task of the same kind.
Next: sequence from drawing to symbols.
Wants feedback on questions only.
Will ask the grade team for the same exit task.
Next try: let a student choose the next speaker.
We check back in two weeks.
Will leave the wrong answer up until the end.
Plans to group by strategy, not by score.
Next: stop the launch at the question.
Asked for one page on what came in the grade before.
Will try the task with the smaller section first.`)

export const MEETING_NOTES: readonly string[] = lines(`
Looked at fall results by standard: predicted first, then turned the page. Fractions lowest, as expected.
Agreed on one common exit task and who types it.
Sorted 40 papers by thinking, not by score. Two piles nobody had expected.
Chose one standard to reteach and what will show that it worked.
Compared three textbooks' pictures of the same idea.
Noticed, wondered, then named one change. No class was compared with another.
Set dates for two visits and who covers the classes.
Solved the task ourselves in three ways before talking about students.
Wrote down what a strong answer has in it. Took two rounds to agree.
Read two pages on productive struggle and marked one sentence each.`)

/** For the coach alone; never printed. */
export const PRIVATE_NOTES: readonly string[] = lines(`
Unsure about the visit; wants no other observer.
Tired this week, a second prep was added. Keep it light.
Compares this room with the neighbor class. Stay with their own students' work.
Does not want the principal to see the video.
Ready for more than I offer. Ask what to choose next.
Said yes quickly, perhaps meant no. Ask again in person.
Family illness. No new steps until March.
Proud of this lesson. Say so in front of others only with consent.
Thinks coaching was assigned because of scores. Clear this up.
Might apply for the team lead role.`)

function lines(text: string): string[] {
  return text.trim().split('\n')
}
