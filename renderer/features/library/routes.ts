/** Addresses of the library of strategies and misconceptions. */
import { route } from '#renderer/app/route-types.ts'

export const libraryRoutes = [
  route('/library', async () => (await import('./LibraryPage.tsx')).LibraryPage),
  route('/library/new', async () => (await import('./entry/NewEntryPage.tsx')).NewEntryPage),
  route('/library/:key', async () => (await import('./entry/EntryPage.tsx')).EntryPage),
] as const
