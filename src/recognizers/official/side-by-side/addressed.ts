import { type Element, titleElement } from '../presentation.ts'
import type { TitleReader } from '../titles/titles.ts'

/** The office by which its holder is addressed, name or no name: `سعادة السفير`. */
const AMBASSADOR = 'ambassador'

/**
 * A chain with its last honorific that is a title too as the title, where it has no other: `السفير` is an honorific before
 * `خالد العمري مساعد وزير الخارجية`, and what he is before `خالد العمري` alone.
 *
 * @example `سعادة السفير خالد العمري`
 */
export function withAddressed(chain: Element[], titles: TitleReader): Element[] {
  if (chain.length < 2 || chain.some(({ kind }) => kind === 'title')) return chain
  const named = chain.some(({ kind }) => kind === 'name')
  for (let i = chain.length - 1; i > 0; i--) {
    const element = chain[i] as Element
    if (element.kind !== 'honorific') continue
    const title = titles.has(element.firstToken) ? titles.read(element.firstToken) : undefined
    if (!title || title.plural || title.endToken !== element.endToken || title.role === 'official') continue
    if (!named && title.role !== AMBASSADOR) continue
    return [...chain.slice(0, i), titleElement({ ...title, weak: false }), ...chain.slice(i + 1)]
  }
  return chain
}
