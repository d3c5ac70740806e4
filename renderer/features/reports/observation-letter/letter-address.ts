/** Which visit, as it stands in the address: `?observation=12`, so that a visit can link to its letter. */
import { wholeNumber } from '#renderer/app/student-data.ts'

export const parseLetterAddress = (search: string): number | null =>
  wholeNumber(new URLSearchParams(search).get('observation'))

export const formatLetterAddress = (observation: number): string =>
  `/reports/observation-letter?observation=${observation}`
