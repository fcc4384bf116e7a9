/**
 * Adds to package-lock.json what npm leaves out where a registry has not the builds of a tool for other systems:
 * without those entries `npm ci` refuses the file, and a Mac would get no linter. Run it after `npm install`.
 *   node scripts/complete-lock.mjs           writes
 *   node scripts/complete-lock.mjs --check   only tells; exit code 1 if something is missing
 */
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock

/** Where a package that `owner` asks for stands in the lock, undefined if it stands nowhere. */
function placeOf(owner, name) {
  for (let folder = owner; ; folder = folder.replace(/(^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const place = `${folder}${folder && '/'}node_modules/${name}`
    if (packages[place]) return place
    if (!folder) return undefined
  }
}

/** For which systems a build is, from its name: `…-linux-x64-musl`. */
function systemOf(name) {
  const match =
    /-(android|darwin|freebsd|linux|openbsd|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
      name,
    )
  if (!match) throw new Error(`${name}: its name does not tell its system; add an entry to package-lock.json by hand`)
  const [, os, cpu, abi = ''] = match
  const libc =
    os !== 'linux' ? {} : abi.startsWith('musl') ? { libc: ['musl'] } : abi.startsWith('gnu') ? { libc: ['glibc'] } : {}
  return { cpu: [cpu], os: [os], ...libc }
}

const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => placeOf(owner, name) === undefined)
    .map(([name, version]) => ({ name, version, dev })),
)

if (process.argv.includes('--check')) {
  for (const { name, version } of missing) console.log(`package-lock.json has no entry for ${name} ${version}`)
  if (missing.length > 0) process.exitCode = 1
} else {
  for (const { name, version, dev } of missing)
    packages[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true, ...systemOf(name) }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(sorted)
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`)
  console.log(`package-lock.json: ${missing.length} entries added`)
}
