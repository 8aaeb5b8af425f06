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
