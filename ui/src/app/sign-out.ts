import type { ApiError } from '../api/error';
import { flushDrafts } from './drafts';
import { useAct } from './query';
import { navigate } from './router';
import { href } from './routes';

/** Signs out: first everything written is saved, and the next person begins at their own desk. */
export function useSignOut(): {
  signOut: () => Promise<void>;
  pending: boolean;
  errors: readonly ApiError[];
} {
  const out = useAct('sign_out');
  return {
    signOut: async () => {
      await flushDrafts();
      const outcome = await out.act({});
      if (outcome.ok) navigate(href('desk'), 'replace');
    },
    pending: out.pending,
    errors: out.errors,
  };
}
