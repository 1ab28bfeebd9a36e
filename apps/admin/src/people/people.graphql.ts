import { graphql } from '../gql/index.ts';

export const personFields = graphql(/* GraphQL */ `
  fragment PersonFields on Staff { id name login active roles department { id name } contacts { ...ContactFields } }
`);
export const contactFields = graphql(/* GraphQL */ `
  fragment ContactFields on StaffContacts { mobile email wecomUserId wechatOpenId }
`);
export const myContactsDocument = graphql(/* GraphQL */ `
  query MyContacts { viewer { staff { id contacts { ...ContactFields } } } }
`);
export const staffSetContactsDocument = graphql(/* GraphQL */ `
  mutation StaffSetContacts($input: StaffSetContactsInput!) { result: staffSetContacts(input: $input) { __typename ... on StaffSetContactsPayload { staff { id } } ... on UserError { code message path } } }
`);
export const peopleDocument = graphql(/* GraphQL */ `
  query People($communityId: ID!, $filter: StaffFilter, $after: String) {
    community(id: $communityId) { id staff(filter: $filter, first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PersonFields } } }
  }
`);
export const officeDocument = graphql(/* GraphQL */ `
  query Office($communityId: ID!) {
    community(id: $communityId) {
      id code name level regionName timeZone siteAreaSquareMetres builtAreaSquareMetres liftCount parkingPlaceCount
      departments { id name kind manager { id name } }
      supervisors: staff(filter: { role: CUSTOMER_SUPERVISOR }, first: 5) { nodes { id name active } }
    }
  }
`);
export const staffAppointDocument = graphql(/* GraphQL */ `
  mutation StaffAppoint($input: StaffAppointInput!) { result: staffAppoint(input: $input) { __typename ... on StaffAppointPayload { staff { ...PersonFields } } ... on UserError { code message path } } }
`);
export const staffDismissDocument = graphql(/* GraphQL */ `
  mutation StaffDismiss($input: StaffDismissInput!) { result: staffDismiss(input: $input) { __typename ... on StaffDismissPayload { staff { id } } ... on UserError { code message path } } }
`);
export const departmentOpenDocument = graphql(/* GraphQL */ `
  mutation DepartmentOpen($input: DepartmentOpenInput!) { result: departmentOpen(input: $input) { __typename ... on DepartmentOpenPayload { department { id } } ... on UserError { code message path } } }
`);
export const communityOpenDocument = graphql(/* GraphQL */ `
  mutation CommunityOpen($input: CommunityOpenInput!) { result: communityOpen(input: $input) { __typename ... on CommunityOpenPayload { community { id } } ... on UserError { code message path } } }
`);
