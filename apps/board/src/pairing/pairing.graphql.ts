import { graphql } from '../gql/index.ts';

/** Whether somebody is signed in on this browser: then no screen need be paired. */
export const personDocument = graphql(`
  query BoardPerson { viewer { now } }
`);

export const pairingStartDocument = graphql(`
  mutation BoardPairingStart($language: Language) {
    screenPairingStart(input: { language: $language }) {
      __typename
      ... on ScreenPairingStartPayload { deviceSecret code approveUrl expiresInSeconds intervalSeconds }
    }
  }
`);

export const pairingPollDocument = graphql(`
  mutation BoardPairingPoll($deviceSecret: String!) {
    screenPairingPoll(input: { deviceSecret: $deviceSecret }) {
      __typename
      ... on ScreenPairingPollPayload { state intervalSeconds token }
    }
  }
`);

export const selfDocument = graphql(`
  query BoardSelf { boardScreenSelf { id name language look sound drills rotateInSeconds communities { id code name timeZone } } }
`);

export const rotateDocument = graphql(`
  mutation BoardRotate($screenId: ID!) {
    screenRotate(input: { screenId: $screenId }) {
      __typename
      ... on ScreenRotatePayload { token }
    }
  }
`);
