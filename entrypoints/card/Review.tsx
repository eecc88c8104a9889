import { ReviewList } from '#components/review/ReviewList.tsx';
import { useOnline } from '#components/use-online.ts';
import type { ReviewRow } from '#lib/messages/views.ts';
import { useReview } from './use-review.ts';

interface Props {
  session: string;
  start: ReviewRow[];
  onOpen: (patientKey: string) => void;
  onClose: () => void;
}

export function Review({ session, start, onOpen, onClose }: Props) {
  const online = useOnline();
  const review = useReview(session, start);
  return <ReviewList {...review} offline={!online} onOpen={onOpen} onClose={onClose} />;
}
