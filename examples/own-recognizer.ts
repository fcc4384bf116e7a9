/**
 * A recognizer and a dictionary of one's own beside the built-in ones: npx tsx examples/own-recognizer.ts
 */
import {
  builtInDictionaries,
  builtInRecognizers,
  type Candidate,
  createExtractor,
  defineDictionary,
  defineRecognizer,
  HitView,
  type Mention,
} from 'diwan'

/** What the recognizer finds: what every entity has, and a field of its own. */
interface Airport extends Mention<'airport'> {
  iata: string
}

// forms are written in correct spelling: matching knows the others (ى and ي, ة and ه, with and without ZWNJ)
const airports = defineDictionary('airports', {
  IKA: {
    ar: ['مطار الإمام الخميني'],
    fa: ['فرودگاه امام خمینی', 'فرودگاه امام'],
  },
  BGW: {
    ar: ['مطار بغداد الدولي', 'مطار بغداد'],
    fa: ['فرودگاه بغداد'],
  },
})

const airport = defineRecognizer<Airport>({
  type: 'airport',
  recognize(reading) {
    const found = new HitView(reading, 'airports')
    const candidates: Candidate<{ iata: string }>[] = []
    for (let token = 0; token < reading.page.tokenCount; token++) {
      const hit = found.longest(token)
      if (hit < 0) continue
      const start = found.start(hit)
      const end = found.end(hit)
      const { id, key } = found.row(hit)
      candidates.push({
        type: 'airport',
        start,
        end,
        rule: 'name of an airport',
        rows: [id],
        certainty: 'sure',
        weight: end - start,
        fields: { iata: key },
      })
    }
    return candidates
  },
})

const extract = createExtractor({
  recognizers: [...builtInRecognizers, airport],
  dictionaries: [...builtInDictionaries, airports],
})

const { entities } = extract('وصل وزير النقل العراقي إلى مطار الإمام الخميني قادما من مطار بغداد.')

// the result's type has grown: `iata` is known to the compiler
for (const entity of entities) console.log(entity.type, entity.type === 'airport' ? entity.iata : '', entity.text)
