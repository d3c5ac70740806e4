/** Above the columns of a file that no layout fits: what that means, and the other ways on. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { hasCode } from '#renderer/app/describe-error.ts'
import type { importsContract } from '#shared/contracts/imports.ts'
import type { z } from 'zod'
import { ChooseFile } from './ImportFailed.tsx'
import { LayoutForm } from './LayoutForm.tsx'
import type { ImportState } from './use-import.ts'
import classes from './UnknownLayout.module.css'

type Found = z.infer<(typeof importsContract)['preview']['errors']['LAYOUT_UNKNOWN']>

/** A layout that lacks more is not near. */
const FEW = 2

/** Nothing where the person came of their own will. */
export function UnknownLayout({ state }: { readonly state: ImportState }) {
  const [isChoosing, setIsChoosing] = useState(false)
  const { state: job } = state.previewJob
  if (job.status !== 'failed' || !hasCode(job.error, 'LAYOUT_UNKNOWN')) return null
  const { fileName, nearest } = job.error.data as Found
  const [first] = nearest
  return (
    <>
      <div className={classes.intro} role="alert">
        <div>
          <h2>The layout of {fileName} is not known</h2>
          <p>
            Nothing was stored. Say below what each column is, and save it as a recipe for the next
            file like it.
            {first &&
              first.missing.length > 0 &&
              first.missing.length <= FEW &&
              ` The nearest layout, ${first.name}, also needs ${first.missing.join(', ')}.`}
          </p>
        </div>
        <div className={classes.end}>
          <ChooseFile />
          <Button aria-expanded={isChoosing} onClick={() => setIsChoosing(!isChoosing)}>
            Choose a layout
          </Button>
        </div>
      </div>
      {isChoosing && (
        <LayoutForm
          recipeId={null}
          reading={state.byHand.file.data?.reading ?? null}
          sheets={state.byHand.file.data?.sheets ?? []}
          suggested={[]}
          onChoose={(changed) => {
            state.leaveMapping()
            state.choose(changed)
          }}
        />
      )}
    </>
  )
}
