import type { Party } from '../api/schema';
import { useText } from '../i18n';
import { SummaryList } from './SummaryList';
import { Written } from './Written';

/** Who has a part in a case: what everybody is asked about. */
export function Parties({ parties }: { parties: readonly Party[] }) {
  const words = useText();
  return (
    <SummaryList
      items={parties.map((party, index) => ({
        key: `${index} ${party.name}`,
        label: words.word('party-role', party.role),
        value: (
          <>
            <Written>{party.name}</Written>
            {party.organisation && (
              <>
                {words.language === 'en' ? ', ' : '，'}
                <Written>{party.organisation}</Written>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}
