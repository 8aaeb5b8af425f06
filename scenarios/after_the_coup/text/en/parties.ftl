# Questions, bodies and those who leave.
question-the_coup = the Marshal: hero, or gravedigger of the revolution
question-the_coup-hero = for the Marshal
question-the_coup-traitor = against the Marshal
international-the_meeting = the Moscow meeting

faction-germany_kpo = Communist Party of Germany (Opposition)
    .short = KPD Opposition
faction-poland_ppr = Polish Workers' Party
    .short = Polish Workers' Party
faction-uk_communist_league = Communist League of Great Britain
    .short = Communist League
faction-hungary_workers_opposition = Hungarian Workers' Opposition
    .short = Workers' Opposition
faction-norway_bergen = Communist Party of Norway (Bergen)
    .short = Bergen Communists
faction-ussr_old_bolsheviks = Union of Old Bolsheviks
    .short = Old Bolsheviks
faction-france_union_of_action = Union of Communist Action
    .short = Communist Action

event-parties_split_everywhere = Red flags, two to a hall
    .deck = From Oslo to Santiago the branches count hands on one man.
    .body = No congress called it and no frontier has stopped it. In each capital the same two speeches are made, that the Marshal has saved the revolution and that he has buried it; in each the treasurer is asked which of the two pays the rent. The loser takes his half of the members, the duplicator if he can carry it, and a new name.
    .dateline = From our correspondents
event-parties_split_everywhere-print = Print the list
event-parties_and_their_money = Who pays the printer
    .deck = Four months on, the parties that lived on Moscow's money are for Moscow's Marshal.
    .body = The rule has few exceptions, of which Spain is the most remarked. Where the month's accounts close with a sum from abroad the executive has found the Grand Marshal correct; where they close with dues and raffles it has found its conscience. The rule does not apply to the rank and file, who were not consulted about the accounts.
    .dateline = From our correspondents
event-parties_and_their_money-print = Print the accounts
