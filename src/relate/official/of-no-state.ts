import type { HitView } from '../../recognizers/hits.ts'
import { HEAD_ROLES } from '../../recognizers/official/titles/head-roles.ts'
import { isIntergovernmental } from '../../recognizers/official/titles/roles.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Reading, Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { symbolOf } from '../../text/characters.ts'
import { endsIn } from '../../text/page.ts'

/** ة is folded to it. */
const HEH = symbolOf('ه')
/** The rows of the adjectives that make somebody the United Nations' and the European Union's. */
const OF_UNITED_NATIONS = 'united-nations'
const OF_EUROPE = 'european'
/** The row of commissions that two states have together. */
const OF_TWO_STATES = 'organizations/international/joint-commission-bilateral'
/** Roles that only a monarchy has. */
const CROWNED = new Set(['crown-prince', 'king'])

/** Whether a title is one that only a monarchy has. */
export const isCrowned = (titles: readonly Title[]): boolean => titles.some(({ role }) => CROWNED.has(role))

/** `الرئيس المصري …، رئيس الاتحاد الأفريقي`: the head of a state or government is his state's, whatever else he heads. */
export const isOfOwnState = (titles: readonly Title[]): boolean =>
  isCrowned(titles) ||
  titles.some(({ role, country, former }) => HEAD_ROLES.has(role) && country !== undefined && !former)

/** `رئيس البرلمان العربي رئيس مجلس النواب البحريني`: whether a title is held at a body of a state that is told. */
const isAtBodyOfState = (title: Title, resolution: Resolution): boolean =>
  title.body !== undefined && title.country !== undefined && !title.former && !isInternational(title, resolution)

/** Whether somebody serves no state: who holds a title at an intergovernmental body, and none at one of a state. */
export const isOfNoState = (titles: readonly Title[], resolution: Resolution): boolean =>
  !isOfOwnState(titles) &&
  titles.some((title) => isInternational(title, resolution)) &&
  !titles.some((title) => isAtBodyOfState(title, resolution))

/** Whether a title is held at an intergovernmental body: by the body's name, or by an adjective (`المبعوث الأممي`). */
function isInternational(title: Title, { reading }: Resolution): boolean {
  const { body, country, firstToken, endToken } = title
  // `رئیس کمیسیون مشترک … ایران و …` serves the first of the two
  if (body && country !== undefined && body.rows.includes(OF_TWO_STATES)) return false
  if (body) return isIntergovernmental(body)
  const modifiers = viewOf(reading, 'modifier')
  for (let token = firstToken + 1; token < endToken; token++)
    if (modifiers.plain(token, OF_UNITED_NATIONS) >= 0) return true
  return isOfEurope(title, reading, modifiers)
}

/**
 * `المبعوث الأوروبي`, `رئيس الوفد الأوروبي`, `… في الاتحاد الأوروبي`: whom the union sent. In the feminine the adjective is the
 * title's own only right behind it: a minister is of European affairs; nor is a member with a state beside it (`النائب الأوروبي الفرنسي`).
 */
function isOfEurope(
  { country, portfolios, firstToken, endToken }: Title,
  reading: Reading,
  modifiers: HitView,
): boolean {
  if (country !== undefined) return false
  for (let token = firstToken + 1; token < endToken; token++)
    if (modifiers.plain(token, OF_EUROPE) >= 0)
      return !endsIn(reading.page, token, HEH) || (portfolios.length === 0 && token === firstToken + 1)
  return false
}
