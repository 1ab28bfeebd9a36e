import type { app as zh } from '../zh-cn/app.ts';

export const app: typeof zh = {
  mark: { list: ', ', named: '%{name}: %{text}', aside: ' (%{text})', join: ', ', samples: ' / ', page: '%{page} | %{name}', unread: '(%{n}) ', none: 'none' },
  name: 'Huiyin', motto: 'Every complaint gets its answer', product: 'Complaint register',
  menu: { overview: 'Overview', tasks: 'My tasks', messages: 'Messages', register: 'Register', work: 'Work lists', notices: 'Notices', statements: 'Unified statements', duty: 'Duty', incidents: 'Incidents', efficiency: 'Efficiency', customers: 'Customers', people: 'People', channels: 'Channels', screens: 'Wall screens', calendar: 'Working calendar', create: 'New complaint', import: 'Import', documents: 'Documents', policies: 'Rules', playbooks: 'Playbooks', blankForms: 'Blank forms', archive: 'Archive', records: 'Access records', further: 'More pages (%{n})', more: 'More', navigation: 'Main navigation' },
  near: { overview: 'Home', tasks: 'Tasks', register: 'Register', messages: 'Inbox' },
  account: {
    signOut: 'Sign out', signOutEverywhere: 'Sign out everywhere', signedOutEverywhere: 'Signed out on all devices', changePassword: 'Change password', language: '中文',
    languageHint: 'Switch language', light: 'Light', dark: 'Dark', system: 'As the system', community: 'Switch community', shortcuts: 'Keyboard shortcuts', account: 'My account', roles: '%{first} and others (%{n} roles)', masked: 'Names and phone numbers of customers are masked',
  },
  signIn: {
    title: 'Sign in', login: 'Login', password: 'Password', submit: 'Sign in', working: 'Signing in…', needLogin: 'Enter your login', needPassword: 'Enter your password',
    showPassword: 'Show password', hidePassword: 'Hide password', locked: 'Too many tries. Try again after %{until}.', expired: 'Your session has ended. Sign in to go on; what you typed is still there.',
    promise: 'Registered at once, answered for certain.', network: 'The server cannot be reached. Check the network and try again.', starting: 'Opening…', retry: 'Try again',
  },
  setup: {
    title: 'Welcome to Huiyin', lead: 'There is no company in the system yet. Fill in these few things to begin.', organisation: 'Company name', community: 'Name of the first community', code: 'Community code',
    codeHint: '2–8 capital letters or digits; stands in every number, e.g. YYSJ-2026-00001; cannot be changed later.', administrator: 'Administrator\'s name', login: 'Administrator\'s login',
    password: 'Administrator\'s password', passwordHint: 'At least 10 characters', submit: 'Create and enter', organisationStep: 'Company and community', administratorStep: 'First administrator', already: 'Somebody has just set the system up. Please sign in.',
  },
  password: {
    title: 'Change password', current: 'Current password', next: 'New password', nextHint: 'At least 10 characters', again: 'New password again', differs: 'The two differ', submit: 'Change',
    done: 'Password changed; other devices are signed out.',
  },
  live: { live: 'Live', connecting: 'Connecting…', lostShort: 'Not live', lost: 'Live connection lost, reconnecting; the list may be out of date.', gap: 'There may have been changes meanwhile. Please refresh.' },
  error: {
    network: 'No network: nothing was sent. What you typed is still there; try again in a moment.', timeout: 'The server did not answer in time. Please try again.', internal: 'The server failed (reference %{id}). Try again; if it persists, tell the administrator the reference.',
    stale: 'Somebody has just updated this complaint. Look at it as it is now and submit again; what you typed is still there.', reload: 'Show the latest', retry: 'Try again', read: 'Could not read', crashed: 'This page failed', crashedHint: 'Reload the page; nothing that was submitted is lost.',
    notFound: 'There is no such complaint, or you may not see it.', backToRegister: 'Back to the register', forbidden: 'You may not do this.',
  },
  overview: {
    title: 'Overview', morning: 'Good morning', day: 'Hello', night: 'Thank you for the late shift', greeting: '%{greeting}, %{name}', waiting: 'Waiting for me', waitingLead: 'Deadlines you owe and complaints you handle, the earliest due first.',
    nothing: 'Nothing is waiting for you', nothingHint: 'New complaints and those dispatched to you appear here as they come.', register: 'Register a complaint', all: 'Show all', mine: 'Waiting for me', overdue: 'Overdue',
    open: 'Not closed', today: 'Received today', major: 'Major', latest: 'Received last', flow: 'Progress', flowLead: 'Where the open complaints stand now', countOf: '%{n}', deadlinesOf: 'Deadlines: %{n}', overdueAlert: 'Your deadlines that are overdue: %{n}',
  },
  time: { left: '%{span} left', over: '%{span} overdue', due: 'due %{at}', metOnTime: 'met in time', metLate: 'met late', cancelled: 'cancelled', replaced: 're-set', paused: 'waits for the customer', pausedUntil: 'waits for the customer until %{at}', provisional: 'provisional', provisionalHint: 'The statutory calendar of a year it touches is not published; counted Monday to Friday', received: 'received %{age}' },
  shortcuts: {
    title: 'Keyboard shortcuts', search: 'Search', new: 'New complaint', raise: 'Raise an incident', down: 'Next row', up: 'Previous row', open: 'Open', help: 'This help', submit: 'Submit the form', next: 'Next field', register: 'Back to the register', close: 'Got it',
  },
  field: {
    required: 'Required', optional: 'optional', tooLong: 'At most %{n} characters', choose: 'Please choose', clear: 'Clear', search: 'Type to search', none: 'No match', loading: 'Searching…', time: 'Time', zoneHint: 'Local time of the community',
  },
  quick: { minutes30: 'In 30 min', hours2: 'In 2 hours', tonight: 'Today 24:00', tomorrowNoon: 'Tomorrow 12:00', tomorrowNight: 'Tomorrow 18:00', thirdDay: '3rd day 18:00' },
};
