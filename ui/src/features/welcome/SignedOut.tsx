import { useState } from 'react';
import type { CommitteeCard, Place, Status } from '../../api/schema';
import { useApi } from '../../app/query';
import { Front } from '../../components/Front';
import { Loaded } from '../../components/Loaded';
import { CodePage } from './CodePage';
import { RestorePage } from './RestorePage';
import { SetUpPage } from './SetUpPage';
import { SignInPage } from './SignInPage';
import { WelcomePage } from './WelcomePage';

/** What stands in the window while nobody is signed in. */
export type View =
  | { page: 'start' }
  | { page: 'set-up' }
  | { page: 'restore' }
  | { page: 'sign-in'; place: Place; card: CommitteeCard }
  | { page: 'code'; place: Place; by: 'code' | 'sheet' };

function startOf({ own }: Status): View {
  return own ? { page: 'sign-in', place: 'own', card: own } : { page: 'start' };
}

function Views({ status }: { status: Status }) {
  const [chosen, setView] = useState<View | null>(null);
  const view = chosen ?? startOf(status);
  const back = () => setView(null);
  return (
    <Front page={'place' in view ? `${view.page} ${view.place}` : view.page}>
      {view.page === 'start' && <WelcomePage status={status} onGo={setView} />}
      {view.page === 'set-up' && <SetUpPage profiles={status.profiles} onBack={back} />}
      {view.page === 'restore' && <RestorePage onGo={setView} onBack={back} />}
      {view.page === 'sign-in' && (
        <SignInPage key={view.place} view={view} status={status} onGo={setView} onBack={back} />
      )}
      {view.page === 'code' && <CodePage place={view.place} by={view.by} onBack={back} />}
    </Front>
  );
}

/** Before anybody is signed in: welcome, setting up, signing in. */
export function SignedOut() {
  const status = useApi('status', {});
  return <Loaded reading={status}>{(data) => <Views status={data} />}</Loaded>;
}
