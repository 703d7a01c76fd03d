import { useParams } from '@tanstack/react-router';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { useActing } from '../shell/session.ts';
import { RequestDetail } from './RequestDetail.tsx';

/** The page of one request. */
export function RequestPage() {
  const { roles } = useActing();
  const { requestId } = useParams({ from: '/signedIn/yeu-cau/$requestId' });
  if (!mayReadContent({ roles })) return <PageMissing />;
  return <RequestDetail key={requestId} requestId={requestId} />;
}
