export const customer = {
  menu: 'Customer file', title: 'Customer file', lead: 'Owners, occupants and tenants. Names and telephone numbers are masked; seeing them in clear takes a reason and goes on record.',
  list: {
    search: 'Name, pinyin, last digits of a phone, or room, e.g. lgp, 3-1502', total: '%{n} customers', all: 'All', removed: 'Removed', register: 'New customer', import: 'Import residents', more: 'Show more', notAllowed: 'You may not read the customer file',
    empty: 'Nobody is in the file yet', emptyHint: 'Import a list of residents, or add them one by one.', none: 'Nobody found', noneHint: 'Try another form: a name, initials in pinyin, the last four digits, 3-1502.', column: { name: 'Name', units: 'Units and relation', contacts: 'Contact ways', age: 'Age group' }, noUnit: 'No unit', noContact: 'No contact way',
  },
  count: { title: 'Head count', summary: '%{occupied} units lived in · %{persons} persons', elderly: '%{n} elderly', children: '%{n} children', unknown: '%{n} of unknown age', byBuilding: 'By building', building: 'Building', units: 'Units', occupied: 'Lived in', persons: 'Persons', elderlyShort: 'Elderly', childrenShort: 'Children', hide: 'Hide' },
  relation: { OWNER: 'Owner', OCCUPANT: 'Occupant', TENANT: 'Tenant' },
  contact: { MOBILE: 'Mobile', PHONE: 'Landline', WECHAT: 'WeChat', EMAIL: 'E-mail' },
  age: { CHILD: 'Child', ADULT: 'Adult', ELDERLY: 'Elderly', unknown: 'Unknown' },
  note: { REMARK: 'Remark', MAJOR_BEHAVIOUR: 'Behaviour with major effect on order' },
  source: { COMPLAINT: 'Complaint', REPAIR: 'Repair', NOTE: 'Note', RELATION: 'Relation', FILE: 'File changed' },
  entry: {
    CustomerRegistered: 'Taken into the file', CustomerCorrected: 'File corrected', CustomerRelationAdded: 'Relation added', CustomerRelationEnded: 'Relation ended', CustomerContactAdded: 'Contact way added', CustomerContactRemoved: 'Contact way removed', CustomerNoted: 'Noted', CustomerRemoved: 'Taken out of the file', other: 'Entry of the file',
  },
  show: {
    back: 'Back to the customer file', unmask: 'Show in clear', masked: 'Masked', contacts: 'Contact ways', relations: 'Units', about: 'About', history: 'Whole record', preferred: 'Preferred', best: 'Best time: %{text}', past: 'Ended', now: 'Now', livesHere: 'Lives here', livesElsewhere: 'Lives elsewhere', since: 'Since %{from}', until: '%{from} to %{to}', untilOnly: 'Until %{to}', erased: '(erased under the rules)',
    language: 'Language', preferences: 'Preferences', ageGroup: 'Age group', registered: 'In the file since', major: 'Major behaviour: %{n}', removed: 'Taken out of the file', removedHint: 'What is on record can still be read.', historyEmpty: 'Nothing on record yet', historyEmptyHint: 'Complaints, repairs, notes and changes will stand here by time.', loadMore: 'Show %{n} more', registerComplaint: 'Register a complaint', notFound: 'No such customer, or not in your sight.', nothing: 'Nothing recorded',
  },
  unit: { title: 'Unit', area: '%{n} m²', customers: 'Owners and residents', empty: 'Nobody is on file for this unit', emptyHint: 'Choose this unit when adding a customer.', count: '%{n} living here', notFound: 'No such unit, or not in your sight.' },
  unmask: { title: 'Show in clear', lead: 'This shows the name, telephone numbers and other personal data of %{name}. Who saw it, when and why goes into the access record, which the audit administrator reads.', reason: 'What for', placeholder: 'E.g. check the number for a repair, call before a visit', quick: { call: 'Contact the customer', verify: 'Check who it is', visit: 'Call before a visit' }, submit: 'Record and show', shown: 'Shown in clear; masked again when you leave this page.', hide: 'Mask again', birthYear: 'Year of birth' },
  create: {
    title: 'New customer', person: 'Who', name: 'Name', birthYear: 'Year of birth', birthYearHint: 'Only to count the elderly and children', ageGroup: 'Age group', language: 'Language', languagePlaceholder: 'E.g. Mandarin, Cantonese', preferences: 'Preferences', preferencesPlaceholder: 'E.g. hard of hearing; call in the evening only',
    home: 'Which unit', relation: 'Relation', livesHere: 'Lives here', livesHereHint: 'Counts in the head count', contact: 'How to reach them', mobile: 'Mobile', bestTime: 'Best time', submit: 'Add', submitting: 'Adding…', done: 'Added', notAllowed: 'You may not add customers',
  },
  action: {
    customerNote: 'Write a note', customerAddRelation: 'Add a unit', customerEndRelation: 'End a relation', customerAddContact: 'Add a contact way', customerRemoveContact: 'Remove a contact way', customerCorrect: 'Correct', customerRemove: 'Take out of the file', title: 'Actions', submit: 'Save', cancel: 'Cancel', stale: 'Somebody just changed this file; the newest content was read. Check, then save again.', done: 'Saved',
  },
  field: { kind: 'Kind', text: 'Text', unitId: 'Unit', relation: 'Relation', from: 'First day', to: 'Last day', livesHere: 'Lives here', number: 'Which one', reason: 'Reason', value: 'Number or account', preferred: 'Use first', bestTime: 'Best time', name: 'Name', language: 'Language', preferences: 'Preferences', birthYear: 'Year of birth', ageGroup: 'Age group', preferredContact: 'Contact way to use first', correctHint: 'Fill in only what changes; what is left empty stays.' },
  import: {
    title: 'Import units and residents', lead: 'Buildings, units, owners and tenants from a list. Every row is checked first and written only when you confirm; repeating it adds nobody twice.', columnsLead: 'Matched by the headers; please check.', need: 'Match “Room (in one column)”, or “Building” and “Room”.', next: 'Check all rows', back: 'Back',
    field: { PLACE: 'Room (in one column, e.g. 3-2-1502)', BUILDING: 'Building', ENTRANCE: 'Entrance', NUMBER: 'Room', AREA: 'Floor area', NAME: 'Name', PHONE: 'Telephone', RELATION: 'Relation', BIRTH_YEAR: 'Year of birth', SINCE: 'Since', LIVES_HERE: 'Lives there' },
    checking: 'Checking…', good: 'Can be written', there: 'On file already', bad: 'With problems', adds: 'Will add %{units} units, %{customers} customers and %{relations} relations.', clean: 'No problem found.', nothing: 'Nothing has been written yet.', skip: '%{n} rows with problems will be left out; correct them and import again.', confirm: 'Confirm: write %{n} rows', none: 'No row can be written', preview: 'The first rows were read like this', place: 'Unit', person: 'Resident',
    writing: 'Writing %{done} of %{total} rows', failed: 'Interrupted: %{reason}. What is written stays and is not written twice.', retry: 'Go on', finished: 'Import finished', written: 'Written', left: 'Left out', added: '%{units} units, %{customers} customers and %{relations} relations added', open: 'Open the customer file', again: 'Import another list', notAllowed: 'You may not import residents', more: '%{n} in all; the first 500 are shown.',
  },
  suggest: { title: 'In the customer file', use: 'Use this customer', lead: 'Fills in name, telephone, unit and relation; this goes on record.', reason: 'Chosen while registering a complaint', filled: 'Filled in from the customer file: %{name}', failed: 'Could not be shown in clear: %{reason}' },
};
