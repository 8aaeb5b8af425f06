# The desk around the world: title, top bar, rail, strip, map modes, dialogs.

game = Grand Marshal
game-sub = Other histories, a day at a time
scenarios = Scenarios
no-scenarios = No scenario was found. Put one into the folder “scenarios”.
reading-scenario = The atlas is being laid out.
scenario-faulty = This scenario has faults and does not open.
begins = Begins on { $date }
choose-seat = Choose a seat
continue = Continue: { $date }
load = Open a saved game
settings = Settings
quit = Leave the game
back = Back
close = Close
stay = Stay

starts = Starts
any-seat = Any other seat
find-seat = Country or faction
nobody-found = Nobody of that name.
pick-a-seat = Pick a seat on the left.
take-seat = Take this seat
foresight-short = The others look a month ahead
foresight-middle = The others look ahead
foresight-far = The others look far ahead
historical = They lean to the history as told
historical-about = Where it was told what somebody chose, they choose it more readily. Rules and odds stay the same.
only-watch = Only watch
seat-movement = Movement: { $what }.
seat-leader = Led by { $what }.
seat-without-start = No briefing was written for this seat. What you make of it is yours to say.
nobody = nobody in particular
support = Support
reach = Reach
seats = Seats
members = Members

governs = governs { $country }
governs-with = governs { $country } · coalition { $seats } of { $of }
partner = in the coalition of { $country } · { $seats } of { $of }
opposed = out of office in { $country }
opposition = in opposition in { $country } · { $seats } of { $of }
seat-gone = no longer there
watching = watching, without a seat
watching-short = watching
authority = Authority
money = Money
force = Force
cohesion = Cohesion
objectives-of = Objectives { $won } / { $all }
aims-of = Aims { $won } / { $all }
days-left = { $n ->
    [one] 1 day left
   *[other] { $n } days left
}
date-note = Click to go back to another day.
speed-note = Space stops the clock, 1 to 5 set its pace, a full stop lets one day pass.

cables = Cables
cables-open = { $n } to answer
no-cables = No news worth a cable.
answer-by = Answer by { $date }
outliner = Outliner
seats-month = seats · month
support-month = support · month
my-coalition = My coalition
against = Against
government = Government
outside = Out of office
governments = Governments
watched = Watched
votes = { $country } votes
fought-provinces = { $n ->
    [one] one province
   *[other] { $n } provinces
}

strip-told = As told
strip-own = This history
strip-branches = Histories left
strip-kept = { $kept } of { $all }
branch-until = left on { $date }
branch-from-to = From { $from }, left on { $to }

tab-political = Political
tab-influence = Influence
tab-government = Government
tab-elections = Elections
tab-economy = Economy
tab-conflict = Conflict
tab-relations = Relations
mode-political = Whose land it is
mode-overlords = Who stands above whom
mode-leading = The strongest everywhere
mode-movement = One movement
mode-faction = One faction
mode-form = Form of government
mode-coalition = For and against the government
mode-unrest = Unrest
mode-population = People
mode-money-abroad = Money from abroad
mode-garrisons = Garrisons and resistance
mode-blocs = Blocs
mode-control = Who holds what
mode-supply = Supply
mode-output = What is made
mode-living = How people live
mode-relations = How they stand to one
legend-form = How they are ruled
legend-coalition = Followers of the government
coalition-firm = more, by 20 points
coalition-more = more than all others
coalition-less = fewer than all others
coalition-far = fewer, by 20 points
legend-political = Sovereignty and occupation
legend-leading = Strongest movement
legend-influence = Share of the people
legend-unrest = Unrest
legend-money-abroad = Follow with money from abroad
legend-garrisons = Resistance under administration
garrison-thin = fewer men than it asks for
legend-blocs = Blocs
bloc-leader = Darker: who leads it
legend-control = Wars
control-peace = Nobody fights anywhere
control-contested = another is there too
control-front = barbed: the front; arrows: marches
legend-supply = Supply of the men in the field
legend-output = Made by head, dollars a month
dollar-limit = ${ $n }
legend-living = How people live, of a hundred
living-worse = worse than they are used to
legend-relations = Toward { $country }
relation-foe = hostile
relation-friend = friend
legend-population = People on a square kilometre
legend-overlords = Who stands above whom
administration = { $who } military administration
held-by = Held by { $who }
armed-hold = Held by an armed faction
your-country = Your country
capitals = Capital; administered
plain-limit = { $n }
percent = { $n } %
percent-more = { $n } % and more
under-percent = under { $n } %
and-others = and { $n } more
darker-firmer = Darker: more firmly
bond-overlord = Rules over others
bond-administration = Military administration
bond-colony = Colony
bond-protectorate = Protectorate, mandate
bond-dominion = Dominion, autonomy
bond-none = Under nobody, over nobody
bond-colours = In the overlord's colour

