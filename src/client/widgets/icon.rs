//! The small signs: what a seat has, and what the clock does.
//!
//! Owns their shapes, drawn on a square of 20 units. Never labels them: a word or number stands beside each.

use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::paint::polygon;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A pillar, like the rook on the board.
    Authority,
    /// A stack of coins.
    Money,
    /// A helmet.
    Force,
    /// A shield with a plus.
    Cohesion,
    Pause,
    /// One to five arrow heads.
    Speed(u8),
    /// A tick.
    Done,
    /// A cross.
    Close,
    /// An arrow head down, for lists that open.
    Open,
    /// An arrow head left.
    Back,
    Star,
}

/// Draws `icon` into `rect`; `ground` is the colour behind, for lines cut out of the shape.
pub fn paint(painter: &Painter, icon: Icon, rect: Rect, colour: Color32, ground: Color32) {
    let unit = rect.width().min(rect.height()) / 20.0;
    let origin = rect.center() - Vec2::splat(10.0 * unit);
    let at = |x: f32, y: f32| origin + vec2(x * unit, y * unit);
    let block =
        |x0: f32, y0: f32, x1: f32, y1: f32| Shape::rect_filled(Rect::from_min_max(at(x0, y0), at(x1, y1)), 0, colour);
    match icon {
        Icon::Authority => painter.extend([
            block(6.0, 2.0, 8.2, 4.4),
            block(9.0, 2.0, 11.0, 4.4),
            block(11.8, 2.0, 14.0, 4.4),
            block(6.0, 4.2, 14.0, 6.2),
            polygon(vec![at(7.4, 7.2), at(12.6, 7.2), at(13.6, 14.2), at(6.4, 14.2)], colour),
            block(4.0, 15.2, 16.0, 18.4),
        ]),
        Icon::Money => painter.extend([14.2, 9.5, 4.8].into_iter().flat_map(|y| coin(&at, unit, y, colour, ground))),
        Icon::Force => painter.extend(helmet(&at, colour, ground)),
        Icon::Cohesion => painter.extend(shield(&at, colour, ground)),
        Icon::Pause => painter.extend([block(4.5, 3.5, 8.7, 16.5), block(11.3, 3.5, 15.5, 16.5)]),
        Icon::Speed(count) => painter.extend(chevrons(rect, count.clamp(1, 5), colour)),
        Icon::Done => stroke(painter, &[at(4.0, 10.5), at(8.4, 15.0), at(16.0, 5.0)], 2.6 * unit, colour),
        Icon::Close => {
            stroke(painter, &[at(5.0, 5.0), at(15.0, 15.0)], 2.2 * unit, colour);
            stroke(painter, &[at(15.0, 5.0), at(5.0, 15.0)], 2.2 * unit, colour);
        }
        Icon::Open => {
            painter.add(polygon(vec![at(4.0, 7.0), at(16.0, 7.0), at(10.0, 14.5)], colour));
        }
        Icon::Back => {
            painter.add(polygon(vec![at(13.0, 4.0), at(13.0, 16.0), at(5.5, 10.0)], colour));
        }
        Icon::Star => painter.extend(star(at(10.0, 10.0), 9.0 * unit, colour)),
    }
}

/// An icon in the line, `size` points square.
pub fn icon(ui: &mut Ui, icon: Icon, size: f32, colour: Color32, ground: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint(ui.painter(), icon, rect, colour, ground);
    response
}

/// A five-pointed star, as a pentagon and five points so that each part is convex.
pub fn star(centre: Pos2, radius: f32, colour: Color32) -> Vec<Shape> {
    let corner = |turn: f32, r: f32| {
        let angle = turn / 5.0 * std::f32::consts::TAU - std::f32::consts::FRAC_PI_2;
        centre + r * vec2(angle.cos(), angle.sin())
    };
    let inner = radius * 0.382;
    let mut shapes = vec![polygon((0..5).map(|i| corner(i as f32 + 0.5, inner)).collect(), colour)];
    shapes.extend((0..5).map(|i| {
        let i = i as f32;
        polygon(vec![corner(i, radius), corner(i + 0.5, inner), corner(i - 0.5, inner)], colour)
    }));
    shapes
}

fn stroke(painter: &Painter, points: &[Pos2], width: f32, colour: Color32) {
    painter.line(points.to_vec(), Stroke::new(width, colour));
}

/// Drawn from the lowest up: each lays a dark edge on the one below it.
fn coin(at: &impl Fn(f32, f32) -> Pos2, unit: f32, y: f32, colour: Color32, ground: Color32) -> [Shape; 4] {
    let rim = vec2(7.4, 2.3) * unit;
    [
        Shape::ellipse_filled(at(10.0, y + 3.7), rim, ground),
        Shape::ellipse_filled(at(10.0, y + 2.4), rim, colour),
        Shape::rect_filled(Rect::from_min_max(at(2.6, y), at(17.4, y + 2.4)), 0, colour),
        Shape::ellipse_filled(at(10.0, y), rim, colour),
    ]
}

fn helmet(at: &impl Fn(f32, f32) -> Pos2, colour: Color32, ground: Color32) -> Vec<Shape> {
    let dome: Vec<Pos2> = (0..=16)
        .map(|i| {
            let angle = std::f32::consts::PI * (1.0 + i as f32 / 16.0);
            at(10.0 + 7.4 * angle.cos(), 12.6 + 8.8 * angle.sin())
        })
        .collect();
    vec![
        polygon(dome, colour),
        polygon(vec![at(1.0, 14.0), at(19.0, 14.0), at(17.2, 16.6), at(2.8, 16.6)], colour),
        Shape::line_segment([at(3.2, 13.2), at(16.8, 13.2)], Stroke::new(0.9, ground)),
        Shape::circle_filled(at(10.0, 3.6), (at(1.3, 0.0) - at(0.0, 0.0)).x, colour),
    ]
}

fn shield(at: &impl Fn(f32, f32) -> Pos2, colour: Color32, ground: Color32) -> Vec<Shape> {
    let cut =
        |x0: f32, y0: f32, x1: f32, y1: f32| Shape::rect_filled(Rect::from_min_max(at(x0, y0), at(x1, y1)), 0, ground);
    vec![
        polygon(
            vec![
                at(10.0, 1.4),
                at(17.0, 3.6),
                at(17.0, 10.0),
                at(15.6, 13.6),
                at(13.2, 16.4),
                at(10.0, 18.6),
                at(6.8, 16.4),
                at(4.4, 13.6),
                at(3.0, 10.0),
                at(3.0, 3.6),
            ],
            colour,
        ),
        cut(8.9, 5.6, 11.1, 13.6),
        cut(6.0, 8.5, 14.0, 10.7),
    ]
}

/// Arrow heads side by side; the more there are, the slimmer, so that they can be counted.
fn chevrons(rect: Rect, count: u8, colour: Color32) -> Vec<Shape> {
    let height = rect.height() * 0.62;
    let step = (rect.width() * 0.88 / f32::from(count)).min(height * 0.56);
    let width = (step - 0.6).max(2.0);
    let left = rect.center().x - (step * f32::from(count) - 0.6) / 2.0;
    let middle = rect.center().y;
    (0..count)
        .map(|i| {
            let x = left + step * f32::from(i);
            let (top, bottom) = (middle - height / 2.0, middle + height / 2.0);
            polygon(vec![pos2(x, top), pos2(x + width, middle), pos2(x, bottom)], colour)
        })
        .collect()
}
