import { endsSentence, type Page } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { type Presentation, withTitles } from '../presentation.ts'
import { isOwn } from '../titles/own-titles.ts'
import { roleOfDeputy } from '../titles/roles.ts'
import type { Title } from '../titles/title.ts'

/** How many tokens may stand between somebody, or a body, and the title with a pronoun of who serves it. */
export const NEAR = 8

/**
 * A presentation as it is behind another: who has a title with a pronoun serves the same state as whose title stands right
 * before, and his role is told by that; undefined where such a title, a weak one, is of somebody who serves nobody in office and no body.
 *
 * @param isOfBody whether a ministry or another body of state stands before a title, so that it may be of that
 * @example `الرئيس الإيراني ووزير خارجيته`, `الهيئة العامة للغذاء ممثلة برئيسها`; the second of `المدرب ومساعده خالد العمري`
 *   is no official
 */
export function servedOne(
  reading: Reading,
  one: Presentation,
  before: Presentation | undefined,
  isOfBody: (title: Title) => boolean,
): Presentation | undefined {
  const [title] = one.titles
  if (!title || !isOwn(title)) return one
  const owner = before?.titles.at(-1)
  const end = owner ? Math.max(owner.endToken, before?.name?.endToken ?? 0) : 0
  const isNear = owner !== undefined && isOneSentence(reading.page, end, title.firstToken)
  if (!isNear) return title.weak && !isOfBody(title) ? undefined : one
  const role = roleUnder(reading, title, owner.role)
  const served = before?.country ?? owner.country
  const isOfState = title.joined && end >= title.firstToken && served !== undefined && title.country === undefined
  const weak = title.weak && !(role !== title.role && isBeside(one, title, end))
  if (!isOfState && role === title.role) return one
  const country = isOfState ? served : title.country
  return withTitles(one, [{ ...title, role, country, weak }, ...one.titles.slice(1)])
}

/** The role of a deputy or an assistant by that of whom he serves; his own where the dictionary tells no other. */
function roleUnder(reading: Reading, { role, rows, firstToken }: Title, owner: string): string {
  const offices = viewOf(reading, 'office')
  const hit = offices.longest(firstToken, (hit) => offices.row(hit).id === rows[0])
  return hit < 0 ? role : roleOfDeputy(offices.row(hit), role, owner)
}

/** `خادم الحرمين` + `ونائبه`, `وسمو نائبه`: whether و joins the title of a deputy to whom he serves. */
function isBeside({ honorifics }: Presentation, title: Title, end: number): boolean {
  const [honorific] = honorifics
  return honorific ? honorific.firstToken === end : title.joined && title.firstToken === end
}

/** Whether a token stands closely behind another in the same sentence. */
export function isOneSentence(page: Page, from: number, to: number): boolean {
  if (from > to || to - from > NEAR) return false
  for (let token = from; token < to; token++) if (endsSentence(page, token)) return false
  return true
}
