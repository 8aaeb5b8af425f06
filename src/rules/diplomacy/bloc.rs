//! Who belongs to which bloc: read from the treaties and overlords of the day, never kept.

use super::power::spoken_for;
use crate::scenario::Scenario;
use crate::units::{BlocId, CountryId, DoctrineId};
use crate::world::Tables;

/// The bloc of a country, or of the one who speaks for it: the leader's own, or that in whose name it is allied with the leader.
pub fn of(book: &Scenario, t: Tables<'_>, country: CountryId) -> Option<BlocId> {
    let country = spoken_for(t, country);
    let pledged = t.treaties.pledges(country).iter().filter(|(other, bloc)| book.blocs[*bloc].leader == *other);
    let led = book.blocs.iter().find(|(_, def)| def.leader == country).map(|(id, _)| id);
    pledged.map(|(_, bloc)| *bloc).chain(led).min()
}

/// Whether one of the two names the other a rival.
pub fn rivals(book: &Scenario, a: BlocId, b: BlocId) -> bool {
    book.blocs[a].rivals.contains(&b) || book.blocs[b].rivals.contains(&a)
}

/// All that belong to a bloc, its leader first, then by id: for a map.
pub fn members(book: &Scenario, t: Tables<'_>, bloc: BlocId) -> Vec<CountryId> {
    let leader = book.blocs[bloc].leader;
    let all = t.countries.rows.iter().filter(|(c, s)| s.exists && *c != leader).map(|(c, _)| c);
    std::iter::once(leader).chain(all.filter(|&c| of(book, t, c) == Some(bloc))).collect()
}

/// Whether a state's treaties and blocs allow it a doctrine.
pub fn may_follow(book: &Scenario, t: Tables<'_>, country: CountryId, doctrine: DoctrineId) -> bool {
    let def = &book.doctrines[doctrine];
    let forbidden = t.treaties.of(country).any(|x| {
        let gives = x.deal.from == country || x.deal.kind.is_mutual();
        (gives && def.refuses.contains(&x.deal.kind)) || (def.aloof && x.deal.bloc.is_some())
    });
    !(forbidden || def.aloof && book.blocs.values().any(|b| b.leader == country))
}
