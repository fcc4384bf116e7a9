import type { Reading } from '../recognizer.ts'
import { APPOINTMENT } from './called/appointments.ts'
import { REIGN } from './called/rulers.ts'
import type { Presentation } from './presentation.ts'
import { isSportsPage } from './sports-page.ts'
import type { Title } from './titles/title.ts'

/** `المشرف العام على اللعبة` is longer than a club's titles are. */
const LONGEST = 3
/** The row of those who head a body. */
const HEAD = 'offices/head'
/** Offices that clubs and federations have too. */
const SHARED = new Set([
  'president',
  'vice-president',
  'head',
  'deputy-head',
  'chair',
  'deputy-chair',
  'director',
  'secretary-general',
  'member',
])

/** What is presented, on a sports page without those who may all be a club's: bare `الرئيس`, `تعيين X`. */
export function withoutClubs(reading: Reading, beside: Presentation[]): Presentation[] {
  const isClubs = ({ titles, country, rule }: Presentation) =>
    (country === undefined || titles.some(isOfPerson)) &&
    (titles.length > 0 ? titles.every(mayBeClubs) : rule === REIGN || rule === APPOINTMENT)
  return beside.some(isClubs) && isSportsPage(reading) ? beside.filter((one) => !isClubs(one)) : beside
}

/** Whether the nationality behind a title and its adjective is its holder's sooner than the office's: `الرئيس المستقيل السويسري`. */
const isOfPerson = ({ role, rows }: Title): boolean => {
  const adjective = rows.findIndex((row) => row.startsWith('modifiers/'))
  return role === 'president' && adjective >= 0 && rows.findIndex((row) => row.startsWith('countries/')) > adjective
}

/** Whether a title that names neither state nor body may be a club's: bare `الرئيس`, `نائب الرئيس`. */
const mayBeClubs = (title: Title): boolean =>
  SHARED.has(title.role) &&
  (title.country === undefined || isOfPerson(title)) &&
  title.body === undefined &&
  title.portfolios.length === 0 &&
  title.endToken - title.firstToken <= LONGEST &&
  !isGeneralHead(title)

/** `الرئيس العام`: of a service of the Saudi state, that of sport too; clubs have none. */
const isGeneralHead = ({ rows, bare, definite, firstToken, endToken }: Title): boolean =>
  rows[0] === HEAD && bare && definite && endToken === firstToken + 2
