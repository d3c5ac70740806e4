/** The options of an item, upper over lower group, with the misconception each one may show. */
import { useBackendMutation } from '#renderer/app/backend-hooks.ts'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { formatCount } from '#renderer/ui/format.ts'
import { InPlaceText } from '#renderer/ui/InPlace/InPlaceText.tsx'
import { MathText } from '#renderer/ui/MathText.tsx'
import type { Items } from '#shared/contracts/analysis/items.ts'
import type { ItemIdea } from '#shared/contracts/analysis/what-if.ts'
import { formatPercent } from '#shared/statistics/format.ts'
import { NumberButton } from '../frame/NumberButton.tsx'
import { correlationText } from './item-words.ts'
import type { OpenItemStudents } from './use-item-students.ts'
import classes from './Items.module.css'

type Item = Items['items'][number]
type Option = Item['options'][number]
type Props = {
  readonly item: Item
  readonly items: Items
  readonly idea: ItemIdea | null
  readonly onStudents: OpenItemStudents
}

/** Of short answers in the students' own words, the most frequent. */
const mostShown = 8

export function OptionList({ item, items: { groupSize, n }, idea, onStudents }: Props) {
  const shown = shownOptions(item)
  const others = item.options.length - shown.length
  const isBeside = item.options.every(({ text }) => text.length > 0 && text.length <= 5)
  const ideaKey = idea !== null && 'answerKey' in idea ? idea.answerKey : null
  return (
    <table className={classes.options}>
      <thead>
        <tr>
          <th scope="col" colSpan={isBeside ? 2 : 1}>
            Option
          </th>
          <th scope="col">
            {groupSize > 0 && (
              <>
                <i data-group="upper" /> upper {groupSize} <i data-group="lower" /> lower{' '}
                {groupSize}
              </>
            )}
          </th>
          <th scope="col" className={classes.number}>
            of {formatCount(n)}
          </th>
          <th scope="col" className={classes.number}>
            r rest
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((option) => (
          <OptionRow
            key={option.label}
            item={item}
            option={option}
            isIdea={option.label === ideaKey}
            isBeside={isBeside}
            onStudents={onStudents}
          />
        ))}
        {others > 0 && (
          <tr>
            <td colSpan={5} className="t2">
              And {others} other answers, each by fewer students.
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

type RowProps = {
  readonly item: Item
  readonly option: Option
  readonly isIdea: boolean
  /** Short texts stand beside the bars, so that all options are seen at once. */
  readonly isBeside: boolean
  readonly onStudents: OpenItemStudents
}

function shownOptions({ options }: Item): readonly Option[] {
  if (options.length <= mostShown || options.every(({ label }) => label.length <= 3)) return options
  return options
    .toSorted((a, b) => Number(b.isKey) - Number(a.isKey) || b.count - a.count)
    .slice(0, mostShown)
}

function OptionRow({ item, option, isIdea, isBeside, onStudents }: RowProps) {
  const { label, isKey } = option
  return (
    <tr>
      <th scope="row">
        <span
          className={label.length <= 3 ? classes.letter : classes.words}
          data-key={isKey}
          data-idea={isIdea && !isKey}
        >
          {label}
        </span>
      </th>
      {isBeside && (
        <td className={classes.beside}>
          <MathText text={option.text} />
        </td>
      )}
      <td>
        {!isBeside && option.text !== '' && (
          <span className={classes.optionText}>
            <MathText text={option.text} />
          </span>
        )}
        <Bar share={option.upperShare} group="upper" />
        <Bar share={option.lowerShare} group="lower" />
        {isKey && <small>Key</small>}
        {isIdea && !isKey && <small className={classes.ideaKey}>What-if key</small>}
        {(!isKey || option.misconception) && <Misconception item={item} option={option} />}
      </td>
      <td className={classes.number}>
        {option.count === 0 ? (
          0
        ) : (
          <NumberButton
            label={`Item ${item.label}, answer ${label}`}
            onOpen={() =>
              onStudents(`Item ${item.label}: chose ${label}`, {
                kind: 'answer',
                itemId: item.id,
                option: label,
              })
            }
          >
            {formatCount(option.count)}
          </NumberButton>
        )}
      </td>
      <td className={classes.number}>{correlationText(option.restCorrelation)}</td>
    </tr>
  )
}

function Misconception({ item, option }: Pick<RowProps, 'item' | 'option'>) {
  const { isReadOnly } = useWorkspace()
  const bank = useBackendMutation('itemBank', 'change')
  const save = (text: string) =>
    bank.mutateAsync({
      changes: [
        {
          id: item.id,
          options: [{ label: option.label, misconception: text === '' ? null : text }],
        },
      ],
    })
  return (
    <InPlaceText
      label={`Misconception of ${option.label}`}
      placeholder="Misconception"
      className={classes.misconception}
      value={option.misconception ?? ''}
      isReadOnly={isReadOnly}
      hasLines
      onSave={save}
    />
  )
}

type BarProps = { readonly share: number | null; readonly group: 'upper' | 'lower' }

/** Nothing where the test has too few students for an upper and a lower group. */
function Bar({ share, group }: BarProps) {
  if (share === null) return null
  return (
    <span className={classes.bar}>
      <span className="sr-only">{group} group </span>
      <i data-group={group} style={{ width: `${Math.max(1, share * 72)}%` }} />
      <span className="tnum">{formatPercent(share)}</span>
    </span>
  )
}
