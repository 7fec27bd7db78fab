import type { CasePage } from '../../api/schema';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n';

/** Where everybody who could act is recused: who can name a substitute. */
export function Stuck({ page }: { page: CasePage }) {
  const words = useText();
  return page.stuck.map((refusal) => (
    <Notice key={`${refusal.code} ${refusal.args.role}`} tone="over">
      <p>{words.refusal(refusal)}</p>
    </Notice>
  ));
}
