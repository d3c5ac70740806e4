/** The school at the top of the first page: its name at the left, its logo at the right. */
import type { CSSProperties } from 'react'
import type { SchoolHeader } from '#shared/contracts/report-model.ts'
import classes from './Paper.module.css'

type Props = {
  readonly header: SchoolHeader
  /** Where it stands, where that is known. */
  readonly style?: CSSProperties
}

export function School({ header: { name, logo }, style }: Props) {
  return (
    <div className={classes.school} style={style}>
      <span>{name}</span>
      {logo && (
        <img
          src={`data:image/png;base64,${logo.png}`}
          alt={`Logo of ${name}`}
          width={logo.width}
          height={logo.height}
        />
      )}
    </div>
  )
}
