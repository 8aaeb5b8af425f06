//! Who stands how to whom: names on a ring, a line between each two.
//!
//! Owns where they stand and how a stance is drawn: war as a red line with a cross, truce as a broken one, alliance as a
//! double green one. Never chooses whom it shows.

use std::sync::Arc;

use bevy_egui::egui::{
    Align, Color32, CursorIcon, Galley, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType,
    pos2, vec2,
};

use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};

use super::{emblem, paint};

/// How two stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    War,
    Truce,
    Allied,
    /// Nothing is drawn.
    None,
}

/// One of them.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    pub name: &'a str,
    /// Under the name: "12.4 k men · 31 %".
    pub note: &'a str,
    pub initials: &'a str,
    pub colour: Color32,
    /// How strong it is beside the strongest, 0 to 1: sets its size.
    pub weight: f32,
    pub chosen: bool,
    /// No longer in the field.
    pub out: bool,
}

/// What lies under the pointer or was pressed.
pub struct Shown {
    pub nodes: Vec<Response>,
    /// The two whose line the pointer is on.
    pub line: Option<(usize, usize)>,
    pub response: Response,
}

/// Draws the ring, `height` points high.
pub fn stances(ui: &mut Ui, nodes: &[Node], bond: impl Fn(usize, usize) -> Bond, height: f32) -> Shown {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let at = places(rect, nodes.len(), scale);
    let pointer = response.hover_pos();
    let mut line = None;
    for a in 0..nodes.len() {
        for b in a + 1..nodes.len() {
            let what = bond(a, b);
            let near = pointer.is_some_and(|p| what != Bond::None && distance(p, at[a], at[b]) < 5.0);
            if near && line.is_none() {
                line = Some((a, b));
            }
            draw(ui.painter(), at[a], at[b], what, near);
        }
    }
    // Discs first: no disc may lie on a name.
    let discs: Vec<Rect> =
        nodes.iter().zip(&at).map(|(n, &p)| Rect::from_center_size(p, Vec2::splat(2.0 * radius(n, scale)))).collect();
    for (node, place) in nodes.iter().zip(&discs) {
        disc(ui, place.center(), place.width() / 2.0, node);
    }
    let mut labels: Vec<Label> = Vec::with_capacity(nodes.len());
    for (i, node) in nodes.iter().enumerate() {
        let label = Label::of(ui, rect, &discs, &labels, node, i);
        ui.painter().rect_filled(label.place.expand2(vec2(2.0, 0.0)), 0, Ground::of(ui).fill());
        labels.push(label);
    }
    // No ground of a name may lie on another name.
    let pressed = |(i, (node, label)): (usize, (&Node, Label))| label.show(ui, discs[i], node, i);
    let responses = nodes.iter().zip(labels).enumerate().map(pressed).collect();
    Shown { nodes: responses, line, response }
}

/// On an ellipse, the first at the left; two face each other.
fn places(rect: Rect, count: usize, scale: Scale) -> Vec<Pos2> {
    let reach = vec2(rect.width() / 2.0 - scale.px(58.0, 76.0), rect.height() / 2.0 - scale.px(52.0, 68.0));
    (0..count)
        .map(|i| {
            let turn = std::f32::consts::PI * (1.0 + 2.0 * i as f32 / count.max(1) as f32);
            rect.center() + vec2(turn.cos() * reach.x, turn.sin() * reach.y)
        })
        .collect()
}

fn distance(p: Pos2, a: Pos2, b: Pos2) -> f32 {
    let along = b - a;
    let part = ((p - a).dot(along) / along.length_sq().max(1.0)).clamp(0.0, 1.0);
    (p - (a + along * part)).length()
}

fn draw(painter: &Painter, a: Pos2, b: Pos2, what: Bond, lit: bool) {
    let along = (b - a).normalized();
    let across = Vec2::new(-along.y, along.x);
    let middle = a + (b - a) * 0.5;
    let thick = if lit { 1.2 } else { 0.0 };
    match what {
        Bond::None => {}
        Bond::War => {
            painter.line_segment([a, b], Stroke::new(1.8 + thick, palette::RED));
            for way in [along + across, along - across] {
                let arm = way.normalized() * 5.0;
                painter.line_segment([middle - arm, middle + arm], Stroke::new(4.4, palette::PAPER));
            }
            for way in [along + across, along - across] {
                let arm = way.normalized() * 4.5;
                painter.line_segment([middle - arm, middle + arm], Stroke::new(2.2, palette::RED));
            }
        }
        Bond::Truce => paint::dashed(painter, &[a, b], palette::INK_2, 1.3 + thick, 5.0, 4.0),
        Bond::Allied => {
            for side in [-1.8, 1.8] {
                painter
                    .line_segment([a + across * side, b + across * side], Stroke::new(1.4 + thick, palette::GAIN_BAR));
            }
        }
    }
}

fn radius(node: &Node, scale: Scale) -> f32 {
    scale.px(11.0, 14.0) + node.weight.clamp(0.0, 1.0).sqrt() * scale.px(12.0, 16.0)
}

