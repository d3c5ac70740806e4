/** Classes by teacher's name, for the coach's own check of who is in it. No gain stands here, and nothing leaves. */
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import type { ImpactGroupShape, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { levelText } from './impact-words.ts'
import frame from '../frame/Analysis.module.css'
import classes from './Impact.module.css'

export function ClassRows({ impact }: { readonly impact: ImpactResult }) {
  const groups = [
    ['Coached', impact.coached],
    ['Comparison', impact.comparison],
  ] as const
  const second = impact.refusal === null ? [impact.after.window] : []
  if (groups.every(([, { classes: list }]) => list.length === 0)) return null
  return (
    <details className={frame.methods}>
      <summary>Classes in it, for your own check</summary>
      <p className={classes.note}>
        By name. Single classes are too few students to say anything about a teacher.
      </p>
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Class</th>
              <th scope="col">Group</th>
              {['Students', impact.before.window, ...second, 'Lost'].map((word) => (
                <th key={word} scope="col" className={table.r}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.flatMap(([name, group]) =>
              group.classes.map((one) => (
                <ClassRow key={`${one.teacherId} ${one.classId}`} {...{ one, name, impact }} />
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  )
}

type RowProps = {
  readonly one: ImpactGroupShape['classes'][number]
  readonly name: string
  readonly impact: ImpactResult
}

function ClassRow({ one, name, impact }: RowProps) {
  const { lostBefore, lostAfter, otherForm } = one
  return (
    <tr>
      <th scope="row" title={`${one.teacher}, ${one.school}`}>
        {one.name}
      </th>
      <td>{name}</td>
      <td className={table.r}>{formatCount(one.before.n)}</td>
      <td className={table.r}>{levelText(one.before, impact.unit)}</td>
      {impact.refusal === null && <td className={table.r}>{levelText(one.after, impact.unit)}</td>}
      <td className={table.r}>{formatCount(lostBefore + lostAfter + otherForm)}</td>
    </tr>
  )
}
