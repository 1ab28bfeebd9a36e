import { graphql } from '../gql/index.ts';

export const customerRegisterDocument = graphql(/* GraphQL */ `
  mutation CustomerRegister($input: CustomerRegisterInput!) { result: customerRegister(input: $input) { __typename ... on CustomerRegisterPayload { customer { ...CustomerFacts } } ... on UserError { code message path } } }
`);
export const customerCorrectDocument = graphql(/* GraphQL */ `
  mutation CustomerCorrect($input: CustomerCorrectInput!) { result: customerCorrect(input: $input) { __typename ... on CustomerCorrectPayload { customer { ...CustomerFacts } } ... on UserError { code message path } ... on StaleVersionError { currentVersion } } }
`);
export const customerAddRelationDocument = graphql(/* GraphQL */ `
  mutation CustomerAddRelation($input: CustomerAddRelationInput!) { result: customerAddRelation(input: $input) { __typename ... on CustomerAddRelationPayload { customer { ...CustomerFacts } } ... on UserError { code message path } ... on StaleVersionError { currentVersion } } }
`);
export const customerEndRelationDocument = graphql(/* GraphQL */ `
  mutation CustomerEndRelation($input: CustomerEndRelationInput!) { result: customerEndRelation(input: $input) { __typename ... on CustomerEndRelationPayload { customer { ...CustomerFacts } } ... on UserError { code message path } ... on StaleVersionError { currentVersion } } }
`);
export const customerAddContactDocument = graphql(/* GraphQL */ `
  mutation CustomerAddContact($input: CustomerAddContactInput!) { result: customerAddContact(input: $input) { __typename ... on CustomerAddContactPayload { customer { ...CustomerFacts } } ... on UserError { code message path } ... on StaleVersionError { currentVersion } } }
`);
export const customerRemoveContactDocument = graphql(/* GraphQL */ `
  mutation CustomerRemoveContact($input: CustomerRemoveContactInput!) { result: customerRemoveContact(input: $input) { __typename ... on CustomerRemoveContactPayload { customer { ...CustomerFacts } } ... on UserError { code message path } ... on StaleVersionError { currentVersion } } }
`);
export const customerNoteDocument = graphql(/* GraphQL */ `
  mutation CustomerNote($input: CustomerNoteInput!) { result: customerNote(input: $input) { __typename ... on CustomerNotePayload { customer { ...CustomerFacts } } ... on UserError { code message path } ... on StaleVersionError { currentVersion } } }
`);
export const customerRemoveDocument = graphql(/* GraphQL */ `
  mutation CustomerRemove($input: CustomerRemoveInput!) { result: customerRemove(input: $input) { __typename ... on CustomerRemovePayload { customer { ...CustomerFacts } } ... on UserError { code message path } ... on StaleVersionError { currentVersion } } }
`);
export const customerUnmaskDocument = graphql(/* GraphQL */ `
  mutation CustomerUnmask($input: CustomerUnmaskInput!) {
    result: customerUnmask(input: $input) {
      __typename
      ... on CustomerUnmaskPayload { clear { name birthYear preferences contacts { number kind value preferred } } }
      ... on UserError { code message path }
    }
  }
`);
export const residentsImportDocument = graphql(/* GraphQL */ `
  mutation ResidentsImport($input: ResidentsImportInput!) {
    result: residentsImport(input: $input) {
      __typename
      ... on ResidentsImportPayload {
        total refused written alreadyThere unitsAdded customersAdded relationsAdded problemCount
        mapping { field column }
        problems { row field header refuses value message }
        preview { row building entrance number area name phones relation birthYear since livesHere }
      }
      ... on UserError { code message path }
      ... on RowsRefusedError { refused }
    }
  }
`);
