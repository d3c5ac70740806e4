// Schools, teachers, classes and dated teaching assignments of the invented district.
import { SCHOOL_YEAR } from './calendar.ts'
import { teacherWords } from './teacher-words.ts'
import type { School, SchoolClass, Teacher, TeachingAssignment } from './types.ts'

export const SCHOOLS: readonly School[] = [
  school('harbor-bend', 'Harbor Bend Elementary|HBE|K-5|urban|Dolores Whitaker', true),
  school('two-rivers', 'Two Rivers School|TRS|K-8|rural|Anselm Redcloud', true),
  school('eastgate', 'Eastgate Middle|EGM|6-8|suburban|Patrice Oyelowo', false),
]

/** given | family | years | certification | enrolled | cadence | tags | strengths */
const TEACHER_LINES = `
Aisha|Rahman|9|Elementary K-6|asked|14|fractions,grade 4 team|Students explain to each other without being asked
Elena|Rivera|5|Elementary K-6|volunteered|14|fractions,grade 4 team|Builds trust quickly; keeps every piece of student work
Marguerite|Thibodeaux|23|Elementary K-6|assigned|14|routines|Calm transitions and a full 60 minutes of math each day
Ngozi|Okafor|12|Elementary K-6, math endorsement|volunteered|14|fractions,grade 5 team|Knows the progression from grade 3 to grade 6
Sione|Taufa|7|Elementary K-6|asked|21|two schools,grade 5 team|Number talks with real disagreement
Bram|van der Meer|3|Elementary K-6|assigned|21|new to grade|Asks for feedback and uses it the same week
Thảo|Nguyễn|2|Elementary K-6, English learners|volunteered|14|fractions,new teacher|Visual supports for every new word
Hana|Kobayashi|15|Elementary K-6|asked|14|multiplication|Board work that shows the path of the lesson
Kwabena|Asante|8|Mathematics 5-9|volunteered|14|ratios|Chooses tasks with more than one way in
Lena|Begay|18|Elementary K-6, bilingual|asked|21|two schools,language|Connects problems with families and places
Mateo|Quispe|4|Mathematics 5-9|asked|14|two courses,integers|Warm with students who have given up on math
Priya|Raghunathan|11|Elementary K-6|volunteered|14|decimals|Exit tasks read and sorted the same day
Zoë|Lindqvist|1|Elementary K-6|assigned|14|new teacher,two courses|Curious about what students mean
Carlos Eduardo|Pires|20|Mathematics 7-12|assigned|14|grade 7 team|Strong content knowledge
Farid|Haddad|6|Mathematics 5-9|volunteered|14|ratios,discourse|Has students explain first
Jin-woo|Park|10|Mathematics 7-12|volunteered|21|peer visits|Opens the room to visitors
Siobhán|Gallagher|14|Mathematics 7-12|asked|14|linear functions|Brings student work to every meeting
Ramón|Ibáñez|16|Mathematics 7-12|asked|14|two schools,grade 8 team|Same course in two schools, keeps both in step
Ming-Hua|Chen|5|Mathematics 5-9|asked|21|two courses|Plans with the end-of-unit task open
Katarzyna|Wójcik|13|Mathematics 7-12|assigned|21|grade 7 team|Clear written feedback
Rosalind|Achebe|17|Mathematics 5-9|asked|28|on leave since Dec 1|Mentors new colleagues
Tomás|Echeverría|1|Substitute, Mathematics 5-9|asked|14|long-term substitute|Has learned every student's name in a week
Imani|Baptiste|6|Mathematics 5-9|volunteered|14|grade 7 team,equity|Talk moves that bring in quiet students
Dev|Malhotra|3|Mathematics 7-12|volunteered|14|two courses,equations|Tries a new idea within two days`

/** teacher | school | sections as grade:label:size, … ; the first line of a teacher is the home. */
const SECTION_LINES = `
rahman|harbor-bend|4::23
rivera|harbor-bend|4::24
thibodeaux|harbor-bend|3::22
okafor|harbor-bend|5:A:24,5:B:23
taufa|harbor-bend|5::24,4::24
taufa|two-rivers|5::21
van-der-meer|harbor-bend|3::21
nguyen|harbor-bend|3::23
begay|two-rivers|3:A:22
begay|harbor-bend|3::20
kobayashi|two-rivers|4:A:22,4:B:21
asante|two-rivers|6:P1:23,6:P2:24,6:P4:22
quispe|two-rivers|7:P1:24,7:P3:23,8:P5:22
raghunathan|two-rivers|5:A:23,5:B:22
lindqvist|two-rivers|3::21,4::20
pires|eastgate|7:P1:28,7:P2:27,7:P4:27,7:P6:26
haddad|eastgate|6:P1:28,6:P3:27,6:P4:28,6:P5:26
park|eastgate|8:P1:27,8:P2:28,8:P5:27
gallagher|eastgate|8:P2:28,8:P3:27,8:P6:27
ibanez|eastgate|8:P1:27,8:P2:26
ibanez|two-rivers|8:P6:21
chen|eastgate|6:P2:27,6:P3:26,7:P5:27
wojcik|eastgate|7:P2:27,7:P3:28,7:P5:26
achebe|eastgate|6:P1:27,6:P2:28,6:P4:26
baptiste|eastgate|7:P1:27,7:P3:27,7:P6:26
malhotra|eastgate|8:P4:27,8:P5:26,7:P2:27`

