# A meeting: its call, who is in the room, the clock, the projector.

call-ends = Expected end
call-ends-note = As 16:30, on the same day.
call-link = Link
call-link-note = For those who take part by video. It begins with https://
call-zone = Time zone
call-zone-note = As Europe/Zurich. Empty means the committee’s own: { $zone }.
call-papers = Papers are due by
call-papers-note = Later cases can still be put on the agenda; the page then says so.
call-capacity = Room for so many cases
call-capacity-note = More can be put on the agenda; the page then says by how many.
call-facts-zone = ({ $zone })
call-facts-until = { $from } to { $until }
call-facts-papers = Papers due by { $date }
call-facts-capacity = { $count ->
    [one] room for 1 case
   *[other] room for { $count } cases
 }
call-change = Change the call
call-change-act = Record the changed call
call-change-leave = Leave the call as it is
call-change-reason = Reason
call-change-reason-note = Demanded where day, time or place change: members are told it.
call-changes = Changes of the call
call-change-was = Before: { $date }, { $time }{ $place ->
    [none] {""}
   *[other] {", "}{ $place }
 }
call-change-by = { $name }, { $at }
call-off = Call the meeting off
call-off-check = Check before the meeting is called off
call-off-text = { $count ->
    [0] The meeting will not take place. It stays in the list as called off.
    [one] The meeting will not take place. Its item is recorded as deferred, and a case can go onto another agenda.
   *[other] The meeting will not take place. Its { $count } items are recorded as deferred, and cases can go onto another agenda.
 }
call-off-reason = Reason
call-off-done = Called off: { $reason }
call-off-by = By { $name } on { $at }.

agenda-over-capacity = { $cases } cases are on the agenda; the meeting has room for { $most }. Nothing forbids it, but somebody may have to wait.
agenda-papers-late = Papers were due by { $day }. What is added now reaches the members late.
agenda-move-to = Move to another place
agenda-move-to-title = Move: { $title }
agenda-move-to-act = Move there
agenda-position = New place
agenda-keys = Alt with the arrow up or down moves the item that has the focus.
agenda-mask = On the projector: number alone
agenda-unmask = On the projector: with its title
agenda-masked = Number alone on the projector
agenda-masked-done = The projector shows only the number of “{ $title }”.
agenda-unmasked-done = The projector shows the title of “{ $title }”.

room-for = in place of { $name }
room-by-video = By video
room-in-person = In the room
room-more = More: { $name }
room-correct = Correct the times
room-correct-title = Correct the times of { $name }
room-correct-text = As it was, in the meeting’s own time ({ $zone }). What was recorded before stays in the record.
room-correct-from = Came at ({ $number })
room-correct-until = Left at ({ $number })
room-correct-until-note = Empty while still there.
room-correct-add = Add a stay
room-correct-remove = Remove stay { $number }
room-correct-reason = Reason
room-correct-act = Record the corrected times
room-corrected = Corrected times
room-correction = { $person }: was { $before }. { $reason }
room-correction-never = never there
room-stay = { $from }–{ $until }
room-stay-open = since { $from }
room-stay-video = { $stay } by video
room-video-counts = By video counts as present here.
room-video-counts-not = By video does not count as present: the rules do not say so.
room-video-aside = by video, does not count
room-guests = Guests
room-guest-add = Admit a guest
room-guest-name = Name
room-guest-purpose = Why they are there
room-guest-purpose-note = Such as “the applicant, to answer questions”. Guests do not vote.
room-left-guest = has left
room-guest-act = Admit
room-co-opt = Co-opt a member
room-co-opt-title = Co-opt for this meeting
room-co-opt-text = They sit and vote on { $day } only. They are asked about their interests first, as everybody is.
room-co-opt-name = Name
room-co-opt-reason = Why
room-co-opt-act = Co-opt
room-co-opted = co-opted
room-co-opt-again = { $name } is co-opted for this meeting and signs in as before.

item-without-vote = { $count ->
    [one] { $names } has no vote and leaves before the vote opens
   *[other] { $names } have no vote and leave before the vote opens
 }
item-without-vote-text = Tick each out as they go, or record that all have left. Whoever keeps the record stays.
item-clear-room = All without a vote have left
item-clear-room-done = It is recorded that everybody without a vote has left.
item-attended = Who was here for this item
item-attended-one = { $name }: { $stays }
item-clock = On this item for { $minutes ->
    [0] less than a minute
    [one] 1 minute
   *[other] { $minutes } minutes
 }
item-clock-since = Taken up at { $time }
item-quorum-lost = No quorum: voting stops here
item-quorum-lost-text = { $needed } must be present and may vote; { $present } are. Wait for more members, or defer the item.
item-quorum-lost-open = { $needed } must be present and may vote; { $present } are. Declared now, the vote ends without a result. Then the item can be deferred.
item-quorum-capacity = Nobody present covers what the rules demand. Wait for such a member, or defer the item.
item-defer-no-quorum = Defer for want of a quorum
item-no-quorum-reason = There was no quorum for this item: { $present } present and entitled to vote, { $needed } needed.
item-quorum-line = { $met ->
    [yes] Quorum is met: { $present } present and entitled to vote, { $needed } needed.
   *[no] No quorum: { $present } present and entitled to vote, { $needed } needed.
 }

meeting-in-session = { $position ->
    [0] In session: { $title }
   *[other] In session: { $title }, item { $position }
 }

projector-open = Open the projector view
projector-title = Projector
projector-waiting = The meeting has not been opened yet.
projector-none = No item is under discussion.
projector-over = The meeting is over.
projector-off = The meeting was called off.
projector-item = Item { $position } of { $count }
projector-number-only = Case { $number }
projector-confidential = Item { $position }
projector-vote-put = A motion is put. The vote is not open yet.
projector-vote-open = The vote is open: { $voted } of { $count } have voted.
projector-vote-all = All { $count } votes are in.
projector-vote-declared = The vote is closed.
