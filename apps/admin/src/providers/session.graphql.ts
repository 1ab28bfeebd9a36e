import { graphql } from '../gql/index.ts';

export const viewerFields = graphql(/* GraphQL */ `
  fragment ViewerFields on Viewer {
    roles masked now
    organisation { id name }
    staff { id name login department { id name kind } }
    communities { id code name level timeZone regionName }
  }
`);

export const startDocument = graphql(/* GraphQL */ `
  query Start { setupRequired viewer { ...ViewerFields } }
`);

export const clockDocument = graphql(/* GraphQL */ `
  query Clock { viewer { now } }
`);

export const unreadDocument = graphql(/* GraphQL */ `
  query Unread { viewer { unreadMessages } }
`);

export const clockStatusDocument = graphql(/* GraphQL */ `
  query ClockStatus { clockStatus { waitingSince late } }
`);

export const signInDocument = graphql(/* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInPayload { viewer { ...ViewerFields } }
      ... on UserError { code message path }
      ... on LockedOutError { until }
    }
  }
`);

export const signOutDocument = graphql(/* GraphQL */ `
  mutation SignOut($everywhere: Boolean!) { signOut(everywhere: $everywhere) { ended } }
`);

export const changePasswordDocument = graphql(/* GraphQL */ `
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on ChangePasswordPayload { viewer { ...ViewerFields } }
      ... on UserError { code message path }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const organisationFoundDocument = graphql(/* GraphQL */ `
  mutation OrganisationFound($input: OrganisationFoundInput!) {
    organisationFound(input: $input) {
      __typename
      ... on OrganisationFoundPayload { organisation { id } }
      ... on UserError { code message path }
      ... on InvalidInputError { problem limit }
    }
  }
`);

export const communityDocument = graphql(/* GraphQL */ `
  query CommunityRoom($id: ID!) {
    community(id: $id) {
      id calendarYears publicUrl
      policy { version figures }
      departments { id name kind manager { id name } }
    }
    viewer { allowedActions(communityId: $id) { action allowed code reason } }
  }
`);

export const staffDocument = graphql(/* GraphQL */ `
  query StaffOfCommunity($id: ID!, $filter: StaffFilter, $first: Int) {
    community(id: $id) { id staff(filter: $filter, first: $first) { totalCount nodes { id name roles department { id name } } } }
  }
`);

export const unitsDocument = graphql(/* GraphQL */ `
  query UnitsOfCommunity($id: ID!, $filter: UnitFilter, $first: Int) {
    community(id: $id) { id units(filter: $filter, first: $first) { totalCount nodes { id label building entrance number } } }
  }
`);
