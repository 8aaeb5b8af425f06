# The in-tray: what wants the player's hand.

tray = In-tray
tray-count = { $count } in all
tray-more = and { $count } more
tray-key = key I
tray-empty = Nothing waits. Let the days run.
tray-title = On your desk
tray-of = { $seats } of { $needed }
tray-of-limit = { $now } of { $limit }
tray-months = { $count ->
    [0] this month
    [1] 1 month
   *[other] { $count } months
}
tray-days = { $count ->
    [1] 1 day
   *[other] { $count } days
}
tray-answers = To be answered
tray-dangers = Growing by itself
tray-chances = Open to you

tray-first-title = The first morning
tray-first-1 = Space starts the clock and stops it; 1 to 5 set its pace. Whatever asks for your answer stops it too.
tray-first-2 = Authority is what your people will still do for you this month. Every order says beforehand what it costs, what it does, and who will resent it.
tray-first-3 = Rest the pointer on any figure to see why it stands as it does; click a place, a party or a country to open its papers.
tray-first-4 = What has happened can be undone: click a day on the strip below and take another road.
tray-to-work = To work
tray-close = Close

order-paid = Paid: { $cost }
tray-event-about = It waits for your answer until { $date }; then it goes its way without you.
tray-motion = Motion of no confidence
tray-motion-about = { $by } moves it; the chamber votes on { $date }.
tray-bill = To be voted: { $law }
tray-repeal = To be voted out: { $law }
tray-bill-about = Brought in by { $by }; the vote is on { $date }.
tray-no-majority = No majority
tray-no-majority-about = The government has { $seats } of the { $needed } votes it needs. A partner must be found before others find one.
tray-pledge = Promised: { $law }
tray-pledge-to-us = Promised to us: { $law }
tray-pledge-pass = { $to } was promised { $law } by { $date }. A broken word drives a partner out.
tray-pledge-line = { $to } was promised a line abroad, { $law }, by { $date }. A broken word drives a partner out.
tray-pledge-repeal = { $to } was promised an end to { $law } by { $date }. A broken word drives a partner out.
tray-vote = { $country } votes
tray-vote-about = How it would vote today, seat by seat.
tray-post = Post empty: { $post }
tray-posts = { $count } posts are empty
tray-posts-about = Nobody holds: { $posts }.
tray-march = March: { $by }
tray-strike = Strike: { $by }
tray-protest-about = { $heads } have come out for { $by }. It lasts until { $date } unless you give way, clear the streets or bring out your own.
tray-line = No line: { $question }
tray-line-about = The party has not said where it stands. Its congress can; its wings will not wait for ever.
tray-break = The party may break
tray-break-about = { $odds } at its next meeting, as things stand.

tray-offer = { $by } makes an offer
tray-offer-about = { $by } offers: { $deal }.
tray-crisis = Crisis with { $country }
tray-crisis-about = The next move is yours. The demand: { $demand }.
tray-word = A word is awaited
tray-words = { $count } words are awaited
tray-words-about = Others have done what a government may applaud or condemn: { $what }. To say nothing is allowed.
tray-terms = Terms from { $from }
tray-terms-about = { $war }: { $terms }.
tray-mandate = Troops abroad: mandate ends
tray-mandate-about = { $war }: on { $date } the men come home unless they are sent again.
tray-thin = Too few men: { $country }
tray-thin-many = Too few men in { $count } lands
tray-thin-about = These lands ask for more men than stand there: { $lands }.

tray-authority = Authority to spend
tray-authority-about = { $now } of { $limit }: acts that your people will still do. The page Moves says where orders are given.
tray-authority-full = Authority runs over
tray-authority-full-about = It stands at { $now }, its limit is { $limit }: what comes in above that is lost. The page Moves says where orders are given.
tray-loose = Cohesion is low
tray-loose-about = Your own camp stands at { $now } of a hundred. Every concession and every crackdown costs more of it.
tray-chest = The chest empties
tray-chest-about = More goes out than comes in. Dues, gifts or friends abroad must bring more, or less must be paid.
tray-treasury = The treasury runs dry
tray-treasury-about = If nothing is changed the state cannot pay all it owes. The books show where it goes.
tray-decisions = { $count } decisions are open
tray-decisions-about = They may be taken now: { $decisions }.
tray-aim-keep = The next of your aims. It holds today, and must hold every day until then.
tray-aim-reach = The next of your aims. It is not so yet.
tray-aim-danger = As things stand today it would be lost.

tray-terms-many = Terms from { $count } sides
tray-terms-many-about = { $war }: { $names }. Their offers lie on the page Terms.
