/** Address of the item bank; `?test=` is an administration, as in the analyses. */
import { route } from '#renderer/app/route-types.ts'

export const itemBankRoutes = [
  route('/data/items/edit', async () => (await import('./ItemBankPage.tsx')).ItemBankPage),
] as const
