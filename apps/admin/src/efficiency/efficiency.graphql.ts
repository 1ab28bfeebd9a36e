import { graphql } from '../gql/index.ts';

export const efficiencyDocument = graphql(/* GraphQL */ `
  query Efficiency($communityId: ID!, $from: DateTime!, $to: DateTime!, $by: EfficiencyBy!) {
    complaintEfficiency(communityId: $communityId, from: $from, to: $to, by: $by) { kind recorded pending notApplicable onTime late averageMinutes department { id name } staff { id name } }
  }
`);
