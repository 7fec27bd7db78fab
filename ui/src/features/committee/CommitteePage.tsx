import { useState } from 'react';
import type { CommitteePage as Committee, OneTimeCode as Code, Person, Term } from '../../api/schema';
import { SESSION_TAG, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { actionIn, isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Composition } from '../../components/Composition';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../i18n';
import styles from './committee.module.css';
import { EndTerm } from './EndTerm';
import { Facts } from './Facts';
import { Frame } from './Frame';
import { OneTimeCode } from './OneTimeCode';
import { ResetPassphrase } from './ResetPassphrase';
import { Roster } from './Roster';
import { Substitutes } from './Substitutes';

/** What is open above the roster. */
type Open =
  | { what: 'reset'; person: Person }
  | { what: 'end-term'; person: Person; term: Term }
  | { what: 'code'; name: string; code: Code };

function Body({ committee }: { committee: Committee }) {
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Composition />
      <Roster
        people={committee.people}
        own={session.data?.person ?? null}
        onReset={(person) => setOpen({ what: 'reset', person })}
        onEndTerm={(person, term) => setOpen({ what: 'end-term', person, term })}
      />
      <div className={styles.cards}>
        <Facts committee={committee} />
        <Substitutes committee={committee} />
      </div>
      {open?.what === 'reset' && (
        <ResetPassphrase
          person={open.person}
          onClose={close}
          onCode={(code) => setOpen({ what: 'code', name: open.person.name, code })}
        />
      )}
      {open?.what === 'end-term' && (
        <EndTerm person={open.person} term={open.term} onClose={close} />
      )}
      {open?.what === 'code' && (
        <OneTimeCode name={open.name} code={open.code} onDone={close} />
      )}
    </>
  );
}

/** The roster, and what the committee is. */
export function CommitteePage() {
  const { t } = useText();
  const committee = useApi('committee', {}, { tags: ['committee', SESSION_TAG] });
  const appoint = actionIn(committee.data?.actions ?? [], 'appoint');
  return (
    <Frame
      tab="committee"
      title={t('committee-title')}
      acts={
        isOffered(appoint) && (
          <ActionButton
            action={appoint}
            tone="primary"
            onPress={() => navigate(href('appoint'))}
          >
            {t('appoint-title')}
          </ActionButton>
        )
      }
    >
      <Loaded reading={committee}>{(data) => <Body committee={data} />}</Loaded>
    </Frame>
  );
}
