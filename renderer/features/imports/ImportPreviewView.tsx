/** The preview of one file: the layout, what becomes of each row, of each column, and what is wrong. */
import { useState } from 'react'
import { useCommand } from '#renderer/app/page-commands.ts'
import { plural } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { ImportPreview } from '#shared/contracts/imports.ts'
import { AccountingEquation } from '#renderer/ui/AccountingEquation.tsx'
import { accountingParts } from './accounting-parts.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import { FileQuestions } from './FileQuestions.tsx'
import { LayoutFacts } from './LayoutFacts.tsx'
import { LayoutForm } from './LayoutForm.tsx'
import { ProblemList } from './ProblemList.tsx'
import { SaveRecipe } from './recipes/SaveRecipe.tsx'
import { SaveProblems } from './SaveProblems.tsx'
import type { ImportState } from './use-import.ts'
import classes from './ImportPage.module.css'

type Props = {
  readonly preview: ImportPreview
  readonly state: ImportState
  readonly onReview: () => void
}

export function ImportPreviewView({ preview, state, onReview }: Props) {
  const [isChoosing, setIsChoosing] = useState(false)
  const { columns, problems, questions } = preview
  const placed = columns.filter(({ becomes }) => becomes !== null).length
  const answeredBefore = state.answered.filter(
    ({ key }) => !questions.some((question) => question.key === key),
  )
  const isBusy = state.previewJob.state.status === 'running'
  useCommand('imports.place-columns', () => state.startMapping())
  return (
    <div className={classes.preview} aria-busy={isBusy}>
      <div className={classes.top}>
        <LayoutFacts
          preview={preview}
          isChoosing={isChoosing}
          onChoose={() => setIsChoosing(!isChoosing)}
          state={state}
        />
        <AccountingEquation
          rowsRead={preview.accounting.rowsRead}
          parts={accountingParts(preview.accounting)}
        />
      </div>
      {isChoosing && (
        <LayoutForm
          recipeId={preview.recipe.recipeId}
          reading={preview.reading}
          sheets={preview.sheets}
          suggested={[preview.recipe, ...preview.otherRecipes]}
          onChoose={state.choose}
        />
      )}
      <FileQuestions state={state} />
      <div className={classes.halves}>
        <Section
          className={classes.columns}
          title="Columns"
          note={`${placed} placed, ${columns.length - placed} left out`}
          end={
            <span className={classes.links}>
              <button type="button" className="link" onClick={() => state.startMapping()}>
                Change columns
              </button>
              <SaveRecipe state={state} />
            </span>
          }
        >
          <ColumnsTable columns={columns} onChange={state.startMapping} />
        </Section>
        <Section
          className={classes.problems}
          title="Problems"
          note={problems.length === 0 ? 'none' : plural(problems.length, 'kind')}
          end={problems.length > 0 && <SaveProblems state={state} fileName={preview.fileName} />}
        >
          <ProblemList
            problems={problems}
            questions={[...questions, ...answeredBefore]}
            answers={state.choices.answers}
            onAnswer={(question, answer) => state.answer([question], answer)}
            onReview={onReview}
          />
        </Section>
      </div>
    </div>
  )
}
