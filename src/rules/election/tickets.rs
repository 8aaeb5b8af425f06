//! Who stands: the lists of a vote, alone or together.

use crate::rules::measure;
use crate::scenario::{Contest, FactionKind, Scenario, Stance, Status};
use crate::units::{CountryId, FactionId, ProvinceId};
use crate::world::{Tables, Voting};

/// One list before the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The largest first.
    pub members: Vec<FactionId>,
    /// Of the largest.
    pub stance: Stance,
}

impl Ticket {
    /// Share units of a province's people that follow its members.
    pub fn share(&self, t: Tables<'_>, country: CountryId, at: ProvinceId) -> u32 {
        self.members.iter().map(|&f| t.influence.allegiance(country, at, f).0).sum()
    }
}

/// Whether a faction may put up a list: it holds allegiance, is there and within the law. Protest movements march; they put
/// up no lists.
pub fn may_stand(t: Tables<'_>, faction: FactionId) -> bool {
    let row = &t.factions[faction];
    row.active
        && row.kind.holds_allegiance()
        && row.kind != FactionKind::Protest
        && !matches!(row.status, Status::Banned | Status::Underground)
}

/// Whether only those who govern may be voted for: so written, until the laws that uphold it from the start are gone.
pub fn one_list(book: &Scenario, t: Tables<'_>, country: CountryId) -> bool {
    let def = &book.countries[country];
    let written = def.legislature.as_ref().is_some_and(|l| l.contest == Contest::OneList);
    let mut upheld = def.laws.iter().filter(|&&law| book.laws[law].one_list).peekable();
    written && (upheld.peek().is_none() || upheld.any(|&law| t.countries[country].has_law(law)))
}

/// The lists of a vote. `only`: the two of a second round.
pub fn tickets(
    book: &Scenario,
    t: Tables<'_>,
    country: CountryId,
    what: Voting,
    only: Option<&[FactionId]>,
) -> Vec<Ticket> {
    let slots = &t.influence.slots[country];
    if let Some(only) = only {
        return only.iter().filter(|&&f| t.factions[f].active).map(|&f| ticket(t, vec![f])).collect();
    }
    if one_list(book, t, country) {
        let state = &t.countries[country];
        let front: Vec<FactionId> =
            state.head.iter().chain(&state.coalition).copied().filter(|&f| may_stand(t, f)).collect();
        return if front.is_empty() { Vec::new() } else { vec![ticket(t, front)] };
    }
    let standing: Vec<FactionId> = slots.iter().copied().filter(|&f| may_stand(t, f)).collect();
    let mut groups: Vec<Vec<FactionId>> = Vec::new();
    // A person stands for a presidency; parties stand together for chambers.
    if matches!(what, Voting::Chamber | Voting::UpperHouse | Voting::ByElection) {
        let written = book.countries[country].legislature.iter().flat_map(|l| &l.joint_lists);
        for together in written.chain(&t.elections[country].pacts) {
            let free = |f: &&FactionId| standing.contains(f) && !groups.iter().any(|g| g.contains(f));
            let members: Vec<FactionId> = together.iter().filter(free).copied().collect();
            if members.len() > 1 {
                groups.push(members);
            }
        }
    }
    for &f in &standing {
        if !groups.iter().any(|g| g.contains(&f)) {
            groups.push(vec![f]);
        }
    }
    groups.into_iter().map(|members| ticket(t, members)).collect()
}

fn ticket(t: Tables<'_>, mut members: Vec<FactionId>) -> Ticket {
    members.sort_by_key(|&f| (std::cmp::Reverse(measure::support(t, f)), f));
    Ticket { stance: t.factions[members[0]].stance, members }
}

/// Joins factions into one list at the next vote; those who had a pact with either are in it.
pub fn agree(t: &mut crate::world::Snapshot, members: Vec<FactionId>) {
    let Some(&first) = members.first() else { return };
    let country = t.factions[first].country;
    let pacts = &mut t.elections[country].pacts;
    let mut all = members;
    pacts.retain(|pact| {
        let touches = pact.iter().any(|f| all.contains(f));
        if touches {
            all.extend(pact);
        }
        !touches
    });
    all.sort_unstable();
    all.dedup();
    pacts.push(all.clone());
    let today = t.calendar.today;
    t.chronicle.write(today, crate::world::Happening::PactMade { members: all });
}
