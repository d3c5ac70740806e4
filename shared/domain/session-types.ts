/** The kinds of session a coach logs, under the names that are shown and stored. */
export const sessionTypes = [
  'Kick-off',
  'Co-planning',
  'Modeling',
  'Co-teaching',
  'Observation',
  'Debrief',
  'Data meeting',
  'PLC',
  'Walkthrough',
  'Check-in',
  'Professional development',
  'Administration',
] as const
export type SessionType = (typeof sessionTypes)[number]

export const sessionModes = ['in person', 'virtual'] as const
export type SessionMode = (typeof sessionModes)[number]

export const sessionStatuses = ['planned', 'done', 'canceled'] as const
export type SessionStatus = (typeof sessionStatuses)[number]
