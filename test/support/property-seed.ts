/**
 * Property tests draw the same cases at every run, so that a change is judged by its own merits.
 * `PROPERTY_SEED=random` draws others, to search for what nobody has thought of: see docs/testing.md.
 */
import fc from 'fast-check'

const wanted = process.env['PROPERTY_SEED'] ?? '20260224'
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) })
