import type { screens as zh } from '../zh-cn/screens.ts';

/** Words of wall screens. */
export const screens: typeof zh = {
  lead: 'Screens that hang in %{name}. A screen may read its board and nothing else.', notAllowed: 'Screens are the security administrator\'s', empty: 'No wall screen yet', emptyHint: 'Open the board\'s address on the screen and enter the code it shows here; it takes a minute.', notFound: 'There is no such screen, or you may not see it', back: 'Back to the screens',
  andMore: '%{names}, and %{n} that you do not see',
  presence: { there: 'There', away: 'Away · seen %{age}', never: 'Never connected yet', revoked: 'Revoked' },
  pair: 'Pair a screen', pairAt: 'The screen will hang in %{name}; switch first if it hangs elsewhere.', codeTitle: 'The code on the screen', code: 'Code', codeHint: '8 letters, capitals or not', find: 'Find it', look: 'Look', another: 'Pair another', toScreen: 'Show the screen',
  steps: { one: 'On the screen for the wall, open %{address}', two: 'It shows a code of 8 letters and a QR', three: 'Enter the code below; a phone that scans the QR need not' },
  asks: 'From %{address}, asked %{age}', compare: 'Make sure that the screen is before you and shows this very code. Do not approve one you do not know.', notIt: 'Not this one', declineOf: 'Decline %{code}', decline: 'Decline', declineLead: 'The code is worth nothing at once; the screen will show another.', declined: 'Declined; that code is worth nothing any more.',
  setup: 'Name and content', name: 'Name of the screen', nameExample: 'Such as: lobby, front desk', nameHint: 'Say where it hangs, to find it again', communities: 'Communities it shows', communitiesHint: 'Several take turns in the order chosen', turn: 'Turn %{n}',
  language: 'Language of the screen', languages: { ZH_CN: '中文 (Chinese)', EN: 'English' }, looks: { DARK: 'Dark', LIGHT: 'Light' }, lookHint: { DARK: 'Indoors and at night', LIGHT: 'Where the sun stands on it' },
  sound: 'Sounds for new emergencies', soundHint: 'Leave out without a loudspeaker', drills: 'Shows drills too', drillsHint: 'Drills are marked unmistakably', approve: 'Approve and pair', paired: '“%{name}” is approved. Its board comes within seconds.',
  change: 'Change', changeTitle: 'Change the screen', save: 'Save', changed: 'Saved; the screen follows within a minute', hidden: '%{n} more that you do not see will no longer be shown once you save.',
  revoke: 'Revoke', revokeLead: 'It is dark within seconds and reads nothing more; to come back it is paired anew. Its record stays.', revoked: 'Revoked', revokedNow: 'This screen is revoked; only its record is left.', neverLead: 'Approved, but it has never connected. If it shows another code by now, revoke it and pair it anew.', reason: 'Reason',
  facts: 'The screen', fact: { communities: 'Shows', language: 'Language', look: 'Look', sound: 'Sound', drills: 'Shows drills', lastSeen: 'Last seen', lastAddress: 'Last from', pairedAt: 'Paired', pairedBy: 'Approved by' }, yes: 'Yes', no: 'No',
  history: 'Record', entry: { ScreenPaired: 'Pairing approved', ScreenChanged: 'Changed', ScreenRevoked: 'Revoked' },
};
