import type { file as zh } from '../zh-cn/file.ts';

export const file: typeof zh = {
  field: { photograph: 'Take a photo', choose: 'Choose files', drop: 'Drop files here, or paste a picture', kinds: 'Photos, voice notes, PDF, Word, Excel, text; up to 40 MB each, at most %{max}', label: 'Photos and files', progress: '%{sent} of %{total}', waiting: 'Waiting', done: 'Uploaded', cancel: 'Cancel %{name}', retry: 'Try again', retryNamed: 'Try again: %{name}', remove: 'Remove %{name}', ready: '%{done} of %{n} uploaded', tooMany: 'At most %{max}; the others were left out.', tooLarge: 'The file is too large: at most %{limit}.', empty: 'The file is empty.', unfinished: 'A file was not uploaded: try again or remove it.', offline: 'The network broke off; please try again.' },
  kind: { PHOTO: 'Photo', SCAN: 'Scan', VOICE_NOTE: 'Voice note', DOCUMENT: 'Document' },
  show: { label: '%{n} attachments', open: 'Look at %{name}', withheld: '%{kind} (not in your sight)', unnamed: '%{kind} %{n}', previous: 'Previous', next: 'Next', close: 'Close', download: 'Download', place: '%{at} of %{n}', failed: 'The file cannot be opened', fetch: 'Download %{name}' },
};
