import { HitView } from './hits.ts'
import type { Reading } from './recognizer.ts'

const views = new WeakMap<Reading, Map<string, HitView>>()

/** The view of a category's hits on a page, made once for all recognizers; `native` as in `HitView`. */
export function viewOf(reading: Reading, category: string, native = true): HitView {
  let ofPage = views.get(reading)
  if (!ofPage) {
    ofPage = new Map()
    views.set(reading, ofPage)
  }
  const name = native ? category : `${category} foreign`
  let view = ofPage.get(name)
  if (!view) {
    view = new HitView(reading, category, native)
    ofPage.set(name, view)
  }
  return view
}
