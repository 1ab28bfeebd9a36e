/** The open version of an incident's statement, as it stands now. */
export const openStatements = {
  name: 'statements_open_of',
  text: `select s.number, s.version, s.organisation_id as "organisationId", s.state from statements s where s.community_id = $1::uuid and s.parent_id = $2::uuid and s.open limit 1`,
};
