# Why an order is refused. { $need }: what it takes; { $have }: what there is.
refusal-already-begun = The history has begun; seats are taken on its first day.
refusal-seat-not-there = There is no such faction today.
refusal-not-in-government = Only the head of the government can order this.
refusal-authority = This takes { $need } authority; you have { $have }.
refusal-money = This takes { $need }; you have { $have }.
refusal-force = This takes { $need } under arms; you have { $have }.
refusal-event-closed = The matter is closed.
refusal-not-yours-to-answer = Others must answer this.
refusal-option-closed = That way is closed now.
refusal-no-such-recipient = There is nobody to pay.
refusal-sum-out-of-range = No such sum can be set.
refusal-cannot-pay = Your funds do not cover the first month.
refusal-treasury-cannot-pay = The treasury does not cover three months of it.
refusal-no-following-to-win = An institution has no following to win.
refusal-not-in-your-country = That lies outside your country.
refusal-partner-in-government = They sit in the government.
refusal-already-banned = They are outside the law already.
refusal-already-legal = They are lawful already.
refusal-already-endorses = They speak for them already.
refusal-too-far-apart = The two stand too far apart.
refusal-does-not-endorse = They do not speak for them.
refusal-budget-full = The rest of the budget leaves { $have } of revenue, not { $need }.
refusal-form-forbids = This form of government does not allow it.
refusal-not-eligible = The office is not filled from there.
refusal-law-in-force = The law is in force.
refusal-law-not-in-force = The law is not in force.
refusal-no-majority = The government has { $have } seats; a majority is { $need }.
refusal-person-not-there = That person is not in the country's public life.
refusal-already-holds = That person holds the post already.
refusal-office-empty = Nobody holds the post.
refusal-already-united = The ranks are closed as it is.
refusal-nobody-to-arm = Only a government, or those at war, can raise troops.
refusal-not-an-institution = Only an institution can lend its voice.
refusal-does-not-listen = They listen to the government, and to those who think as they do.
refusal-no-province-chosen = No province is chosen.
refusal-too-many-provinces = { $have ->
    [one] One province
   *[other] { $have } provinces
 } at a time, not { $need }.
refusal-province-twice = A province is named twice.
refusal-not-yours-to-decide = This is not yours to decide.
refusal-decided-once = That was decided once, and once only.
refusal-too-soon = { $have } of { $need } days have passed since the last time.
refusal-not-open-now = This is not open now.
refusal-conditions-not-met = The conditions for it are not met.
