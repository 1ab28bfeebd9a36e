/** Where notices are listed, asked for, and one of them is worked on. */
export const NOTICES_PATH = '/notices';
export const REQUEST_PATH = '/notices/request';
/** What people say of them. */
export const FEEDBACK_PATH = '/notices/feedback';
/** What they are checked for. */
export const WORDS_PATH = '/notices/words';
export const OUTSIDE_PATH = '/notices/outside';
export const noticePath = (id: string): string => `/notices/${id}`;
export const draftPath = (id: string): string => `/notices/${id}/draft`;
/** On the spot: what hangs, what is to be looked at, what comes down. */
export const placesPath = (id: string): string => `/notices/${id}/places`;
/** Long forms: their own button stands where the thumb is. */
export const isNoticeForm = (pathname: string): boolean => pathname === REQUEST_PATH || pathname === OUTSIDE_PATH || /^\/notices\/[^/]+\/draft$/.test(pathname);
