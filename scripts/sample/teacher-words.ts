// What teachers asked for, and what the coach keeps to herself about readiness and concerns.
import type { Teacher } from './types.ts'

/** teacher | support wanted | readiness | concerns */
const LINES = `
rahman|Someone to read written reasons with|Ready to share her room in spring|
rivera|Co-teaching, then feedback on questions only|Asks for the next step herself|March 6 visit: wants no other observer
thibodeaux|Materials that are ready to use|Careful; starts when there is time to prepare|Two cycles in one year were too much
okafor|A thinking partner for the launch|Ready to host a peer visit|
taufa|Help to keep two schools in step|Willing, short of time|Travels at noon on Mondays
van-der-meer|Quick feedback in the same week|Wants a cycle after spring break|New grade, second reading series as well
nguyen|Modeling with her own students|Very ready|Does more than the week holds
kobayashi|A second pair of eyes on board work|Ready|
asante|Tasks with more than one way in|Ready to lead a session for others|
begay|Language supports that keep the task|Willing|Says yes to everyone
quispe|Ways to get every student talking|Ready|
raghunathan|Estimation before exact work|Ready|
lindqvist|Launches that do not give it away|First year: small steps|Sleeps little before visits
pires|Not sure yet|Thinks coaching was assigned because of scores|Do not bring scores first
haddad|Discourse moves|Ready to film|
park|A partner room|Ready|
gallagher|Student work looked at together|Ready|
ibanez|One plan for two schools|Ready|Two principals, two calendars
chen|Tasks for two grades|Willing|Meets online only
wojcik|Time|Not now: union representative until April|
achebe|None while on leave||Do not write before she does
echeverria|Everything about the first unit|Very ready|Contract ends in June
baptiste|Whose ideas are built on|Ready to lead|
malhotra|Reasons beside steps|Very ready, sometimes too fast|`

type Words = Pick<Teacher, 'supportWanted' | 'readiness' | 'concerns'>

export function teacherWords(key: string): Words {
  const line = LINES.trim()
    .split('\n')
    .find((each) => each.startsWith(`${key}|`))
  const [, supportWanted = '', readiness = '', concerns = ''] = (line ?? '').split('|')
  return { supportWanted, readiness, concerns }
}
