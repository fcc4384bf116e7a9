import vm from 'node:vm'
import { builtInDictionaries } from 'diwan'
import { describe, expect, it } from 'vitest'
import { entries, specifierOf } from '../../scripts/entries.ts'
import { bundle } from './bundle.ts'

/** Entry points that need Node by their nature. */
const NODE_ONLY = new Set(['./pool'])
/** Entry points that plug diwan into a package of the user's. */
const ADAPTERS = new Set(['./compromise'])

const portable = Object.keys(entries).filter((entry) => !NODE_ONLY.has(entry) && !ADAPTERS.has(entry))

/** A bare JavaScript world: no Node, no page, of the web's own only what all have; the clock, the locale and chance throw. */
function bareWorld(): { run(script: string): unknown; changes(): string[] } {
  const context = vm.createContext(Object.assign(Object.create(null), { TextDecoder, TextEncoder }))
  vm.runInContext(
    `{
      const forbidden = (name) => () => { throw new Error(name + ' was used') }
      const RealDate = Date
      globalThis.Date = class extends RealDate {
        constructor(...values) { if (values.length === 0) forbidden('new Date()')(); super(...values) }
      }
      Date.now = forbidden('Date.now')
      Math.random = forbidden('Math.random')
      globalThis.Intl = new Proxy({}, { get: (_, name) => forbidden('Intl.' + String(name))() })
      for (const type of [String, Number, Array, RealDate])
        for (const name of Object.getOwnPropertyNames(type.prototype))
          if (/Locale/.test(name)) type.prototype[name] = forbidden(name)
      const owners = { globalThis, Object, Array, String, Number, RegExp, Map, Set, Math, JSON, Promise, Symbol }
      const snapshot = () => Object.entries(owners).flatMap(([name, owner]) =>
        [[name, owner], ...(owner.prototype ? [[name + '.prototype', owner.prototype]] : [])]
          .flatMap(([path, object]) => Reflect.ownKeys(object).map((key) => path + '.' + String(key))))
      const before = new Set(snapshot())
      globalThis.changes = () => snapshot().filter((path) => !before.has(path))
    }`,
    context,
  )
  return {
    run: (script) => vm.runInContext(script, context),
    changes: () => (vm.runInContext('changes()', context) as string[]).filter((path) => path !== 'globalThis.changes'),
  }
}

describe.each(portable.map(specifierOf))('%s', (specifier) => {
  it('bundles for browsers, without a Node built-in', async () => {
    const script = await bundle(`export * from '${specifier}'`)
    expect(script.match(/require\("(node:)?[a-z/_]+"\)/g)).toBeNull()
  })

  it('does nothing at import: no globals, no clock, no chance, no locale', async () => {
    const world = bareWorld()
    world.run(await bundle(`export * from '${specifier}'`))
    expect(world.changes()).toEqual(['globalThis.bundle'])
  })

  it('leaves nothing in a bundle that uses nothing of it', async () => {
    expect(await bundle(`import '${specifier}'`)).toMatch(/^[^{]*\{\s*\}\)\(\);\s*$/)
  })
})

describe('in a bare JavaScript world', () => {
  it('extract() works: no process, no Buffer, no timers, no clock', async () => {
    const world = bareWorld()
    world.run(await bundle(`export * from 'diwan'`))
    const result = world.run(
      `JSON.stringify(bundle.extract('استقبل وزير الخارجية العراقي أمس سفير مصر', { reference: '2024-05-15' }).entities.map(({ type }) => type))`,
    )
    expect(JSON.parse(result as string)).toEqual(expect.arrayContaining(['official', 'country', 'date']))
    expect(world.changes()).toEqual(['globalThis.bundle'])
  })
})

describe('what is not used is not bundled', () => {
  it('diwan/core carries no dictionaries', async () => {
    const script = await bundle(`export { createExtractor, country } from 'diwan/core'`)
    expect(script.length).toBeLessThan(300_000)
    expect(script.includes(builtInDictionaries[0]?.rows.slice(0, 40) as string)).toBe(false)
  })
})
