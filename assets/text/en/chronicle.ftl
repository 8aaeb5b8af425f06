# What the chronicle says of things that happen by rule.
chronicle-started = The record opens on { $date }.
chronicle-month = { $month } begins.
chronicle-schism = { $wing } breaks away from { $from } with { $percent } % of its members.
chronicle-election = { $country } votes: { $winner } comes first with { $seats } of { $total } seats.
chronicle-government = { $faction } forms the government of { $country }.
