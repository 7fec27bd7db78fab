# Conflicts that the record suggests about a case.

conflicts-title = Possible conflicts
conflicts-text = Names, declared interests and earlier cases suggest this. Nobody is recused by it: confirm what is true and dismiss what is not.
conflicts-alike = names only alike
conflicts-confirm = Confirm
conflicts-confirm-named = Confirm the conflict of { $name }
conflicts-dismiss = Dismiss
conflicts-dismiss-named = Dismiss the conflict of { $name }
conflicts-confirm-title = { $name } may have a conflict
conflicts-confirm-title-own = You may have a conflict
conflicts-confirm-text = It is recorded as a doubtful interest. Until it is ruled on, { $name } counts as recused.
conflicts-confirm-text-own = It is recorded as your doubtful interest. Until it is ruled on, you count as recused.
conflicts-confirm-nature = Nature of the interest
conflicts-confirm-act = Record it as doubtful
conflicts-dismiss-title = { $name } has no such conflict
conflicts-dismiss-title-own = You have no such conflict
conflicts-dismiss-text = The reason is kept with the case, and this is not proposed again.
conflicts-dismiss-text-own = Your reason is kept with the case, and this is not proposed again.
conflicts-dismiss-reason = Why there is no conflict
conflicts-dismiss-act = Dismiss it
conflicts-answered = { $count ->
    [one] 1 was answered
   *[other] { $count } were answered
  }
conflicts-was-dismissed = dismissed on { $day } by { $name }
conflicts-was-confirmed = confirmed on { $day } by { $name }

conflict-name = The name stands among the parties. { $part }: “{ $party }”.
conflict-standing = Declared: { $kind }, “{ $with }”. Here { $part }: “{ $party }”.
conflict-same-unit = Declared: { $kind }, “{ $with }”. Here { $part }: “{ $party }”, in the same unit.
conflict-earlier = Recused in { $number } from a matter of “{ $party }”.
party-role-organisation = Organisation
