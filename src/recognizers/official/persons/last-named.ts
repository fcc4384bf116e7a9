import type { Presentation } from '../presentation.ts'

/** Tells which of the people who are called alike was named last before a place of the page. */
export class LastNamed {
  private readonly presented: readonly { readonly person: string; readonly token: number }[]
  private read = 0
  private readonly last = new Map<string, number>()

  constructor(persons: ReadonlyMap<Presentation, string>) {
    const presented: { person: string; token: number }[] = []
    for (const [{ name }, person] of persons) if (name) presented.push({ person, token: name.firstToken })
    this.presented = presented.sort((a, b) => a.token - b.token)
  }

  /** The only one of them, else who was named last before a token; ask in reading order. Undefined where none of several was. */
  of(bearers: readonly string[], token: number): string | undefined {
    if (bearers.length < 2) return bearers[0]
    for (let one = this.presented[this.read]; one && one.token < token; one = this.presented[++this.read])
      this.name(one.person, one.token)
    let found: string | undefined
    let nearest = -1
    for (const bearer of bearers) {
      const at = this.last.get(bearer) ?? -1
      if (at > nearest) [found, nearest] = [bearer, at]
    }
    return found
  }

  /** Somebody is named in a token. */
  name(person: string, token: number): void {
    this.last.set(person, Math.max(token, this.last.get(person) ?? -1))
  }
}
