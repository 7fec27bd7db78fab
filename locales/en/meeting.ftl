# Meetings: call, agenda, attendance, motions, votes.

meeting-none = No meeting has been called
meeting-none-text = Call one, then put the cases that are ready on its agenda.
meeting-to-come = To come
meeting-held = Held
meeting-items = { $count ->
    [0] nothing on the agenda yet
    [one] 1 item
   *[other] { $count } items
 }
meeting-call = Call a meeting
meeting-call-lead = The agenda is built afterwards, on the meeting’s own page.
meeting-title = Title
meeting-title-note = As it stands on the agenda, such as “Eleventh ordinary meeting”.
meeting-date = Day
meeting-time = Time
meeting-time-note = As 14:00, in the time zone of the meeting.
meeting-place = Place
meeting-place-note = A room. It may stay empty where everybody takes part by link.
meeting-presides = { $name } presides
meeting-now = Now: item { $position } of { $count }, { $title }
meeting-no-item = The meeting is in session. No item is under discussion.
meeting-other-item = You are looking at another item. Under discussion is item { $position }:
meeting-agenda = Agenda
meeting-room = In the room
meeting-called = On the roster that day
meeting-item-of = Item { $position } of { $count }
meeting-see-case = Open the case
meeting-see-minutes = Read the minutes
meeting-see-guidance = Open the guidance
meeting-stub = You see only the number, the title and the party
meeting-stub-text = You are recused from this case, or you have not said whether you have an interest. While it is discussed and voted on you leave the room.
meeting-stub-informs = You may be heard on this case for information, and take no other part in it. While it is deliberated and voted on you leave the room.
meeting-stub-interest = See your own declaration
meeting-must-leave = { $count ->
    [one] { $names } must leave the room now
   *[other] { $names } must leave the room now
 }
meeting-must-leave-you = You must leave the room now
meeting-must-leave-why = Recused, or has not said whether there is an interest.
meeting-must-leave-text = Recused, or has not said whether there is an interest. Untick them once they are outside: the quorum is counted anew.
meeting-heard = { $count ->
    [one] { $names } may be heard now, and leaves before the committee deliberates
   *[other] { $names } may be heard now, and leave before the committee deliberates
 }
meeting-heard-text = By the ruling on their interest they answer questions only. Untick them once they are outside: no vote opens before.
meeting-heard-why = By the ruling on their interest they answer questions only.
meeting-heard-you = You may be heard now
meeting-heard-you-text = Answer what you are asked. Then you leave the room, before the committee deliberates, and come back after the item.
meeting-away = { $name } left the room at { $left }.
meeting-away-back = { $name } left the room at { $left } and came back at { $back }.
meeting-hear = Record that { $name } was heard for information
meeting-away-heard = They were heard for information first.
meeting-away-informs = They may be heard for information before the committee deliberates.
meeting-have-left = { $count ->
    [one] { $names } takes no part in this item.
   *[other] { $names } take no part in this item.
 }
meeting-take-up = Take up item { $position }: { $title }
meeting-take-up-this = Take up this item
meeting-next-item = Take up the next item
meeting-open = Open the meeting
meeting-open-check = Check before the meeting opens
meeting-open-text = { $present } of { $count } people on the roster are ticked present. Attendance can be ticked throughout the meeting. What will be recorded: that the meeting is open, when, and who presides.
meeting-presiding = Presiding
meeting-presiding-note = The chair, a vice-chair, or who substitutes for the chair. They are ticked present.
meeting-adjourn = Adjourn the meeting
meeting-adjourn-check = Check before the meeting ends
meeting-adjourn-text = { $count ->
    [0] The agenda was empty. Afterwards nothing can be added, voted on or ticked.
    [one] Its one item has ended. Afterwards nothing can be added, voted on or ticked.
   *[other] All { $count } items have ended. Afterwards nothing can be added, voted on or ticked.
 }

agenda-none = The agenda is empty
agenda-none-text = Add a case that is ready, guidance to be adopted, or other business.
agenda-case = Case
agenda-guidance = Guidance
agenda-now = Under discussion
agenda-stub = You take no part
agenda-no-quorum = No quorum
agenda-up = Move up: { $title }
agenda-down = Move down: { $title }
agenda-more = More: { $title }
agenda-more-short = More
agenda-remove = Take off the agenda
agenda-moved = “{ $title }” is now item { $position }.
agenda-removed = “{ $title }” is off the agenda.
agenda-add = Add to the agenda
agenda-add-note = Choose a case or guidance by number or title. Anything else you type becomes other business.
agenda-add-this = Add to the agenda
agenda-add-other = Add as other business

room-count = Present: { $present } of { $count }
room-present = present
room-absent = absent
room-no-vote = present, no vote
room-must-leave = must leave now
room-heard = may be heard, then leaves
room-left = out: takes no part
room-has-voted = has voted
room-voting = voting
room-not-cast = not cast

item-end-without-vote = End without a vote
item-end-act-deferred = Defer the item
item-end-act-noted = Note the item
item-end-act-withdrawn = Withdraw the item
item-end-check = End without a vote: { $title }
item-end-text-deferred = It will be recorded that the item was put off. A case can go onto the agenda of another meeting.
item-end-text-noted = It will be recorded that the committee took note. Nothing is decided.
item-end-text-withdrawn = It will be recorded that the item was withdrawn. Nothing is decided.
item-end-reason = Reason

