/** The proposals that incidents were raised from. */
export const proposalsOfIncidents = {
  name: 'proposals_of_incidents',
  text: `select p.number, p.version, p.organisation_id as "organisationId", p.state from incident_proposals p where p.community_id = any ($1::uuid[]) and p.parent_id = any ($2::uuid[])`,
};
