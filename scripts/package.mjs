/**
 * `npm run package [-- --mac | --win | --linux | --dir]`: installers with electron-builder. It needs
 * Electron's runtime, which it downloads; the Chromium stand-in is never packaged.
 */
import { build } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { endWithProblem, programs, runNode, SetupProblem } from './setup/project.mjs'
import { canFetchElectron, electronPath } from './setup/runtime.mjs'

try {
  await ensureDependencies()
  if (!electronPath() && !(await canFetchElectron())) {
    throw new SetupProblem(
      "An installer contains Electron's runtime, and it can neither be found here nor be downloaded. " +
        'Run this where the network allows it, or set ELECTRON_MIRROR to a mirror your district keeps.',
    )
  }
  await build()
  const { code } = await runNode([
    programs.electronBuilder,
    '--config',
    'electron-builder.yml',
    '--publish',
    'never',
    ...process.argv.slice(2),
  ])
  process.exitCode = code
} catch (error) {
  endWithProblem(error)
}
