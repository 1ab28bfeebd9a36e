import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFailureWords } from '../controls/Failure.tsx';
import { client } from '../providers/client.ts';
import { useViewer } from '../providers/session.ts';
import { ContactsDialog } from './ContactsDialog.tsx';
import { myContactsDocument } from './people.graphql.ts';

/** How the person who is signed in is reached; opened from their account. */
export function MyContacts({ onClose }: { onClose: () => void }) {
  const say = useFailureWords();
  const cache = useQueryClient();
  const { staff } = useViewer();
  const { data, error } = useQuery({ queryKey: ['myContacts'], queryFn: async () => (await client.request(myContactsDocument, {})).viewer?.staff.contacts ?? null });
  if (data === undefined) return <Snackbar open={error !== null} onClose={onClose} autoHideDuration={6_000}><Alert severity="error" onClose={onClose}>{say(error)}</Alert></Snackbar>;
  const done = (): void => {
    onClose();
    void cache.invalidateQueries({ queryKey: ['myContacts'] });
    void cache.invalidateQueries({ queryKey: ['paper', 'people'] });
  };
  return <ContactsDialog staffId={staff.id} contacts={data} onClose={onClose} onDone={done} />;
}
