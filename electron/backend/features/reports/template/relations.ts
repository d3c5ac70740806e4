/** What a part of the package points at. */
import { elementsOf, parseXml } from './xml-tree.ts'
import type { Package } from './package.ts'

export type Relation = {
  readonly id: string
  /** The last word of its type: `image`, `header`, `attachedTemplate`. */
  readonly type: string
  /** Path in the package; null where it is outside of it. */
  readonly target: string | null
}

/** Empty where it points at nothing. */
export async function relationsOf(parts: Package, owner: string): Promise<readonly Relation[]> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1)
  const data = await parts.read(`${folder}_rels/${owner.slice(folder.length)}.rels`)
  if (!data) return []
  return elementsOf(parseXml(data)).map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type']?.split('/').at(-1) ?? '',
    target:
      attributes['TargetMode'] === 'External' ? null : resolved(folder, attributes['Target'] ?? ''),
  }))
}

/** `../media/a.png` seen from `word/` → `media/a.png`; null where it leaves the package. */
function resolved(folder: string, target: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/iu.test(target) || target.startsWith('//')) return null
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null
    } else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Content types by path, as far as they are given one by one. */
export async function contentTypesOf(parts: Package): Promise<ReadonlyMap<string, string> | null> {
  const data = await parts.read('[Content_Types].xml')
  if (!data) return null
  return new Map(
    elementsOf(parseXml(data)).flatMap(({ name, attributes }) =>
      name === 'ct:Override'
        ? [[(attributes['PartName'] ?? '').replace(/^\//u, ''), attributes['ContentType'] ?? '']]
        : [],
    ),
  )
}
