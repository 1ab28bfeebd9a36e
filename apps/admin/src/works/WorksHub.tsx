import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { Page } from '../look/Card.tsx';
import { WORK_ROOMS } from './rooms.ts';

/** The door to works and checks on a phone: large targets. */
export function WorksHub() {
  const t = useTranslate();
  usePageTitle(t('works.menu.works'));
  return (
    <Page narrow>
      <Typography variant="h1" sx={{ mb: 2 }}>{t('works.menu.works')}</Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {WORK_ROOMS.map(({ to, key, Icon }) => (
          <Box key={key} component={Link} to={to} sx={{ display: 'flex', gap: 2, alignItems: 'center', p: 2.5, minHeight: 88, borderRadius: 3.5, border: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none' }}>
            <Icon sx={{ fontSize: 34, color: 'primary.main' }} />
            <Box><Box sx={{ fontWeight: 650, fontSize: '1.0625rem' }}>{t(`works.menu.${key}`)}</Box><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`works.hub.${key}`)}</Box></Box>
          </Box>
        ))}
      </Box>
    </Page>
  );
}
