import { useState } from 'react';
import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import UnfoldIcon from '@mui/icons-material/UnfoldMoreRounded';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { useCommunity } from '../providers/community.ts';
import { useViewer } from '../providers/session.ts';
import { useWords } from '../i18n/useWords.ts';

/** The community whose register is open; a menu only for those who see several. */
export function CommunitySwitcher() {
  const t = useTranslate();
  const words = useWords();
  const join = useJoin();
  const { communities, organisation } = useViewer();
  const { community, choose } = useCommunity();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const several = communities.length > 1;
  return (
    <>
      <ButtonBase
        disabled={!several} aria-label={several ? t('app.mark.named', { name: t('app.account.community'), text: `${community.name} ${organisation.name}` }) : undefined} aria-haspopup={several ? 'menu' : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ justifyContent: 'space-between', textAlign: 'left', borderRadius: 2.5, p: 1.25, px: 1.5, border: '1px solid rgba(255,255,255,.16)', font: 'inherit', color: 'inherit', width: '100%' }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ color: '#fff', fontWeight: 650, fontSize: '1rem', lineHeight: 1.4 }}>{community.name}</Box>
          <Box sx={{ fontSize: '0.875rem', opacity: 0.85, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{organisation.name}</Box>
        </Box>
        {several && <UnfoldIcon sx={{ fontSize: 20 }} />}
      </ButtonBase>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {communities.map((one) => (
          <MenuItem key={one.id} selected={one.id === community.id} onClick={() => { choose(one.id); setAnchor(null); }}>
            <Box><b>{one.name}</b><Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{join([one.code, words('level', one.level)])}</Box></Box>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
