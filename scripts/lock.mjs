/**
 * `npm run lock`, after `npm install`: completes package-lock.json. Where a registry holds only some
 * of the builds that a native package offers for other systems, npm leaves the others out of the lock,
 * and `npm ci` then refuses it everywhere. This adds them as what they are: optional, for that system.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/project.mjs'

const systems = /[-/](android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(musl|gnu))?/

/**
 * @param {Record<string, any>} packages of a lock, by path
 * @returns {Record<string, any>} the missing entries, by path
 */
export function missingBuilds(packages) {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isResolved(packages, { path, name }))
      .map(([name, version]) => [`node_modules/${name}`, entryFor(name, { version, dev })]),
  )
  return Object.fromEntries(missing)
}

/** As Node looks a package up: beside the one that asks, then in every folder above. */
function isResolved(packages, { path, name }) {
  const parts = path.split('/node_modules/')
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/node_modules/'))
  const places = ['', ...folders].map((folder) =>
    folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`,
  )
  return places.some((place) => Object.hasOwn(packages, place))
}

function entryFor(name, { version, dev }) {
  const [, os, cpu, libc] = systems.exec(name) ?? []
  if (!os || !/^\d/.test(version)) {
    throw new Error(`${name}@${version} is missing from the lock, and its name tells no system`)
  }
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}),
    optional: true,
    os: [os],
  }
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const added = missingBuilds(lock.packages)
  const all = Object.entries({ ...lock.packages, ...added })
  lock.packages = Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(added).length} entries added to package-lock.json`)
}
