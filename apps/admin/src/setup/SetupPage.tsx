import { useState, type FormEvent } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { WelcomeFrame } from '../layout/WelcomeFrame.tsx';
import { client } from '../providers/client.ts';
import { organisationFoundDocument } from '../providers/session.graphql.ts';
import { setSession } from '../providers/session.ts';
import { start } from '../providers/start.ts';

const FIELDS = [
  { name: 'name', label: 'organisation', hint: null, step: 'organisationStep' },
  { name: 'communityName', label: 'community', hint: null, step: null },
  { name: 'communityCode', label: 'code', hint: 'codeHint', step: null },
  { name: 'administratorName', label: 'administrator', hint: null, step: 'administratorStep' },
  { name: 'administratorLogin', label: 'login', hint: null, step: null },
  { name: 'administratorPassword', label: 'password', hint: 'passwordHint', step: null },
] as const;
type Field = (typeof FIELDS)[number]['name'];
const EMPTY = Object.fromEntries(FIELDS.map(({ name }) => [name, ''])) as Record<Field, string>;

/** The first visit of an empty system (`setupRequired`). */
export function SetupPage() {
  const t = useTranslate();
  const [values, setValues] = useState(EMPTY);
  const [problems, setProblems] = useState<Partial<Record<Field, string>>>({});
  const [notice, setNotice] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const empty = FIELDS.filter(({ name }) => !values[name].trim());
    setProblems(Object.fromEntries(empty.map(({ name }) => [name, t('app.field.required')])));
    if (empty.length > 0) return;
    setWorking(true);
    setNotice(null);
    try {
      const { organisationFound: result } = await client.request(organisationFoundDocument, { input: { ...values, delivery: 'COOKIE' } });
      if (result.__typename === 'OrganisationFoundPayload') await start();
      else if (result.__typename === 'AlreadySetUpError') setSession({ at: 'signedOut' });
      else {
        const field = FIELDS.find(({ name }) => result.path?.includes(name));
        if (field) setProblems({ [field.name]: result.message });
        else setNotice(result.message);
      }
    } catch {
      setNotice(t('app.signIn.network'));
    } finally {
      setWorking(false);
    }
  }

  const change = (name: Field, text: string) => setValues({ ...values, [name]: name === 'communityCode' ? text.toUpperCase() : text });
  return (
    <WelcomeFrame width={520}>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2, py: 2 }}>
        <div>
          <Typography variant="h1" sx={{ fontSize: '1.75rem' }}>{t('app.setup.title')}</Typography>
          <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('app.setup.lead')}</Typography>
        </div>
        {notice && <Alert severity="error">{notice}</Alert>}
        {FIELDS.map(({ name, label, hint, step }) => (
          <Box key={name} sx={{ display: 'grid', gap: 1.5 }}>
            {step && <Typography variant="h2" sx={{ mt: 1 }}>{t(`app.setup.${step}`)}</Typography>}
            <TextField
              label={t(`app.setup.${label}`)} value={values[name]} onChange={(event) => change(name, event.target.value)}
              error={Boolean(problems[name])} helperText={problems[name] ?? (hint ? t(`app.setup.${hint}`) : undefined)}
              type={name === 'administratorPassword' ? 'password' : 'text'}
              autoComplete={name === 'administratorPassword' ? 'new-password' : name === 'administratorLogin' ? 'username' : 'off'}
              autoFocus={name === 'name'}
            />
          </Box>
        ))}
        <Button type="submit" size="large" variant="contained" disabled={working}>{t('app.setup.submit')}</Button>
      </Box>
    </WelcomeFrame>
  );
}
