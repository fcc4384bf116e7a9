/** Roles of those who serve a town, a province, a directorate, as `role` of a position names them. */
export const LOCAL_ROLES: ReadonlySet<string> = new Set([
  'deputy-director',
  'director',
  'director-general',
  'district-governor',
  'governor',
  'mayor',
  'police-chief',
])
