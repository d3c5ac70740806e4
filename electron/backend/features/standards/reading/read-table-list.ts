/** A list of standards in a table: CSV, TSV or XLSX with a header, one standard a row. */
import { extname } from 'node:path'
import { CallError } from '#shared/rpc/errors.ts'
import type { ListProblem } from '#shared/contracts/standards/records.ts'
import { commonCore } from '../../../standards/standards-of.ts'
import { namedColumns } from '../../../files/reading/named-columns.ts'
import { readTable, type SmallTable } from '../../../files/reading/read-table.ts'
import { unusable } from '../../../files/unreadable.ts'
import {
  gradesIn,
  descriptionOf,
  headingOf,
  plainLine,
  type WantedList,
  type WantedStandard,
} from './wanted.ts'
import { refuseUnfit } from './unfit.ts'

const columnNames = {
  code: [
    ...['code', 'standardcode', 'standardid', 'humancodingscheme', 'statecode', 'codingscheme'],
    ...['statestandardcode', 'benchmarkcode', 'standardnumber', 'objectivecode', 'shortcode'],
    ...['id', 'number'],
  ],
  /** Some call the code so and some the words: the other columns decide. */
  standard: ['standard', 'statestandard', 'benchmark', 'indicator', 'expectation', 'objective'],
  description: [
    ...['description', 'fullstatement', 'statement', 'text', 'standardtext', 'standardstatement'],
    ...['standarddescription', 'benchmarkdescription', 'wording', 'title', 'content'],
    ...['standardlanguage'],
  ],
  grades: [
    'grade',
    'grades',
    'gradelevel',
    'gradelevels',
    'educationlevel',
    'gradeband',
    'gr',
    'course',
  ],
  domain: [
    ...['domain', 'strand', 'domainname', 'strandname', 'reportingcategory', 'conceptualcategory'],
    ...['topic', 'category', 'bigidea', 'domainstrand'],
  ],
  cluster: ['cluster', 'clustername', 'clusterheading', 'subtopic', 'substrand', 'concept'],
  parentCode: ['parent', 'parentcode', 'parentstandard', 'ischildof', 'partof'],
  commonCore: [
    ...[
      'commoncore',
      'commoncorecode',
      'commoncorestandard',
      'commoncorestandards',
      'ccss',
      'ccsscode',
    ],
    ...[
      'ccssm',
      'ccssmath',
      'ccssstandard',
      'ccsscodes',
      'commoncorecodes',
      'alignedccss',
      'ccssalignment',
      'crosswalk',
    ],
  ],
} as const
type Column = keyof typeof columnNames

const known = namedColumns<Column>(columnNames)

function placeColumns(header: readonly string[]): readonly (Column | null)[] {
  const columns = known.recognise(header)
  const takes = !columns.includes('code')
    ? 'code'
    : columns.includes('description')
      ? null
      : 'description'
  return columns.map((column) => (column === 'standard' ? takes : column))
}

/** As the table of the preview has them. */
const headers: Readonly<Record<Column, string>> = {
  code: 'Code',
  standard: 'Code',
  description: 'Description',
  grades: 'Grade',
  domain: 'Domain',
  cluster: 'Cluster',
  parentCode: 'Parent',
  commonCore: 'Common Core',
}

/** @throws {CallError} `FILE_UNUSABLE`, `STANDARD_CODES_MISSING`, `CANCELLED` */
export async function readTableList(path: string, signal: AbortSignal): Promise<WantedList> {
  const table = await readTable(path, { fits: known.fits, what: 'list of standards', signal })
  const columns = placeColumns(table.header)
  const named = table.header.filter((name) => name !== '')
  if (!columns.includes('code')) {
    const data = { fileName: table.fileName, columns: named }
    throw new CallError('STANDARD_CODES_MISSING', { data })
  }
  if (table.rows.length === 0) throw unusable(path, 'It has a header and no rows. Export it again.')
  const problems: ListProblem[] = []
  const standards = table.rows.map((row) => wantedOf(row, columns))
  return {
    fileName: table.fileName,
    source: 'table',
    name: headingOf(table.fileName.slice(0, -extname(table.fileName).length || undefined)),
    ...{ identifier: '', publisher: '', version: '', headings: 0 },
    columns: table.header.flatMap((name, index) => {
      const column = columns[index] ?? null
      return name === '' ? [] : [{ name, becomes: column && headers[column] }]
    }),
    rowsRead: table.rows.length,
    standards: refuseUnfit(standards, problems),
    problems,
  }
}

function wantedOf(
  { row, cells }: SmallTable['rows'][number],
  columns: readonly (Column | null)[],
): WantedStandard {
  const cell = (column: Column): string => cells[columns.indexOf(column)] ?? ''
  return {
    row,
    code: plainLine(cell('code')),
    identifier: '',
    description: descriptionOf(cell('description')),
    grades: gradesIn([cell('grades')]),
    domain: headingOf(cell('domain')),
    cluster: headingOf(cell('cluster')),
    parentCode: plainLine(cell('parentCode')).slice(0, 60),
    matches: codesIn(plainLine(cell('commonCore'))).map((code) => ({ code, basis: 'column' })),
    after: [],
  }
}

/** Codes with blanks inside stay whole where the Common Core knows them so. */
const codesIn = (text: string): readonly string[] =>
  text
    .split(/[,;|]/)
    .flatMap((part) => (commonCore.find(part) ? [part] : part.split(/\s+/)))
    .map((code) => code.trim())
    .filter(Boolean)
