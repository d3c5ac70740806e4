// The data sets behind the reference figures, as columns. See the README beside them.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const folder = fileURLToPath(new URL('../../../../shared/golden/', import.meta.url))

export const isGoldenThere = existsSync(`${folder}golden.json`)

export function readGolden() {
  return JSON.parse(readFileSync(`${folder}golden.json`, 'utf8'))
}

type File = 'math_achieve' | 'bdf_arith' | 'mathexam14w_solved' | 'lsat6'
type Row = Readonly<Record<string, string>>

const read = new Map<File, readonly Row[]>()

export function rowsOf(file: File): readonly Row[] {
  const rows = read.get(file) ?? parse(readFileSync(`${folder}data/${file}.csv`), { columns: true })
  read.set(file, rows)
  return rows
}

export function numbers(file: File, column: string): readonly number[] {
  return rowsOf(file).map((row) => Number(row[column]))
}

export function labels(file: File, column: string): readonly string[] {
  return rowsOf(file).map((row) => row[column] ?? '')
}

/** The values of each label, by label in the order of the alphabet. */
export function grouped(
  values: readonly number[],
  by: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const names = [...new Set(by)].toSorted()
  return new Map(names.map((name) => [name, values.filter((_, row) => by[row] === name)] as const))
}

export const examItems =
  'quad deriv elasticity integral interest annuity payflow matrix planning equations hesse implicit lagrange'.split(
    ' ',
  )
export const lsatItems = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5']

export function itemScores(file: File, items: readonly string[]): readonly (readonly number[])[] {
  return rowsOf(file).map((row) => items.map((item) => Number(row[item])))
}

export function totals(file: File, items: readonly string[]): readonly number[] {
  return itemScores(file, items).map((row) => row.reduce((sum, score) => sum + score, 0))
}
