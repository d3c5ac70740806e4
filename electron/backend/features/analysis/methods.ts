/** "How these numbers were made": each method that stands behind a result, once. */
import { methodDescription, type MethodId } from '#shared/statistics/methods.ts'
import type { Estimate } from '#shared/statistics/result.ts'

export function methodsUsed(
  estimates: readonly { readonly method: string }[],
  more: readonly MethodId[] = [],
): { id: string; description: string }[] {
  const ids = new Set([...estimates.map(({ method }) => method), ...more])
  return [...ids].filter(isMethod).map((id) => ({ id, description: methodDescription[id] }))
}

const isMethod = (id: string): id is Estimate['method'] => id in methodDescription
