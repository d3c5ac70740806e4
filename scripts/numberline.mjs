#!/usr/bin/env node
/**
 * `numberline <command>`: the command line, from its source, on the project's own Node. Prints nothing
 * of its own unless dependencies cannot be installed. See docs/cli.md.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureDependencies } from './setup/dependencies.mjs'
import { compileCache, endWithProblem, node24, root } from './setup/project.mjs'

const entry = join(root, 'electron', 'backend', 'cli', 'index.ts')

try {
  await ensureDependencies({ quiet: true })
  // Where the person stands, so that file names mean what they typed.
  const child = spawn(node24, [entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...compileCache },
  })
  // A cancelled command ends by itself, after putting everything back.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.once('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
} catch (error) {
  endWithProblem(error)
}
