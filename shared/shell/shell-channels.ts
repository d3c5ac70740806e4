/**
 * The names of the messages between the page and the main process. They stand apart from the schemas
 * because the sandboxed preload needs them and must not carry zod.
 */
export const shellChannels = {
  chooseFiles: 'shell:choose-files',
  chooseFolder: 'shell:choose-folder',
  chooseSave: 'shell:choose-save',
  grantDropped: 'shell:grant-dropped',
  reveal: 'shell:reveal',
  open: 'shell:open',
  setMenu: 'shell:set-menu',
  setTheme: 'shell:set-theme',
  /** main → page: the id of the command whose menu item was clicked. */
  command: 'shell:command',
  /** main → page: a {@link ShellEvent}. */
  event: 'shell:event',
  /** main → page: one MessagePort to the backend; sent again after each restart of it. */
  backendPort: 'backend-port',
} as const