motion-put = Put a motion
motion-put-another = Put another motion
motion-put-act = Put this motion
motion-later = Go on later; what is written is kept
motion-change = Change the motion
motion-change-act = Record the changed motion
motion-change-leave = Leave the motion as it was
motion-outcome = Outcome
motion-outcomes-shut = Not open on the pathway of this case: { $names }.
motion-question = Question
motion-question-note = Read out before the vote; members vote on exactly these words.
motion-question-case = To decide on { $number }, “{ $title }”: { $outcome }.
motion-question-guidance = To adopt the guidance “{ $title }” as drafted.
motion-reasons = Reasons
motion-reasons-note = They go into the letter as they stand here.
motion-conditions = Conditions
motion-conditions-required = Conditions (one at least)
motion-condition = Condition { $number }
motion-condition-due = Condition { $number }: to be met by
motion-condition-add = Add a condition
motion-condition-remove = Remove condition { $number }
motion-until = by { $date }
motion-by = Put by
motion-earlier = Other motions on this item
motion-how = How the result was computed
motion-withdraw = Withdraw the motion
motion-withdraw-check = Check before the motion is withdrawn
motion-withdraw-text = It stays in the record as withdrawn and cannot be put again; another motion can.

outcome-needs-reasons = Reasons needed
outcome-needs-conditions = Conditions needed
outcome-may-have-conditions = Conditions possible
outcome-may-begin-yes = Work may begin
outcome-may-begin-no = Work may not begin

vote-open = Open the vote
vote-open-check = Check before the vote opens
vote-open-text = From then on neither the words of the motion nor who may vote can change.
vote-open-voters = { $count ->
    [one] 1 person may vote
   *[other] { $count } people may vote
 }
vote-needed = Votes for it that are needed
vote-have-voted = have voted
vote-still = still to vote
vote-recused = recused
vote-absent = absent
vote-not-cast = not cast
vote-to-come = { $count ->
    [one] One vote is still to come.
   *[other] { $count } votes are still to come.
 }
vote-all-in = All votes are in. The result can be declared.
vote-your-vote = Your vote
vote-choose = Choose: { $ballot }
vote-check = Your vote will be recorded as “{ $ballot }”. It cannot be changed afterwards.
vote-cast = Vote: { $ballot }
vote-yours = You voted: { $ballot }
vote-recorded-for-you = { $name } recorded for you: { $ballot }
vote-object-text = If that is not what you showed, object now, before the result is declared. The recorded vote is then taken back, and you vote yourself.
vote-object = Object to the recorded vote
vote-record = Record what was shown openly
vote-record-text = Enter only what a present member showed or said aloud. Each sees what was recorded for them and may object.
vote-record-written = Record what was answered by letter or mail
vote-record-written-text = Enter only what a member answered in their own words. Each sees what was recorded for them and may object.
vote-record-each = Member by member
vote-record-hands = Hands as totals
vote-record-ballots = { $count ->
    [0] Record the votes shown
    [one] Record 1 vote
   *[other] Record { $count } votes
 }
vote-of = { $name }: { $ballot }
vote-recorded-as = { $ballot }, recorded by { $name }
vote-recorded-by = recorded by { $name }
vote-record-hands-act = Record the hands counted
vote-record-hands-again = Record the hands counted anew
vote-declare = Declare the result
vote-declare-check = Check before the result is declared
vote-declare-text = The vote closes. The rules compute the result, and if the motion is carried, the case is decided or the guidance adopted.
vote-declared = Declared on { $at }
vote-next-sign = Go on to the signature and the letter
vote-next-publish = Go on to publishing
vote-who = How each voted

dissent = Dissent
dissent-text = Your dissent and its reasons
dissent-note = It is kept with the decision, under your name, as you write it.
dissent-record = Record my dissent

vote-void = Declare the vote void
vote-void-check = Declare the vote void?
vote-void-text = The votes cast no longer count. The void vote stays to be seen, and the same words can be put to a new one.
vote-void-reason = Why it is void
vote-was-void = Void
vote-void-left = Void since { $time }: { $name } left before voting.
vote-void-by = Declared void by { $name } at { $time }.
vote-anew = Open the vote anew, on the same words

views-heading = Written views of absent members
views-of = { $name } wrote:
views-read = read out at { $time }
views-unread = to be read out
views-mark-read = { $name }’s view was read out
views-record = Record an absent member’s written view
views-lead = It is read out before the vote and shown with the motion. It is never counted: nobody votes through another.
views-whose = Whose view
views-text = What they wrote
views-record-act = Record this view

recount-heading = Recounts
recount-propose = Record a recount
recount-lead = The result as declared stays to be seen. If the new count comes to another result, there is a new vote.
recount-reason = How the first count went wrong
recount-propose-act = Propose this recount
recount-confirm = Confirm the recount
recount-confirm-act = Confirm this recount
recount-confirm-text = You presided, and state that this is what should have been counted. If it comes to another result, the decision has no effect until the new vote.
recount-refuse = Refuse the recount
recount-refuse-reason = Why it is refused
recount-open = waits for whoever presided
recount-confirmed = confirmed
recount-refused = refused
recount-totals = For { $for }, against { $against }, abstained { $abstain }.
recount-by = Proposed by { $name }, { $time }.
recount-otherwise = Counted again: { $result }
recount-otherwise-text = What was declared stands below. It has no effect until there is a new vote.
recount-result = Confirmed by { $name }: { $result }.
