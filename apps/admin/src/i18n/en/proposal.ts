import type { proposal as zh, proposalWorks as zhWorks } from '../zh-cn/proposal.ts';

export const proposal: typeof zh = {
  list: 'Proposals', one: 'Proposal', lead: 'When several households complain of one thing, the system proposes an incident; a person decides, and every verdict is kept.', waiting: 'Complaints concentrate: raise an incident? (%{n})', more: '%{n} more', accept: 'Raise an incident', policy: 'See the rules',
  said: { MATTER: '%{n} households within %{within} on one matter: %{what}', PLACE: '%{n} households within %{within} at one place: %{what}', TIME: '%{n} households within %{within} at one time: %{what}' },
  latest: 'Latest: %{age}', households: '%{n} households', likeness: '%{n}% alike', comparedWith: 'Compared with this', rule: { MATTER: 'By the rules: %{n} households within %{within}, %{least}% alike or more.', PLACE: 'By the rules: %{n} households within %{within}, at one place and with the same content.', TIME: 'By the rules: %{n} households within %{within}, with the same content.' }, evidence: 'Evidence: %{households} households, %{n} complaints',
  chip: { all: 'All', open: 'To decide', accepted: 'Raised', dismissed: 'Dismissed' },
  empty: { all: 'No proposals yet', open: 'Nothing to decide', accepted: 'No incident was raised from a proposal', dismissed: 'No proposal was dismissed' }, emptyHint: 'When several households complain of the same thing within a short time, the proposal appears here by itself.',
  decide: 'Look at the evidence first: if it is one matter, raise an incident and its complaints join; if not, say why.', others: 'The window, the customer supervisor, a department manager or the centre manager decides.', decided: { ACCEPTED: 'An incident was raised from it.', DISMISSED: 'It was dismissed; these complaints are not proposed again.' }, decision: 'Decision', seeIncident: 'See incident %{number}', stale: 'It has just changed: more complaints may have joined, or somebody has decided. Look at it as it is now, then send; what you typed is still there.',
  share: 'The latest %{n}', times: '%{ending} %{n}', between: ', ', shareHint: 'Many unrelated: the rules are too loose. Incidents that were raised before anything was proposed: too tight.',
  joins: 'These complaints join when it is raised (%{n})', gone: 'There is no such proposal, or it is not in your sight. An incident can be raised all the same.', already: { ACCEPTED: 'An incident was raised from this proposal already: %{number}. What is raised now is another one.', DISMISSED: 'This proposal was dismissed. What is raised now is another one, and no complaints join by themselves.' }, from: 'Raised from proposal %{number}',
};

export const proposalWorks: typeof zhWorks = {
  action: { incidentProposalDismiss: 'Dismiss' },
  lead: { incidentProposalDismiss: 'These complaints are not proposed again; new ones that concentrate are. Your verdict says whether the figures of the rules are right.' },
  field: { proposalVerdict: 'Why no incident', proposalReason: 'Explanation', concentrationGround: 'Because of', content: 'Content', households: 'Households', firstAt: 'The first', lastAt: 'The latest', proposedAt: 'Proposed' },
  word: {
    concentrationGround: { MATTER: 'Same matter', PLACE: 'Same place', TIME: 'Same time' }, proposalStatus: { PROPOSED: 'To decide', ACCEPTED: 'Raised', DISMISSED: 'Dismissed' },
    proposalEnding: { ACCEPTED: 'Raised', UNRELATED: 'Unrelated', HANDLED_OTHERWISE: 'Handled otherwise', NOT_GRAVE: 'Not grave enough' },
    proposalEndingHint: { UNRELATED: 'The complaints that were put together are not about one thing', HANDLED_OTHERWISE: 'It is dealt with elsewhere: say where', NOT_GRAVE: 'It is one matter, but does not take an incident: say why' },
  },
  entry: { IncidentProposed: 'Proposed by the system', IncidentProposalGrown: 'Another complaint joined', IncidentProposalAccepted: 'Incident raised', IncidentProposalDismissed: 'Dismissed' },
};
