# The interest question, wherever it is asked, and rulings on it.

interest-nature = What is the interest?
interest-nature-note = In a sentence. Only you and whoever rules on it read this.
interest-means-none = You then see the case and take part.
interest-means-withdraw = You count as recused. You keep number, title and parties, and nothing else.
interest-means-decide = The chair rules on it. Until then you count as recused.
interest-means-later = You stay outside the case until you answer.

interests-heading = Interests to declare
interests-lead = You see only number, title and parties until you have answered.
interests-none = Nothing asks you now
interests-to-desk = Go to the desk
interests-none-text = Cases ask you here before they come to a meeting or to you for review.
interests-question = Do you have an interest in this case or in who submits it?
interests-again = The parties were corrected after you had answered. Look at them again: does your answer still hold?
interests-question-again = Has something changed? Declare an interest that you did not have or know of before.
interests-question-recused = Do you think that you need not be recused? You may ask for a ruling.
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
interests-ruled = Ruled: { $ruling }
interests-own-reported = Recorded by { $name }: { $said }
interests-own-challenged = The applicant challenges you
interests-challenged = Challenged by the applicant
interests-late = Found after the vote
interests-rule = Rule on the interest of { $name }
interests-rule-challenge = Rule on the challenge of { $name }
interests-rule-change = Change the ruling on { $name }
interests-rule-text = The ruling goes into the record with your name and its reason.
interests-rule-how = What holds for { $name }?
interests-rule-reason = Reason of the ruling
interests-rule-act = Record the ruling
interests-ruling-means-no-conflict = Takes part like everybody else.
interests-ruling-means-takes-part = The interest stands in the record, and they review, deliberate and vote.
interests-ruling-means-information-only = May answer the committee’s questions, recorded as such, and leaves before deliberation. They see nothing of the case.
interests-ruling-means-recused = Sees nothing of the case and leaves when it is called.
interests-suspends = Is the decision suspended?
interests-suspends-note = They voted on it. The motion is put anew without them; the decision and its letters stay in the record either way.
interests-suspends-yes = Suspended until the motion is put anew
interests-suspends-no = Stays in effect until the motion is put anew
interests-report = Record an interest of { $name }
interests-report-text = For what { $name } said, or what came to light, in the meeting or outside it. It counts at once.
interests-report-how = What is recorded?
interests-report-withdraw = { $name } has an interest and withdraws
interests-report-decide = { $name } may have an interest: to be ruled on
interests-report-note = In a sentence. Only they and whoever rules on it read this.
interests-report-act = Record
interests-challenge = Record the applicant’s challenge of { $name }
interests-challenge-text = The chair rules on it. Until then the member goes on as before, but no vote opens.
interests-challenge-reasons = The applicant’s reasons
interests-challenge-act = Record the challenge
interests-stub-unanswered = Answer the question below. Until then you see nothing else of this case.
interests-stub-undecided = A ruling on your interest is awaited. Until then you count as recused: you leave when this case is called, and come back after it.
interests-stub-recused = You are recused from this case. You leave when it is called, and come back after it.
interests-stub-clear = You may take part in this case, but your role does not show you its content.
interests-substitutes = { $count ->
    [one] { $names } substitutes here.
   *[other] { $names } substitute here.
 }
stuck-name = Name a substitute on the committee’s page
interests-stub-information = You may be heard on this case for information. You see nothing else of it, and you leave before the committee deliberates.

parties-legend = Parties
parties-note = Who has a part in it: everybody on the committee is asked whether they have an interest in one of them.
parties-role = Part of party { $number }
parties-name = Name of party { $number }
parties-organisation = Organisation of party { $number }
parties-add = Add a party
parties-remove = Remove party { $number }
parties-correct = Add or correct parties
parties-correct-text = Everybody on the committee sees the parties, also who is recused. What was submitted stays in the record.
parties-correct-reason = Why it is corrected
parties-correct-act = Record the parties
