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

/** Minutes that a kind takes until the coach's own sessions say otherwise. */
export const typicalMinutes: Readonly<Record<SessionType, number>> = {
  'Kick-off': 30,
  'Co-planning': 45,
  Modeling: 50,
  'Co-teaching': 50,
  Observation: 45,
  Debrief: 30,
  'Data meeting': 45,
  PLC: 45,
  Walkthrough: 20,
  'Check-in': 15,
  'Professional development': 90,
  Administration: 60,
}
