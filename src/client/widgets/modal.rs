//! Dialogs, errors and keys: what comes up over the screen and goes away again.
//!
//! Owns the sheet in the middle, the toasts in a corner, and the key cap.

use bevy_egui::egui::{
    Align, Align2, Area, Context, CursorIcon, Frame, Id, Modal, Order, Rect, Response, Sense,
    Shape, Stroke, Ui, pos2, vec2,
};

use crate::client::theme::{Ground, Role, Scale, palette, text};

use super::sheet::Sheet;
use super::{paint, slip};

/// A double-ruled sheet in the middle of a darkened screen. True beside the result when it was dismissed.
pub fn dialog<R>(
    ctx: &Context,
    id: Id,
    title: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> (R, bool) {
    let scale = Scale::of(ctx);
    let shade = palette::DESK.gamma_multiply(0.72);
    let shown = Modal::new(id)
        .frame(Frame::NONE)
        .backdrop_color(shade)
        .show(ctx, |ui| {
            let sheet = Sheet {
                padding: scale.px(20.0, 28.0),
                ..Sheet::slip(scale)
            };
            sheet.show_sized(ui, width, |ui| {
                text::paragraph(ui, Role::Title, title, palette::INK);
                let y = ui.cursor().top();
                let (left, right) = (ui.max_rect().left(), ui.max_rect().right());
                paint::double_rule(ui.painter(), left, right, y.round(), palette::INK);
                ui.add_space(scale.px(10.0, 14.0));
                contents(ui)
            })
        });
    let dismissed = shown.should_close();
    (shown.inner.inner, dismissed)
}

/// A key, as printed on the keyboard.
pub fn key_cap(ui: &mut Ui, key: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let (text_colour, edge, fill) = match ground {
        Ground::Metal => (palette::TEXT, palette::HAIR, palette::METAL_2),
        Ground::Paper => (palette::INK, palette::INK_2, palette::CHOSEN),
    };
    let galley = text::line(ui, Role::SmallStrong, key, text_colour);
    let height = scale.px(16.0, 20.0);
    let width = (galley.size().x + scale.px(8.0, 10.0)).max(height).round();
    let (rect, response) = ui.allocate_exact_size(vec2(width, scale.row()), Sense::hover());
    let cap = paint::whole(Rect::from_center_size(rect.center(), vec2(width, height)));
    ui.painter().rect_filled(cap, 0, fill);
    ui.painter().add(paint::outline(cap, 1.0, edge));
    paint::hline(
        ui.painter(),
        cap.left(),
        cap.right(),
        cap.bottom() - 2.0,
        2.0,
        edge,
    );
    text::centred(
        ui.painter(),
        cap.center().x,
        cap.center().y - 0.5,
        Align::Center,
        galley,
    );
    response
}

#[derive(Clone, Debug)]
struct Toast {
    text: String,
    error: bool,
    until: f64,
}

/// Short messages at a corner that go by themselves; errors stay until they are put away.
#[derive(Clone, Debug, Default)]
pub struct Toasts {
    shown: Vec<Toast>,
}

impl Toasts {
    /// Something went wrong: what, and what to do. Stays.
    pub fn error(&mut self, sentence: impl Into<String>) {
        self.push(Toast {
            text: sentence.into(),
            error: true,
            until: f64::INFINITY,
        });
    }

    /// Something was done; goes after `seconds` of `ctx`'s clock.
    pub fn note(&mut self, ctx: &Context, sentence: impl Into<String>, seconds: f64) {
        let until = ctx.input(|input| input.time) + seconds;
        self.push(Toast {
            text: sentence.into(),
            error: false,
            until,
        });
    }

    fn push(&mut self, toast: Toast) {
        // Saying the same twice would bury what else there is.
        self.shown.retain(|other| other.text != toast.text);
        self.shown.push(toast);
        let excess = self.shown.len().saturating_sub(4);
        self.shown.drain(..excess);
    }

    /// Draws them upwards from the lower right corner of `within`.
    pub fn show(&mut self, ctx: &Context, within: Rect) {
        let now = ctx.input(|input| input.time);
        self.shown.retain(|toast| toast.until > now);
        let scale = Scale::of(ctx);
        let mut bottom = within.bottom() - scale.gap();
        let mut dismissed = None;
        for (i, toast) in self.shown.iter().enumerate().rev() {
            let area = Area::new(Id::new(("toast", i)))
                .order(Order::Foreground)
                .pivot(Align2::RIGHT_BOTTOM)
                .fixed_pos(pos2(within.right() - scale.gap(), bottom));
            let shown = area.show(ctx, |ui| toast_slip(ui, toast));
            if shown.inner {
                dismissed = Some(i);
            }
            bottom = shown.response.rect.top() - scale.gap();
        }
        if let Some(i) = dismissed {
            self.shown.remove(i);
        }
        if let Some(next) = self.shown.iter().map(|t| t.until).reduce(f64::min)
            && next.is_finite()
        {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64((next - now).max(0.0)));
        }
    }
}

