// Least squares for the few small models that Numberline fits: a line through a cloud of scores,
// a comparison at equal first scores, a difference of gains with students in classes.

import { meanOf, sumOf } from './moments.ts'
import { requireFinite } from './observations.ts'

type Row = readonly number[]
type Matrix = readonly Row[]

/** A model without a residual degree of freedom or with columns that repeat each other is null. */
export type LinearModel = {
  readonly coefficients: Row
  /** As if all residuals were independent and spread alike. */
  readonly standardErrors: Row
  readonly df: number
  readonly residualSd: number
  readonly rSquared: number
  readonly residuals: Row
  readonly design: Matrix
  /** (X′X)⁻¹. */
  readonly inverse: Matrix
}

/**
 * b = (X′X)⁻¹X′y, s² = e′e/(N − K), SE² = s²·diag (X′X)⁻¹.
 * @param design one row a student, first column 1
 * @throws RangeError on rows of unequal number or on NaN
 */
export function fitLinearModel(outcome: Row, design: Matrix): LinearModel | null {
  if (outcome.length !== design.length) throw new RangeError('One row of predictors a score')
  outcome.forEach(requireFinite)
  const columns = transpose(design)
  columns.flat().forEach(requireFinite)
  const df = outcome.length - columns.length
  if (df < 1) return null
  const inverse = invert(columns.map((one) => columns.map((other) => dot(one, other))))
  if (inverse === null) return null
  const moments = columns.map((column) => dot(column, outcome))
  const coefficients = inverse.map((row) => dot(row, moments))
  const residuals = design.map((row, index) => (outcome[index] ?? 0) - dot(row, coefficients))
  const rest = dot(residuals, residuals)
  const mean = meanOf(outcome)
  return {
    coefficients,
    standardErrors: diagonal(inverse).map((value) => Math.sqrt((value * rest) / df)),
    df,
    residualSd: Math.sqrt(rest / df),
    rSquared: 1 - rest / sumOf(outcome.map((value) => (value - mean) ** 2)),
    residuals,
    design,
    inverse,
  }
}

/**
 * Standard errors that hold when students of one cluster are alike: the sandwich
 * (X′X)⁻¹·ΣuᵍuᵍT·(X′X)⁻¹ with uᵍ = X′e of cluster g, times G/(G−1)·(N−1)/(N−K) (Liang & Zeger
 * 1986; factor as in Stata). With each row its own cluster this is White's HC1.
 * @param clusters one label a row
 */
export function robustStandardErrors(
  { design, residuals, inverse, df }: LinearModel,
  clusters: readonly (string | number)[] = design.map((_, row) => row),
): Row {
  const sums = new Map<string | number, Row>()
  for (const [index, row] of design.entries()) {
    const cluster = clusters[index]
    if (cluster === undefined) throw new RangeError('One cluster a row')
    const before = sums.get(cluster) ?? row.map(() => 0)
    const residual = residuals[index] ?? 0
    sums.set(
      cluster,
      before.map((sum, column) => sum + (row[column] ?? 0) * residual),
    )
  }
  const scores = [...sums.values()]
  const n = design.length
  const factor = (scores.length / (scores.length - 1)) * ((n - 1) / df)
  return inverse.map((row) => Math.sqrt(factor * sumOf(scores.map((u) => dot(row, u) ** 2))))
}

/** Gauss–Jordan with pivoting; null when a pivot is 0 but for rounding. */
function invert(matrix: Matrix): Matrix | null {
  const size = matrix.length
  const largest = Math.max(...diagonal(matrix))
  let rows = matrix.map((row, index) => [...row, ...row.map((_, c) => (c === index ? 1 : 0))])
  for (let column = 0; column < size; column += 1) {
    const pivotRow = rows
      .slice(column)
      .reduce((best, row) => (sizeAt(row, column) > sizeAt(best, column) ? row : best))
    const pivot = pivotRow[column] ?? 0
    if (Math.abs(pivot) < 1e-12 * largest) return null
    const rest = rows.filter((row) => row !== pivotRow)
    const scaled = pivotRow.map((value) => value / pivot)
    rest.splice(column, 0, scaled)
    rows = rest.map((row) => (row === scaled ? row : minus(row, scaled, row[column] ?? 0)))
  }
  return rows.map((row) => row.slice(size))
}

/** How far from 0: the larger the pivot, the less rounding. */
const sizeAt = (row: Row, column: number) => Math.abs(row[column] ?? 0)

function minus(row: Row, other: Row, times: number): number[] {
  return row.map((value, column) => value - times * (other[column] ?? 0))
}

function transpose(matrix: Matrix): Matrix {
  const width = matrix[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) =>
    matrix.map((row) => row[column] ?? Number.NaN),
  )
}

function diagonal(matrix: Matrix): Row {
  return matrix.map((row, index) => row[index] ?? Number.NaN)
}

function dot(a: Row, b: Row): number {
  return sumOf(a.map((value, index) => value * (b[index] ?? Number.NaN)))
}
