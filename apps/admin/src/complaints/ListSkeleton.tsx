import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

export function ListSkeleton({ phone }: { phone: boolean }) {
  return (
    <Box aria-busy sx={{ display: 'grid', gap: phone ? 1.25 : 0, border: phone ? 0 : 1, borderColor: 'divider', borderRadius: 3.5, overflow: 'hidden', bgcolor: phone ? 'transparent' : 'background.paper' }}>
      {Array.from({ length: phone ? 5 : 8 }, (_, index) => (
        <Box key={index} sx={{ p: 2, borderBottom: phone ? 0 : 1, borderColor: 'divider', bgcolor: 'background.paper', borderRadius: phone ? 3.5 : 0 }}>
          <Skeleton width="45%" height={24} /><Skeleton width="75%" height={20} />
        </Box>
      ))}
    </Box>
  );
}
