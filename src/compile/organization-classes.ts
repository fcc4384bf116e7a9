/** What kinds of bodies there are: the classes that rows of organizations and of head nouns may have. */
export const ORGANIZATION_CLASSES: ReadonlySet<string> = new Set(
  (
    'cabinet presidency royal-court self-government parliament council committee commission authority agency organisation ' +
    'department directorate centre institute fund bank central-bank court prosecution audit armed-forces police ' +
    'intelligence embassy secretariat office bureau governorate municipality programme union alliance company other'
  ).split(' '),
)
