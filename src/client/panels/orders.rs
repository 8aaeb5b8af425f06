//! Buttons that give orders: the cost at the right, on hover what the order will do or why it is refused.
//!
//! Owns the way from a command to a button. Whether it may be given is the command's own check.

use bevy_egui::egui::{Align, CursorIcon, Key, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{beside, effects};
use crate::client::desk::{Action, View};
use crate::client::theme::{Ground, Role, Scale, Tone, palette, text};
use crate::client::widgets::button::{self, Kind};
use crate::client::widgets::{paint, sheet, slip};
use crate::command::{self, Command, Preview, Refusal};
use crate::units::{FactionId, Fixed};

/// Height of an order's button with the room under it.
pub fn order_height(scale: Scale) -> f32 {
    scale.px(24.0, 34.0) + order_gap(scale)
}

fn order_gap(scale: Scale) -> f32 {
    scale.px(4.0, 7.0)
}

/// A button across the whole width that gives `order` when pressed.
pub fn order(ui: &mut Ui, view: &View, actor: FactionId, order: Command, label: &str, actions: &mut Vec<Action>) {
    order_as(ui, view, actor, order, label, Kind::Secondary, actions);
}

/// The same, as loud as `kind`.
pub fn order_as(
    ui: &mut Ui,
    view: &View,
    actor: FactionId,
    order: Command,
    label: &str,
    kind: Kind,
    actions: &mut Vec<Action>,
) {
    let preview = view.session.preview(actor, &order);
    let response = face(ui, view, actor, &order, label, kind, preview.as_ref().err());
    explain(&response, view, actor, &order, preview);
    if response.clicked() {
        actions.push(Action::Order(order));
    }
    ui.add_space(order_gap(Scale::of(ui.ctx())));
}

/// Reasons that pass: the order fits, and the means may come.
const MEANS: [&str; 4] = ["authority", "money", "force", "would-not-join"];

/// Whether an order makes sense now, if only the means were there.
pub fn fits(view: &View, actor: FactionId, order: &Command) -> bool {
    match command::check(view.book, view.t, actor, order) {
        Ok(()) => true,
        Err(Refusal { reason, .. }) => MEANS.contains(&reason),
    }
}

/// A button for each of the orders that make sense now, in their own words. Says whether there was any.
pub fn fitting(ui: &mut Ui, view: &View, actor: FactionId, all: Vec<Command>, actions: &mut Vec<Action>) -> bool {
    let mut any = false;
    for command in all.into_iter().filter(|command| fits(view, actor, command)) {
        any = true;
        let label = view.tell.command(&command);
        order(ui, view, actor, command, &label, actions);
    }
    any
}

/// One line: what is to be known of an order at the left, drawn by `said`, and the button that gives it at the right; a
/// refused one says why.
pub fn said_order(
    ui: &mut Ui,
    view: &View,
    order: &Command,
    label: &str,
    said: impl FnOnce(&mut Ui),
    actions: &mut Vec<Action>,
) {
    let Some(seat) = view.seat else {
        said(ui);
        return;
    };
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let whole = ui.available_rect_before_wrap();
    let high = order_height(scale);
    let preview = view.session.preview(seat, order);
    let cost = cost_of(view, seat, order);
    let words = text::line(ui, Role::Strong, label, palette::INK).size().x;
    let wide = words + text::line(ui, Role::Body, &cost, palette::INK).size().x + scale.px(40.0, 52.0);
    let middle = (whole.right() - wide.min(whole.width() * 0.6)).round();
    if middle - whole.left() < scale.px(150.0, 200.0) {
        // Where both have no room in one line, the button stands below.
        said(ui);
        self::order(ui, view, seat, order.clone(), label, actions);
        return;
    }
    let left = Rect::from_min_max(whole.min, pos2(middle - scale.gap(), whole.top() + high));
    let right = Rect::from_min_max(pos2(middle, whole.top()), pos2(whole.right(), whole.top() + high));
    let id = format!("{label} {}", whole.top());
    sheet::region(ui, &format!("said {id}"), left, ground, |ui| {
        ui.add_space((scale.px(24.0, 34.0) - scale.row()) / 2.0);
        said(ui);
    });
    sheet::region(ui, &format!("given {id}"), right, ground, |ui| {
        let response = face(ui, view, seat, order, label, Kind::Secondary, preview.as_ref().err());
        explain(&response, view, seat, order, preview);
        if response.clicked() {
            actions.push(Action::Order(order.clone()));
        }
    });
    ui.add_space(high);
}

/// A button that only opens something: the order itself is given there.
pub fn opener(ui: &mut Ui, label: &str, cost: &str, kind: Kind) -> Response {
    let response = button::Command { label, cost, kind, refused: None }.show(ui);
    ui.add_space(order_gap(Scale::of(ui.ctx())));
    response
}

/// What stands at the right of an order's button: nothing where it is free.
fn cost_of(view: &View, actor: FactionId, order: &Command) -> String {
    let cost = command::cost(view.book, view.t, actor, order);
    let free = cost.authority.is_zero() && cost.money.is_zero() && cost.force.is_zero();
    if free { String::new() } else { view.tell.cost(&cost) }
}

/// Orders that exclude each other, side by side, each with its own word: those that make sense now.
pub fn side_by_side(ui: &mut Ui, view: &View, all: &[(Command, String)], actions: &mut Vec<Action>) {
    let Some(seat) = view.seat else { return };
    let list: Vec<&(Command, String)> = all.iter().filter(|(order, _)| fits(view, seat, order)).collect();
    if list.is_empty() {
        return;
    }
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let whole = ui.available_rect_before_wrap();
    let wide = (whole.width() + scale.gap()) / list.len() as f32;
    for (i, (order, label)) in list.into_iter().enumerate() {
        let left = (whole.left() + wide * i as f32).round();
        let size = vec2((wide - scale.gap()).floor(), order_height(scale));
        let place = Rect::from_min_size(pos2(left, whole.top()), size);
        sheet::region(ui, &format!("{label} {} {i}", whole.top()), place, ground, |ui| {
            self::order(ui, view, seat, order.clone(), label, actions);
        });
    }
    ui.add_space(order_height(scale));
}

/// The button alone, without carrying anything out.
pub fn face(
    ui: &mut Ui,
    view: &View,
    actor: FactionId,
    order: &Command,
    label: &str,
    kind: Kind,
    refused: Option<&Refusal>,
) -> Response {
    let cost = cost_of(view, actor, order);
    let reason = refused.map(|r| view.tell.refusal(r));
    button::Command { label, cost: &cost, kind, refused: reason.as_deref() }.show(ui)
}

/// The slip beside a button: what the order does, or what it would do if it were allowed.
pub fn explain(response: &Response, view: &View, actor: FactionId, order: &Command, preview: Result<Preview, Refusal>) {
    beside::tooltip(response, |ui| {
        let shown = preview.unwrap_or_else(|_| command::would_do(view.book, view.t, actor, order));
        effects::order_slip(ui, view, actor, order, &shown);
    });
}

/// A small square with a sign, for steps up and down. Gives `order` when pressed.
pub fn step(
    ui: &mut Ui,
    view: &View,
    actor: FactionId,
    sign: char,
    order: Command,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let preview = view.session.preview(actor, &order);
    let refused = preview.as_ref().err().map(|r| view.tell.refusal(r));
    let response = square(ui, sign, rect, refused.is_none(), &view.tell.command(&order));
    match refused {
        Some(reason) => {
            slip::note(response, &reason);
        }
        None => {
            explain(&response, view, actor, &order, preview);
            if response.clicked() {
                actions.push(Action::Order(order));
            }
        }
    }
}

/// A square with a sign on it.
pub fn square(ui: &mut Ui, sign: char, rect: Rect, open: bool, spoken: &str) -> Response {
    let id = ui.id().with(("step", sign, rect.top().to_bits()));
    let response = ui.interact(rect, id, if open { Sense::click() } else { Sense::hover() });
    let lit = open && response.hovered();
    let painter = ui.painter();
    painter.rect_filled(rect, 0, if lit { palette::CHOSEN } else { palette::PAPER_2 });
    painter.add(paint::outline(rect, 1.0, if open { palette::INK_2 } else { palette::BAR_QUIET }));
    let colour = if open { palette::INK } else { palette::BAR_QUIET };
    let middle = rect.center();
    let half = (rect.width() * 0.24).round();
    paint::hline(painter, middle.x - half, middle.x + half, middle.y.floor(), 1.5, colour);
    if sign == '+' {
        paint::vline(painter, middle.x.floor(), middle.y - half, middle.y + half, 1.5, colour);
    }
    paint::focus_ring(painter, &response);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, open, spoken));
    if open { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}