fn disc(ui: &Ui, at: Pos2, radius: f32, node: &Node) {
    let rim = if node.chosen { palette::RED } else { Ground::of(ui).fill() };
    ui.painter().circle_filled(at, radius + 3.0, rim);
    let colour = if node.out { palette::BAR_QUIET } else { node.colour };
    emblem::emblem_at(ui, at, radius, node.initials, colour);
}

/// A name and a note, laid out, and where they stand.
struct Label {
    name: Arc<Galley>,
    note: Arc<Galley>,
    place: Rect,
}

impl Label {
    /// Outside the ring, so that lines leave them free, and beside every other disc and name.
    fn of(ui: &Ui, all: Rect, discs: &[Rect], before: &[Label], node: &Node, number: usize) -> Self {
        let (scale, ground, own) = (Scale::of(ui.ctx()), Ground::of(ui), discs[number]);
        let name_tone = if node.out { Tone::Quiet } else { Tone::Plain };
        let role = if node.chosen { Role::Strong } else { Role::Body };
        let room = scale.px(150.0, 196.0);
        let name = text::elided(ui, role, node.name, ground.colour(name_tone), room);
        let note = text::elided(ui, Role::Small, node.note, ground.colour(Tone::Quiet), room);
        let size = vec2(name.size().x.max(note.size().x), (name.size().y + note.size().y) * 0.82);
        let above = own.center().y < all.center().y - 4.0;
        let top = if above { own.top() - size.y - 3.0 } else { own.bottom() + 3.0 };
        let others = discs.iter().enumerate().filter(|(i, _)| *i != number).map(|(_, disc)| disc.expand(4.0));
        let taken = others.chain(before.iter().map(|label| label.place.expand2(vec2(3.0, -2.0))));
        let place = beside(all, Rect::from_min_size(pos2(own.center().x - size.x / 2.0, top), size), taken);
        Self { name, note, place }
    }

    fn show(self, ui: &Ui, disc: Rect, node: &Node, number: usize) -> Response {
        let (painter, x) = (ui.painter(), self.place.center().x);
        let (high, low) = (self.name.size().y * 0.82, self.note.size().y * 0.82);
        text::centred(painter, x, self.place.top() + high / 2.0, Align::Center, self.name);
        text::centred(painter, x, self.place.top() + high + low / 2.0, Align::Center, self.note);
        let response = ui.interact(disc.union(self.place), ui.id().with(("stance", number)), Sense::click());
        paint::focus_ring(painter, &response);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{} {}", node.name, node.note)));
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// `place` moved sideways off each of `others`, as far as `all` has room.
fn beside(all: Rect, mut place: Rect, others: impl Iterator<Item = Rect>) -> Rect {
    let inside = |place: Rect| {
        let x = place.center().x.clamp(
            all.left() + place.width() / 2.0,
            (all.right() - place.width() / 2.0).max(all.left() + place.width() / 2.0),
        );
        Rect::from_center_size(pos2(x, place.center().y), place.size())
    };
    place = inside(place);
    for other in others {
        if place.intersects(other) {
            let by = if place.center().x < other.center().x {
                other.left() - place.right()
            } else {
                other.right() - place.left()
            };
            place = inside(place.translate(vec2(by, 0.0)));
        }
    }
    place
}

/// What the lines mean, in one row: three words.
pub fn key(ui: &mut Ui, words: [&str; 3]) {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.row()), Sense::hover());
    let mut left = rect.left();
    for (what, word) in [Bond::War, Bond::Truce, Bond::Allied].into_iter().zip(words) {
        let y = rect.center().y;
        draw(ui.painter(), pos2(left, y), pos2(left + scale.px(28.0, 36.0), y), what, false);
        left += scale.px(34.0, 44.0);
        let galley = text::line(ui, Role::Body, word, ground.colour(Tone::Quiet));
        left = text::centred(ui.painter(), left, y, Align::Min, galley).right() + scale.px(14.0, 20.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leaves_the_next_disc_free_and_stays_on_the_paper() {
        let all = Rect::from_min_size(pos2(0.0, 0.0), vec2(300.0, 250.0));
        let disc = Rect::from_min_size(pos2(120.0, 40.0), vec2(40.0, 40.0));
        let name = Rect::from_min_size(pos2(50.0, 50.0), vec2(84.0, 20.0));
        let placed = beside(all, name, std::iter::once(disc));
        assert!(!placed.shrink(0.1).intersects(disc) && all.contains_rect(placed), "{placed:?}");
    }

    #[test]
    fn nobody_stands_on_another_and_all_stay_inside() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(330.0, 250.0));
        for count in 2..9 {
            let at = places(rect, count, Scale::default());
            assert!(at.iter().all(|p| rect.contains(*p)), "{count} in {rect:?}: {at:?}");
            for (i, a) in at.iter().enumerate() {
                assert!(at[i + 1..].iter().all(|b| (*a - *b).length() > 40.0), "{count} stand too near: {at:?}");
            }
        }
    }
}
