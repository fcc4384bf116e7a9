import { WEAK } from '../../match/entry.ts'
import { REIGN } from '../../recognizers/official/called/rulers.ts'
import type { OfficialFields } from '../../recognizers/official/index.ts'
import type { Name } from '../../recognizers/official/names/name.ts'
import { KnownPeople, type KnownPerson } from '../../recognizers/official/persons/known-people.ts'
import { LOCAL_ROLES } from '../../recognizers/official/titles/local-roles.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { OrganizationFields } from '../../recognizers/organization/index.ts'
import type { FoldedSpan, Reading } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { tokenAt } from '../../text/page.ts'
import { Kept } from '../kept.ts'
import { countryOfPlaceIn } from '../place-country.ts'
import { isOfThisCountry } from './this-country.ts'

/** Roles of those who are in office in the place that their title names. */
const OF_PLACE = new Set(['governor', 'district-governor', 'mayor', 'police-chief'])

/** Roles of those who serve a town or province, be it told or not. */
const OF_TOWN = new Set(['district-governor', 'mayor', 'police-chief'])

/** Roles of those who serve under a minister or in a town. */
const LOWER = new Set([...LOCAL_ROLES, 'undersecretary'])

/** Roles of those who head a department. */
const HEADING = new Set(['head', 'deputy-head'])

/** The office holders of a page whom the dictionary knows, by person. */
export const knownHolders = /* @__PURE__ */ new Kept(({ selected, reading }): ReadonlyMap<string, KnownPerson> => {
  const made = new Map<string, KnownPerson>()
  // who reigns is an office holder, as who has a title
  const dictionary = new KnownPeople(reading)
  /** Those whom a title shows to be somebody else of the name. */
  const namesakes = new Set<string>()
  for (const candidate of selected) {
    if (candidate.type !== 'official') continue
    const { name, person, titles } = candidate.fields as OfficialFields
    const known =
      name && person !== '' && !made.has(person)
        ? dictionary.find(name, titles.length > 0 || candidate.rule === REIGN)
        : undefined
    if (!name || !known || (titles.length === 0 && namesakes.has(person))) continue
    if (isNamesake(reading, name, titles, known)) namesakes.add(person)
    else made.set(person, known)
  }
  return made
})

/** Whether somebody's titles are none of whom the dictionary knows by the name. */
export function isNamesake(
  reading: Reading,
  { firstToken, endToken }: Name,
  titles: readonly Title[],
  known: KnownPerson,
): boolean {
  if (titles.some((title) => isOfOtherState(reading, title, known))) return true
  // `الدكتور الأسد وكيل وزارة الصحة`: so many bear a surname that a lower office is somebody else's
  const isSurname = endToken - firstToken === 1
  const isLower = (title: Title) => isSurname && LOWER.has(title.role) && !title.former
  return known.isNational && titles.length > 0 && titles.every((title) => isLower(title) || isLocal(reading, title))
}

/** `شهردار یزد، علی لاریجانی`: whether a title is of a town or province, and none that somebody had before (`استاندار سابق یزد`). */
const isLocal = (reading: Reading, title: Title): boolean =>
  (LOCAL_ROLES.has(title.role) || isOfDepartment(title)) &&
  !title.former &&
  (OF_TOWN.has(title.role) || countryOfPlaceIn(reading, title) !== undefined)

/** `رئیس اداره ورزش و جوانان نیشابور`: the head of a department, which provinces and towns have. */
const isOfDepartment = ({ role, body }: Title): boolean =>
  HEADING.has(role) && body?.type === 'organization' && (body.fields as OrganizationFields).class === 'department'

/** `وزير الصحة السوداني محمد مرسي`, `محافظ نينوى محمود عباس`: whether a title is of another state than its holder's namesake. */
function isOfOtherState(reading: Reading, title: Title, { country }: KnownPerson): boolean {
  if (isOfThisCountry(reading, title)) return false
  const own = title.country ?? (OF_PLACE.has(title.role) ? countryOfPlaceIn(reading, title) : undefined)
  return country !== undefined && own !== undefined && own !== country
}

/** The state of the office holder whose name stands inside a title: `مستشار أوباما`. */
export function countryOfPersonIn(reading: Reading, { start, end }: FoldedSpan): string | undefined {
  const { page } = reading
  const people = viewOf(reading, 'person', false)
  for (let token = tokenAt(page, start); token < page.tokenCount; token++) {
    if ((page.tokenStarts[token] as number) >= end) break
    const hit = people.longest(token, (hit) => people.closing(hit) === 0 && people.end(hit) <= end)
    if (hit < 0 || people.flags(hit) & WEAK) continue
    const { country } = people.row(hit).fields
    if (typeof country === 'string') return country
  }
  return undefined
}
