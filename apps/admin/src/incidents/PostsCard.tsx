import { useState } from 'react';
import ExpandIcon from '@mui/icons-material/ExpandMoreRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'ra-core';
import { COMMAND_POSTS } from '@huiyin/domain';
import { Card } from '../look/Card.tsx';
import { useViewer } from '../providers/session.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { isAllowed, isEnded, type IncidentFacts } from './model.ts';
import { useIncidentRoom } from './room.ts';

type Post = IncidentFacts['posts'][number]['post'];
/** Who may be asked to hand over what another holds: those who lead; the API has the last word. */
const LEADING: readonly string[] = ['CENTRE_MANAGER', 'DEPARTMENT_MANAGER', 'COMPANY_DUTY_PERSON', 'COMPANY_LEADER'];

/** The command post 指挥部: who holds what, which posts are free; taken by one touch. */
export function PostsCard() {
  const t = useTranslate();
  const { incident } = useIncidentRoom();
  const [open, setOpen] = useState(false);
  const asked = incident.runs.flatMap((run) => run.posts);
  const posts = COMMAND_POSTS.filter((post) => asked.some((one) => one.post === post) || incident.posts.some((one) => one.post === post));
  // Whoever leads is asked for first, in every incident.
  const shown: readonly Post[] = posts.includes('COMMANDER') ? posts : ['COMMANDER', ...posts];
  const isNear = (post: Post): boolean => post === 'COMMANDER' || incident.posts.some((one) => one.post === post);
  const near = shown.filter(isNear);
  const free = isEnded(incident) ? [] : shown.filter((post) => !isNear(post));
  return (
    <Card title={t('incident.posts')} id="posts">
      <Posts posts={near} />
      {free.length > 0 && <Button color="inherit" data-free-posts aria-expanded={open} onClick={() => setOpen(!open)} endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />} sx={{ minHeight: 44, px: 0.5, color: 'text.secondary' }}>{t('incident.freePosts', { n: free.length })}</Button>}
      {open && <Posts posts={free} />}
    </Card>
  );
}

function Posts({ posts }: { posts: readonly Post[] }) {
  const { incident } = useIncidentRoom();
  const asked = incident.runs.flatMap((run) => run.posts);
  return <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{posts.map((post) => <PostRow key={post} post={post} duty={asked.find((one) => one.post === post)?.duty} />)}</Box>;
}

function PostRow({ post, duty }: { post: Post; duty: string | undefined }) {
  const t = useTranslate();
  const words = useWorkWords();
  const { incident } = useIncidentRoom();
  const { moment } = useTimeWords();
  const holder = incident.posts.find((one) => one.post === post);
  return (
    <Box component="li" data-post={post} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: 1, alignItems: 'center', py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
          <Box component="span" sx={{ fontWeight: 650 }}>{words('post', post)}</Box>
          <Box component="span" sx={{ color: holder ? 'text.primary' : 'warning.main', fontWeight: 500 }}>{holder?.staff.name ?? t('incident.free')}</Box>
          {holder && <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('incident.since', { at: moment(holder.since) })}</Box>}
        </Box>
        {duty && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{duty}</Box>}
      </Box>
      <PostButton post={post} holder={holder?.staff.id ?? null} />
    </Box>
  );
}

function PostButton({ post, holder }: { post: Post; holder: string | null }) {
  const t = useTranslate();
  const notify = useNotify();
  const words = useWorkWords();
  const { staff, roles } = useViewer();
  const { incident, act, ask } = useIncidentRoom();
  const [working, setWorking] = useState(false);
  const commands = incident.posts.some((one) => one.post === 'COMMANDER' && one.staff.id === staff.id) || roles.some((role) => LEADING.includes(role));
  const take = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    if (await act('incidentTakePost', { post })) notify('incident.takenOk', { type: 'success', messageArgs: { post: words('post', post) } });
    setWorking(false);
  };
  const name = (label: string): string => t('app.mark.named', { name: label, text: words('post', post) });
  if (holder === null) return isAllowed(incident, 'incidentTakePost') ? <Button variant="outlined" data-take={post} aria-disabled={working} aria-label={name(t('incident.take'))} onClick={() => void take()} sx={{ minHeight: 44 }}>{t('incident.take')}</Button> : null;
  if (!isAllowed(incident, 'incidentHandOver') || (holder !== staff.id && !commands)) return null;
  return <Button data-hand-over={post} aria-label={name(t('incident.handOver'))} onClick={() => ask('incidentHandOver', { post }, words('post', post))} sx={{ minHeight: 44 }}>{t('incident.handOver')}</Button>;
}