/** Achebe's leave: her classes keep their students and change their teacher. */
const LEAVE = { from: 'achebe', to: 'echeverria', lastDay: '2025-11-30', firstDay: '2025-12-01' }

export interface ClassPlan extends SchoolClass {
  readonly size: number
}

export const TEACHERS: readonly Teacher[] = TEACHER_LINES.trim().split('\n').map(teacherOf)
export const CLASS_PLANS: readonly ClassPlan[] = SECTION_LINES.trim().split('\n').flatMap(classesOf)
export const CLASSES: readonly SchoolClass[] = CLASS_PLANS.map(({ size: _size, ...rest }) => rest)
export const ASSIGNMENTS: readonly TeachingAssignment[] = CLASS_PLANS.flatMap(assignmentsOf)

export function teacherOn(classKey: string, date: string): Teacher {
  const found = ASSIGNMENTS.find(
    (a) => a.classKey === classKey && a.startsOn <= date && (a.endsOn === null || date <= a.endsOn),
  )
  const teacher = TEACHERS.find((candidate) => candidate.key === found?.teacherKey)
  if (!teacher) throw new Error(`No teacher of ${classKey} on ${date}`)
  return teacher
}

export function fullName(teacher: Teacher): string {
  return `${teacher.givenName} ${teacher.familyName}`
}

export function schoolOf(schoolKey: string): School {
  const found = SCHOOLS.find((candidate) => candidate.key === schoolKey)
  if (!found) throw new Error(`No school ${schoolKey}`)
  return found
}

export function homeSchoolOf(teacherKey: string): string {
  const key = teacherKey === LEAVE.to ? LEAVE.from : teacherKey
  const first = ASSIGNMENTS.find((assignment) => assignment.teacherKey === key)
  const home = CLASSES.find((candidate) => candidate.key === first?.classKey)
  if (!home) throw new Error(`No class of ${teacherKey}`)
  return home.schoolKey
}

function school(key: string, line: string, titleI: boolean): School {
  const [name = '', code = '', level = '', setting = '', principal = ''] = line.split('|')
  return { key, name, code, level, setting, titleI, principal }
}

/** `Ramón Ibáñez` → `ibanez`: plain letters, so that keys are safe in file names and addresses. */
export function plainKey(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/['’]/g, '')
  return plain.toLowerCase().replaceAll(/[^a-z]+/g, '-')
}

function teacherOf(line: string): Teacher {
  const [givenName = '', familyName = '', years, certification = '', enrolled, cadence, tags = ''] =
    line.split('|')
  const key = plainKey(familyName)
  return {
    key,
    givenName,
    familyName,
    email: `${plainKey(givenName).slice(0, 1)}.${key}@example.org`,
    yearsExperience: Number(years),
    certification,
    enrolledHow: enrolled as Teacher['enrolledHow'],
    contactCadenceDays: Number(cadence),
    strengths: line.split('|')[7] ?? '',
    ...teacherWords(key),
    tags: tags.split(','),
    status: tags.includes('on leave') ? 'paused' : 'active',
  }
}

function classesOf(line: string): ClassPlan[] {
  const [teacherKey = '', schoolKey = '', sections = ''] = line.split('|')
  return sections.split(',').map((section) => {
    const [grade = '', label = '', size = ''] = section.split(':')
    const course = `${Number(grade) > 5 ? 'Math' : 'Grade'} ${grade}`
    const family = TEACHERS.find((teacher) => teacher.key === teacherKey)?.familyName ?? ''
    return {
      key: [schoolOf(schoolKey).code.toLowerCase(), teacherKey, grade, label.toLowerCase()]
        .filter(Boolean)
        .join('-'),
      schoolKey,
      name: `${family} ${course} ${label}`.trim(),
      course,
      grade: Number(grade),
      size: Number(size),
    }
  })
}

function assignmentsOf({ key }: ClassPlan): TeachingAssignment[] {
  const teacherKey = TEACHERS.find((teacher) => key.includes(`-${teacher.key}-`))?.key ?? ''
  const startsOn = SCHOOL_YEAR.start
  if (teacherKey !== LEAVE.from) return [{ teacherKey, classKey: key, startsOn, endsOn: null }]
  return [
    { teacherKey, classKey: key, startsOn, endsOn: LEAVE.lastDay },
    { teacherKey: LEAVE.to, classKey: key, startsOn: LEAVE.firstDay, endsOn: null },
  ]
}
