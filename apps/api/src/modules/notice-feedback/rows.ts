/** How many reactions from its page a notice has that nobody has answered. */
export const openFromPage = { name: 'feedback_open_from_page', text: `select count(*)::int as count from notice_feedback where community_id = $1 and parent_id = $2 and open and kind = 'PAGE'` };

/** A reaction by its number, with the number of the complaint that it became. */
export const feedbackNumbered = {
  name: 'feedback_numbered',
  text: `select f.number, f.version, f.organisation_id as "organisationId", f.state, (select c.number from complaints c where c.community_id = f.community_id and c.id = (f.state->'forwarded'->>'complaintId')::uuid) as "complaintNumber"
    from notice_feedback f where f.community_id = $1 and f.number = $2`,
};
/** The number of a reaction. */
export const feedbackNumber = { name: 'feedback_number', text: 'select number from notice_feedback where community_id = $1 and id = $2' };
