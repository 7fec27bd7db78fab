import { useState } from 'react';
import type { CommitteePage, PersonId } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { actionIn, isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Card } from '../../components/Card';
import { CheckDialog } from '../../components/CheckDialog';
import { Select } from '../../components/Select';
import { SummaryList } from '../../components/SummaryList';
import { useText } from '../../i18n';

const NOBODY = 'nobody';

function Choose({ committee, onClose }: { committee: CommitteePage; onClose: () => void }) {
  const { t } = useText();
  const name = useAct('name_substitutes');
  const errorAt = useFieldError(name);
  const [chair, setChair] = useState<PersonId>(committee.substitute_chair?.id ?? NOBODY);
  const [secretary, setSecretary] = useState<PersonId>(
    committee.substitute_secretary?.id ?? NOBODY,
  );
  const choices = [
    { value: NOBODY, label: t('substitutes-nobody') },
    ...committee.people
      .filter((person) => person.active)
      .map((person) => ({ value: person.id, label: person.name })),
  ];
  const request = {
    ...(chair === NOBODY ? {} : { chair }),
    ...(secretary === NOBODY ? {} : { secretary }),
  };
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('substitutes-act')}
      act={t('substitutes-save')}
      pending={name.pending}
      errors={name.errors}
      onAct={() =>
        void name.act(request).then((outcome) => {
          if (outcome.ok) onClose();
        })
      }
    >
      <p>{t('substitutes-text')}</p>
      <Select
        name="chair"
        label={t('substitutes-chair')}
        error={errorAt('chair')}
        choices={choices}
        value={chair}
        onChange={setChair}
      />
      <Select
        name="secretary"
        label={t('substitutes-secretary')}
        error={errorAt('secretary')}
        choices={choices}
        value={secretary}
        onChange={setSecretary}
      />
    </CheckDialog>
  );
}

/** Who acts where chair or secretary are recused, and naming them. */
export function Substitutes({ committee }: { committee: CommitteePage }) {
  const { t } = useText();
  const [choosing, setChoosing] = useState(false);
  const action = actionIn(committee.actions, 'name_substitutes');
  const nobody = t('substitutes-nobody');
  return (
    <Card title={t('substitutes-title')}>
      <p>{t('substitutes-text')}</p>
      <SummaryList
        items={[
          {
            key: 'chair',
            label: t('substitutes-chair'),
            value: committee.substitute_chair?.name ?? nobody,
          },
          {
            key: 'secretary',
            label: t('substitutes-secretary'),
            value: committee.substitute_secretary?.name ?? nobody,
          },
        ]}
      />
      {isOffered(action) && (
        <ActionButton action={action} onPress={() => setChoosing(true)}>
          {t('substitutes-act')}
        </ActionButton>
      )}
      {choosing && <Choose committee={committee} onClose={() => setChoosing(false)} />}
    </Card>
  );
}
