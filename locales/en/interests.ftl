# The interest question, wherever it is asked, and rulings on it.

interest-nature = What is the interest?
interest-nature-note = In a sentence. Only you and whoever rules on it read this.
interest-means-none = You then see the case and take part.
interest-means-withdraw = You count as recused. You keep number, title and party, and nothing else.
interest-means-decide = The chair rules on it. Until then you count as recused.
interest-means-later = You stay outside the case until you answer.

interests-heading = Interests to declare
interests-lead = You see only number, title and party until you have answered.
interests-none = Nothing asks you now
interests-none-text = Cases ask you here before they come to a meeting or to you for review.
interests-question = Do you have an interest in this case or in who submits it?
interests-question-again = Has something changed? Declare an interest that you did not have or know of before.
interests-meeting = { $title }: { $day }, { $time }
interests-no-meeting = Not on an agenda yet
interests-rest-none = No interest in all others of this meeting
interests-answered = Answered: { $given } of { $total }
interests-act-all = { $count ->
    [0] Declare
    [one] Declare for 1 case
   *[other] Declare for { $count } cases
 }
interests-everybody = Where everybody stands
interests-own = Your own declaration
interests-act = Declare
interests-ruled-recused = Ruled: recused
interests-ruled-clear = Ruled: may take part
interests-rule = Rule on the interest of { $name }
interests-rule-text = The ruling goes into the record with your name and its reason. Until now they have counted as recused.
interests-rule-reason = Reason of the ruling
interests-rule-recused = { $name } is recused
interests-rule-clear = { $name } may take part
interests-stub-unanswered = Answer the question below. Until then you see nothing else of this case.
interests-stub-undecided = You asked for a ruling. Until the chair has ruled you count as recused: you leave when this case is called, and come back after it.
interests-stub-recused = You are recused from this case. You leave when it is called, and come back after it.
interests-stub-clear = You may take part in this case, but your role does not show you its content.
interests-substitutes = { $count ->
    [one] { $names } substitutes here.
   *[other] { $names } substitute here.
 }
