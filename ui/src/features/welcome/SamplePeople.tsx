import type { SamplePerson } from '../../api/schema';
import { langOf } from '../../app/languages';
import { Button } from '../../components/Button';
import { Table } from '../../components/Table';
import { useText } from '../../i18n';

/** Who there is in the sample; one press signs in as one of them. */
export function SamplePeople({
  people,
  pending,
  onChoose,
}: {
  people: readonly SamplePerson[];
  pending: boolean;
  onChoose: (person: SamplePerson) => void;
}) {
  const words = useText();
  const { t } = words;
  return (
    <Table
      caption={t('sample-people')}
      stack
      rows={people}
      keyOf={(person) => person.name}
      columns={[
        {
          key: 'name',
          label: t('sample-person'),
          head: true,
          cell: (person) => <span lang={langOf(person.name)}>{person.name}</span>,
        },
        { key: 'role', label: t('sample-role'), cell: (person) => words.code('role', person.role) },
        {
          key: 'passphrase',
          label: t('sample-passphrase'),
          cell: (person) => <code>{person.passphrase}</code>,
        },
        {
          key: 'act',
          label: t('sample-enter'),
          cell: (person) => (
            <Button
              pending={pending}
              label={t('sample-enter-as', { name: person.name })}
              onPress={() => onChoose(person)}
            >
              {t('sample-enter')}
            </Button>
          ),
        },
      ]}
    />
  );
}
