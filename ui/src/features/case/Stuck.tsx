import type { CasePage } from '../../api/schema';
import { SESSION_TAG, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { actionIn } from '../../components/actions';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n';

/** Where everybody who could act is recused: who can name a substitute. */
export function Stuck({ page }: { page: CasePage }) {
  const words = useText();
  const actions = useApi('committee', page.stuck.length > 0 ? {} : null, {
    tags: ['committee', SESSION_TAG],
  }).data?.actions;
  const names = actionIn(actions ?? [], 'name_substitutes')?.allowed ?? false;
  return page.stuck.map((refusal) => (
    <Notice key={`${refusal.code} ${refusal.args.role}`} tone="over">
      <p>{words.refusal(refusal)}</p>
      {names && (
        <p>
          <a href={href('committee')}>{words.t('stuck-name')}</a>
        </p>
      )}
    </Notice>
  ));
}
