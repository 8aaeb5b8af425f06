# The books: accounts, sorts of payment, the state's money.

account-country = the treasury of { $country }
account-people = the people of { $country }
account-mint = the mint of { $country }

sort-taxes = Taxes and duties
sort-enterprise = State works
sort-tribute = Tribute
sort-army = Army
sort-garrisons = Garrisons abroad
sort-police = Police
sort-welfare = Welfare
sort-reconstruction = Reconstruction
sort-propaganda = Propaganda
sort-foreign = Foreign service
sort-administration = Administration
sort-money-abroad = Friends abroad
sort-covert = Secret work
sort-offices = Offices and deputies
sort-dues = Dues and gifts
sort-subsidy = Subsidies
sort-apparatus = Party apparatus
sort-arms = Arms
sort-acts = Acts and events
sort-requisition = Requisitions
sort-fines = Fines
sort-loan = Loans
sort-interest = Interest
sort-repayment = Repayment
sort-investment = Investment
sort-trade = Trade
sort-subvention = Subventions
sort-succession = Succession
sort-issue = Notes issued
sort-destruction = Money destroyed

change-pay = { $from } to { $to }: { $sort }
change-debt = { $country } owes more to { $creditor }
change-debt-less = { $country } owes less to { $creditor }
change-write-off = { $country } owes nobody anything any more
change-tax = Taxes in { $country }
change-build = Building in { $country }

chronicle-loan = { $country } raises a loan of { $money } at home
chronicle-loan-abroad = { $country } borrows { $money } in { $lender }
chronicle-notes = { $country } prints { $money } in notes
chronicle-discharged = { $country } sends { $men } soldiers home
chronicle-tax = { $country } sets taxes at { $percent } of output
chronicle-invested-home = { $country } puts { $money } into works and roads
chronicle-invested = { $by } puts { $money } into works in { $country }

order-borrow = Raise { $money } at home
order-borrow-abroad = Borrow { $money } in { $country }
order-repay = Pay back { $money }
order-notes = Print { $money }
order-repudiate = Pay the creditors no more
order-discharge = Send { $men } soldiers home
order-tax = Taxes at { $percent }
order-invest = Build for { $money } in { $country }

refusal-nobody-lends-that = Lenders would give { $have }, not { $need }.
refusal-owes-nothing = The state owes nothing.
refusal-treasury-holds-less = The treasury holds { $have }, not { $need }.
refusal-too-many-notes = At most { $have } in notes would still be taken.
refusal-tax-step-too-large = Taxes move by five points at a time.
refusal-tax-so-already = Taxes stand there already.
refusal-under-embargo = There is an embargo between you.

thought-debt = What is owed
thought-soldiers = Men under arms
thought-tax = Taxes
thought-building = Works and roads