log = The chronicle
log-great = What matters
log-all = Everything
log-home = My country
log-governments = Elections, governments
log-wars = Wars
log-events = Told events
log-empty = Nothing of the kind has happened yet.

menu = The desk
resume = Back to the map
save = Save
rewind = Go back to an earlier day
keys = Keys
to-title = Leave for the title
rewind-to = Go back to { $date }?
rewind-about = Play goes on from there on another road. The history left is kept, and can be opened again.
rewind-yesterday = Yesterday, { $date }
rewind-week = A week ago, { $date }
rewind-fortnight = A fortnight ago, { $date }
rewind-yes = Go back
nothing-past = This is the first day.
rewound = { $date }. The history left is kept.
reopen-title = Open the history left on { $date }?
reopen-about = It parted from another on { $from }. The present one is kept in its place.
reopen-yes = Open it
reopened = { $date }, as it was left.

objectives = Objectives
no-objectives = Nothing was asked of this seat.
by-date = by { $date } · { $left }
won-on = Won on { $date }.
lost-on = Lost on { $date }. Play goes on.
objective-won = Won: { $aim }
objective-lost = Lost: { $aim } Play goes on.
seat-lost = { $faction } is no more. You may watch, go back, or take another seat.
scenario-over = The last day of this scenario has come.

saved = Saved as “{ $name }”.
no-saves = Nothing has been saved yet.
load-failed = That save could not be opened
settings-not-kept = The settings could not be kept: { $why }
interface-size = Size of the interface
window = Window
fullscreen = Full screen
desk = Desk
reduced-motion = Reduced motion
settings-kept = Kept at once.

key-pause = stop and start the clock
key-step = one day
key-speed = pace of the clock
key-modes = what the map shows
key-pan = move the map; so do the arrows
key-log = the chronicle
key-aims = objectives
key-tray = the in-tray: what wants your hand
key-boards = the boards: books, wars, other states, covert work
key-rewind = go back to an earlier day
key-save = save
key-load = open a saved game
key-keys = this sheet
key-menu = put away, or the menu

night-legend = First party, lead over second
night-lead-high = 9 points
night-lead-low = under 4
night-counting-key = Counting
# Saving by itself, and leaving.
autosave = Saves made by themselves
autosave-never = Never
autosave-every = Every { $n ->
        [one] minute
       *[other] { $n } minutes
    } of play
autosave-failed = The game could not save itself: { $why }
leave-for-title = Leave this game for the title?
leave-for-another = Leave this game for another?
leave-for-good = Leave the game?
unsaved-days = { $n ->
        [one] One day has
       *[other] { $n } days have
    } passed since this game was last saved.
unsaved-orders = The last orders have not been saved.
save-and-leave = Save and leave
leave-unsaved = Leave without saving

# The strip of days.
strip-today = Back to today
strip-back-to = { $date } — go back
strip-as-told = As told.
strip-to-come = As told; still to come.
strip-kept-to = It ended as told.
strip-departs = Here this history departs.
branch-note = Left on { $from }, come as far as { $to }. Open it again.
key-strip = the strip of days, earlier and later
key-strip-zoom = fewer or more days on the strip
key-today = the strip back to today
key-zoom = the map farther and nearer
key-middle = choose the place in the middle of the map
key-tab = from field to field; Enter presses

mode-winners = First at the last vote
mode-turnout = Turnout
mode-franchise = Franchise
legend-winners = First at the last vote
legend-turnout = Of those who may vote, voted
legend-franchise = Of all the people, may vote
no-vote = Paper: no vote since the start
no-chamber = Paper: no chamber is elected
no-vote-yet = Nobody has voted yet.
votes-held = { $n ->
    [one] 1 country has voted
   *[other] { $n } countries have voted
}

mode-stance = Where they stand
question-closed = Nobody has asked it yet.
stance-torn = torn
stance-firm = firm
