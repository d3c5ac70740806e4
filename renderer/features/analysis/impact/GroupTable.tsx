/** The two groups side by side; each n opens its students. */
import { backend } from '#renderer/app/backend.ts'
import { notifyError } from '#renderer/app/notify.tsx'
import table from '#renderer/ui/DataTable.module.css'
import { formatCount } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { ImpactGroupShape, ImpactResult } from '#shared/contracts/analysis/impact.ts'
import { useOpenStudents } from '../frame/drill-down.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import { TableExport } from '../frame/TableExport.tsx'
import { impactTable } from './impact-table.ts'
import { changeIntervalText, changeText, levelText, unitText } from './impact-words.ts'
import { useImpactAddress } from './use-impact.ts'
import classes from './Impact.module.css'

type Props = { readonly impact: ImpactResult }

export function GroupTable({ impact }: Props) {
  const { before, after, unit } = impact
  // Two gains side by side would be the statement that a refusal withholds.
  const gains = impact.refusal === null ? [after.window, 'Gain', '95% interval'] : []
  const words = ['Teachers', 'Students', before.window, ...gains, 'Lost']
  return (
    <Section
      title="The two groups"
      note={
        impact.refusal === null ? `${impact.measure}, gain in ${unitText(unit)}` : impact.measure
      }
      end={<TableExport source={impactTable(impact)} isMain />}
    >
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Group</th>
              {words.map((word) => (
                <th key={word} scope="col" className={table.r}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <GroupRow impact={impact} group="coached" />
            <GroupRow impact={impact} group="comparison" />
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type RowProps = Props & { readonly group: 'coached' | 'comparison' }

function GroupRow({ impact, group }: RowProps) {
  const open = useOpenGroup(impact)
  const shown = impact[group]
  const { unit } = impact
  const name = group === 'coached' ? 'Coached' : 'Comparison'
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table.r}>{formatCount(shown.teachers)}</td>
      <td className={table.r}>
        <NumberButton label={`${name}: students`} onOpen={() => open(group)}>
          {formatCount(shown.gain.n)}
        </NumberButton>
      </td>
      <td className={table.r}>{levelText(shown.before, unit)}</td>
      {impact.refusal === null && (
        <>
          <td className={table.r}>{levelText(shown.after, unit)}</td>
          <td className={`${table.r} b`}>{changeText(shown.gain, unit)}</td>
          <td className={table.r} title={shown.gain.reason ?? undefined}>
            {changeIntervalText(shown.gain, unit)}
          </td>
        </>
      )}
      <td className={table.r} title={lostInWords(shown, impact)}>
        {formatCount(shown.lostBefore + shown.lostAfter + shown.otherForm)}
      </td>
    </tr>
  )
}

const lostInWords = (
  { lostBefore, lostAfter, otherForm }: ImpactGroupShape,
  { before, after }: ImpactResult,
): string =>
  `${lostBefore} with only ${before.window}, ${lostAfter} with only ${after.window}, ${otherForm} on other standards`

/** Asked of the backend when opened: a comparison without its students is quick. */
function useOpenGroup(impact: ImpactResult) {
  const open = useOpenStudents()
  const { address } = useImpactAddress()
  return (group: RowProps['group']): void => {
    const { before, after, cycles, course, candidates } = impact
    const compared = candidates.filter(({ isCompared }) => isCompared)
    backend()
      .analysis.impactStudents({
        cycleIds: cycles.map(({ id }) => id),
        before: before.id,
        after: after.id,
        course,
        measure: address.measure,
        comparisonIds: compared.map((one) => one.teacherId),
        group,
      })
      .then((students) =>
        open({
          title: group === 'coached' ? 'Coached' : 'Comparison',
          note: `${impact.measure}, ${before.window} to ${after.window}`,
          students,
        }),
      )
      .catch(notifyError)
  }
}
