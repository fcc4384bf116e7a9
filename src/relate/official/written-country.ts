import { firstFrom } from '../../match/select.ts'
import type { CountryFields } from '../../recognizers/country/index.ts'
import type { OfficialCandidate } from '../../recognizers/official/index.ts'
import { POSTED_ROLES } from '../../recognizers/official/titles/posted-roles.ts'
import type { OrganizationFields } from '../../recognizers/organization/index.ts'
import type { Candidate, Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { symbolOf } from '../../text/characters.ts'
import { PUNCTUATION_MARK, tokenAt, WORD } from '../../text/page.ts'
import { countryAt } from '../country-beside.ts'
import { countryOfBody } from '../country-of-body.ts'

const BA = symbolOf('ب')
const LAM = symbolOf('ل')
/** Cues for what somebody is called to. */
const CALLED_TO = new Set(['called-to', 'called-to-feminine', 'called-to-state'])

/** The state that the words beside a name or inside a title give. */
export function writtenCountry(candidate: OfficialCandidate, resolution: Resolution): string | undefined {
  const { fields } = candidate
  if (fields.country !== undefined) return fields.country
  if (fields.titles.length === 0) return countryOfOrigin(candidate, resolution) ?? countryOfCall(candidate, resolution)
  for (const { country, body } of fields.titles) {
    if (country !== undefined) return country
    if (!body || !resolution.stands(body)) continue
    if (body.type === 'organization') {
      const { owner } = body.fields as OrganizationFields
      if (owner !== undefined) return owner
    }
    const { country: known, certainty } = countryOfBody(body, resolution)
    if (known !== undefined && certainty === 'sure') return known
  }
  return countryJoined(candidate, resolution)
}

/** `أحمد عوض من سفارة فلسطين`: the state of the body from which somebody is. */
function countryOfOrigin({ end }: OfficialCandidate, resolution: Resolution): string | undefined {
  const { reading, selected } = resolution
  const cues = viewOf(reading, 'cue')
  let token = tokenAt(reading.page, end)
  if (token < reading.page.tokenCount && reading.page.tokenKinds[token] === PUNCTUATION_MARK) token++
  const cue = cues.longest(token, (hit) => cues.row(hit).key === 'membership' && cues.opening(hit) === 0)
  if (cue < 0 || cues.endToken(cue) >= reading.page.tokenCount) return undefined
  const start = reading.page.tokenStarts[cues.endToken(cue)] as number
  let body: Candidate | undefined
  for (let i = firstFrom(selected, start); !body && selected[i]?.start === start; i++)
    if (selected[i]?.type === 'ministry' || selected[i]?.type === 'organization') body = selected[i]
  if (!body) return undefined
  const { country, certainty } = countryOfBody(body, resolution)
  return certainty === 'sure' ? country : undefined
}

/** `أحمد عوض سفيرا جديدا لرواندا`: the state that ل joins to what somebody is called to, an adjective between them or not. */
function countryOfCall({ fields }: OfficialCandidate, { reading, selected }: Resolution): string | undefined {
  const { page, language } = reading
  const { name } = fields
  if (!name || language !== 'ar' || !viewOf(reading, 'cue').isWord(name.endToken, CALLED_TO)) return undefined
  for (let token = name.endToken + 1; token <= name.endToken + 2 && token < page.tokenCount; token++) {
    const start = page.tokenStarts[token] as number
    if (page.tokenKinds[token] !== WORD) return undefined
    const country =
      page.symbols[start] === LAM ? (countryAt(selected, start) ?? countryAt(selected, start + 1)) : undefined
    if (country) return country.fields.code
  }
  return undefined
}

/** `وزير الداخلية بدولة الكويت`, `المندوب الدائم لجمهورية كوريا`: the state that a preposition joins to an Arabic title. */
function countryJoined({ fields }: OfficialCandidate, { reading, selected }: Resolution): string | undefined {
  const { page } = reading
  if (reading.language !== 'ar') return undefined
  for (const title of fields.titles) {
    const token = tokenAt(page, title.end)
    if (token >= page.tokenCount || page.tokenStarts[token] !== title.end + 1) continue
    const start = title.end + 1
    const letter = page.symbols[start]
    let country: Candidate<CountryFields> | undefined
    if (POSTED_ROLES.has(title.role) || title.bare) {
      // `زيارة الممثل لمصر` is the visit to Egypt, `المندوب الدائم لمصر` is hers
      if (title.role !== 'representative' || title.endToken - title.firstToken < 2 || letter !== LAM) continue
      country = countryAt(selected, start + 1) ?? countryAt(selected, start)
    } else if (letter === BA || (letter === LAM && title.body)) country = countryAt(selected, start + 1)
    else {
      const cues = viewOf(reading, 'cue')
      const cue = cues.longest(token, (hit) => cues.row(hit).key === 'title-preposition' && cues.opening(hit) === 0)
      if (cue >= 0) country = countryAt(selected, page.tokenStarts[cues.endToken(cue)] as number)
    }
    if (country) return country.fields.code
  }
  return undefined
}