/// Draws one; true when put away.
fn toast_slip(ui: &mut Ui, toast: &Toast) -> bool {
    let scale = Scale::of(ui.ctx());
    Ground::Paper.apply(ui);
    let (width, pad, edge) = (scale.px(280.0, 360.0), scale.px(10.0, 14.0), 4.0);
    let sign = scale.px(18.0, 22.0);
    let left = edge + pad + sign + scale.px(8.0, 10.0);
    let words = text::wrapped(
        ui,
        Role::Body,
        &toast.text,
        palette::INK,
        width - left - pad - sign,
    );
    let height = words.size().y.max(sign) + 2.0 * pad;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let painter = ui.painter();
    painter.add(paint::flat_shadow(rect, 3.0));
    painter.rect_filled(rect, 0, palette::SLIP);
    painter.add(paint::outline(rect, 1.0, palette::INK_2));
    let colour = if toast.error {
        palette::RED
    } else {
        palette::PIN_QUIET
    };
    paint::vline(
        painter,
        rect.left(),
        rect.top(),
        rect.bottom(),
        edge,
        colour,
    );
    let centre = pos2(rect.left() + edge + pad + sign / 2.0, rect.center().y);
    painter.circle_filled(centre, sign / 2.0, colour);
    let letter = text::line(
        ui,
        Role::Strong,
        if toast.error { "!" } else { "i" },
        palette::SLIP,
    );
    text::centred(painter, centre.x, centre.y, Align::Center, letter);
    let top = rect.center().y - words.size().y / 2.0;
    text::at(painter, pos2(rect.left() + left, top), words);
    let crossed = toast.error && slip::cross(ui, pos2(rect.right() - pad, rect.top() + pad));
    crossed || response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// A dark strip of wire messages in typewriter face: a quiet time, then the words.
pub fn wire_strip(ui: &mut Ui, name: &str, messages: &[(&str, &str)]) -> Response {
    let scale = Scale::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(
        vec2(ui.available_width(), scale.px(30.0, 40.0)),
        Sense::hover(),
    );
    let y = rect.center().y;
    let name = text::line(ui, Role::Caps, name, palette::BRASS);
    let mut x = text::centred(
        ui.painter(),
        rect.left() + scale.padding(),
        y,
        Align::Min,
        name,
    )
    .right();
    for (time, words) in messages {
        x += scale.px(24.0, 40.0);
        let pieces = [
            (Role::Wire, *time, palette::BRASS),
            (Role::Wire, " ", palette::BRASS),
            (Role::Wire, *words, palette::TEXT),
        ];
        let galley = text::spans(ui, &pieces);
        if x + galley.size().x > rect.right() {
            break;
        }
        x = text::centred(ui.painter(), x, y, Align::Min, galley).right();
    }
    response
}

/// An empty place, for a panel with nothing to list: a sentence in the middle of a dotted frame.
pub fn nothing_here(ui: &mut Ui, sentence: &str) -> Response {
    let (scale, ground) = (Scale::of(ui.ctx()), Ground::of(ui));
    let quiet = ground.colour(crate::client::theme::Tone::Quiet);
    let galley = text::wrapped(
        ui,
        Role::Body,
        sentence,
        quiet,
        ui.available_width() - 2.0 * scale.padding(),
    );
    let (rect, response) = ui.allocate_exact_size(
        vec2(
            ui.available_width(),
            galley.size().y + 2.0 * scale.padding(),
        ),
        Sense::hover(),
    );
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    ui.painter().extend(Shape::dashed_line(
        &corners,
        Stroke::new(1.0, ground.rule()),
        3.0,
        3.0,
    ));
    text::at(
        ui.painter(),
        rect.min + vec2(scale.padding(), scale.padding()),
        galley,
    );
    response
}
