//! Where the map looks: at the place of an event, at a country with its neighbours, at all of a country.

use crate::client::atlas::Geography;
use crate::client::game::Game;
use crate::session::Session;
use crate::units::{CountryId, EventId, Id, ProvinceId};
use crate::world::Target;

/// Where an event happens: its own place, or the capital of whom it is about.
pub fn place_of(game: &Game, event: EventId, this: Option<Target>) -> Option<ProvinceId> {
    let (book, t) = (game.session.book(), game.session.tables());
    let def = &book.events[event];
    let country = this.map(|target| crate::rules::measure::country_of(t, target));
    let paper = def.paper.map(|p| book.papers[p].country);
    def.at.or(country.or(paper).map(|c| book.countries[c].capital))
}

/// Where the map shows a country with some of its neighbours: the middle of its people, and a scale after their spread.
pub fn view_of(session: &Session, country: CountryId) -> (f64, f64, f64) {
    let (book, t) = (session.book(), session.tables());
    let places = &Geography::world().provinces;
    let [east, north] = places[book.countries[country].capital.index()].label.map(f64::from);
    // From the capital, the short way round; far colonies do not count.
    let near = |p: ProvinceId| {
        let [lon, lat] = places[p.index()].label.map(f64::from);
        let away = [(lon - east + 540.0).rem_euclid(360.0) - 180.0, lat - north];
        (away[0].abs() < 70.0 && away[1].abs() < 40.0).then(|| (away, f64::from(t.provinces.population[p]).sqrt()))
    };
    let known: Vec<([f64; 2], f64)> = t.provinces.of(country).iter().filter_map(|&p| near(p)).collect();
    let weight: f64 = known.iter().map(|(_, w)| w).sum();
    if weight <= 0.0 {
        return (east, north, 16.0);
    }
    let mean = |k: usize| known.iter().map(|(away, w)| away[k] * w).sum::<f64>() / weight;
    let (x, y) = (mean(0), mean(1));
    let squeeze = (north + y).to_radians().cos();
    let far = |away: &[f64; 2]| ((away[0] - x) * squeeze).powi(2) + (away[1] - y).powi(2);
    let spread = (known.iter().map(|(away, w)| far(away) * w).sum::<f64>() / weight).sqrt().max(0.5);
    (east + x, north + y, (95.0 / spread).clamp(9.0, 19.0))
}

/// Where the map shows all of a country near its capital on a sheet of `size` points.
pub fn whole_of(session: &Session, country: CountryId, size: bevy_egui::egui::Vec2) -> (f64, f64, f64) {
    let (book, t) = (session.book(), session.tables());
    let places = &Geography::world().provinces;
    let [east, north] = places[book.countries[country].capital.index()].label.map(f64::from);
    let known: Vec<([f64; 2], f64)> = t
        .provinces
        .of(country)
        .iter()
        .map(|&p| {
            let [lon, lat] = places[p.index()].label.map(f64::from);
            let away = [(lon - east + 540.0).rem_euclid(360.0) - 180.0, lat - north];
            (away, f64::from(t.provinces.population[p]))
        })
        .collect();
    let people: f64 = known.iter().map(|(_, n)| n).sum::<f64>().max(1.0);
    let mean = |k: usize| known.iter().map(|(away, n)| away[k] * n).sum::<f64>() / people;
    let middle = [mean(0), mean(1)];
    let far = |away: &[f64; 2]| (away[0] - middle[0]).powi(2) + (away[1] - middle[1]).powi(2);
    let spread = known.iter().map(|(away, n)| far(away) * n).sum::<f64>() / people;
    // Far islands and colonies do not set the scale.
    let counts = |away: &[f64; 2], n: f64| far(away) <= spread.max(0.5) * 6.5 || n > people / 12.0;
    let (mut low, mut high) = (middle, middle);
    for (away, _) in known.iter().filter(|(away, n)| counts(away, *n)) {
        low = std::array::from_fn(|k| low[k].min(away[k]));
        high = std::array::from_fn(|k| high[k].max(away[k]));
    }
    let (lon, lat) = (east + (low[0] + high[0]) / 2.0, north + (low[1] + high[1]) / 2.0);
    // Labels lie inside their provinces: a margin of about one province all round.
    let (width, height) = ((high[0] - low[0] + 2.4) * lat.to_radians().cos().max(0.2), high[1] - low[1] + 1.8);
    let zoom = (f64::from(size.x - 40.0) / width).min(f64::from(size.y - 40.0) / height);
    (lon, lat, zoom.clamp(4.0, 90.0))
}
