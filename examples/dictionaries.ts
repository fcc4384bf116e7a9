/** The gazetteers as data: npx tsx examples/dictionaries.ts */
import { countries, ministries, names, organizations } from 'diwan/dictionaries'

// a country in three languages
console.log(names('EG'))

// all ministries of Iraq that stand today, in Persian
console.log(ministries('IQ').flatMap(({ names, to }) => (to === undefined && names.fa ? [names.fa] : [])))

// who governs water where?
for (const { key, names } of ministries().filter(
  ({ portfolios, to }) => to === undefined && portfolios.includes('water'),
))
  console.log(key.padEnd(28), names.ar)

console.log(`${countries().length} countries, ${organizations('international').length} international bodies`)