/// A sum with steps down and up: changes `sum` when pressed.
pub fn stepper(ui: &mut Ui, label: &str, sum: &mut Fixed, by: Fixed, most: Fixed, told: &str) {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let height = scale.px(22.0, 28.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let side = scale.px(18.0, 22.0);
    let at = |right: f32| {
        let middle = pos2(right - side / 2.0, rect.center().y);
        paint::whole(Rect::from_center_size(middle, vec2(side, side)))
    };
    let more = at(rect.right());
    let value_room = scale.px(66.0, 84.0);
    let less = at(more.left() - value_room);
    let name = text::elided(ui, Role::Body, label, ground.colour(Tone::Plain), less.left() - rect.left() - 6.0);
    text::centred(ui.painter(), rect.left(), rect.center().y, Align::Min, name);
    let value = text::elided(ui, Role::Strong, told, ground.colour(Tone::Plain), value_room - 6.0);
    text::centred(ui.painter(), (less.right() + more.left()) / 2.0, rect.center().y, Align::Center, value);
    if square(ui, '-', less, sum.is_positive(), label).clicked() {
        *sum = (*sum - by).max(Fixed::ZERO);
    }
    if square(ui, '+', more, *sum < most, label).clicked() {
        *sum = (*sum + by).min(most);
    }
}

/// Whether a key was pressed that no text field wants.
pub fn key(ctx: &bevy_egui::egui::Context, key: Key) -> bool {
    !ctx.egui_wants_keyboard_input() && ctx.input(|input| input.key_pressed(key))
}
