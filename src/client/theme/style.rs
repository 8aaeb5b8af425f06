//! egui's own style, turned into this one, for the few stock widgets that remain (text cursor, scroll bars, menus).
//!
//! Owns `egui::Style`. Never draws.

use bevy_egui::egui::style::{
    HandleShape, ScrollFadeStyle, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets,
};
use bevy_egui::egui::{
    Color32, Context, CornerRadius, CursorIcon, FontId, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2,
};

use super::fonts::Face;
use super::palette::{self, Ground, Tone};
use super::scale::Scale;
use super::text::Role;

/// Sets the style of `ctx` for `scale`.
pub fn apply(ctx: &Context, scale: Scale) {
    ctx.all_styles_mut(|style| {
        fill(style, scale);
    });
}

/// Turns `visuals` into those of `ground`, text colours and all.
pub fn ground_visuals(visuals: &mut Visuals, ground: Ground) {
    let text = ground.colour(Tone::Plain);
    let quiet = ground.colour(Tone::Quiet);
    visuals.dark_mode = ground == Ground::Metal;
    visuals.override_text_color = Some(text);
    visuals.weak_text_color = Some(quiet);
    visuals.hyperlink_color = ground.colour(Tone::Accent);
    visuals.panel_fill = ground.fill();
    visuals.faint_bg_color = ground.hover();
    visuals.extreme_bg_color = match ground {
        Ground::Metal => palette::EDGE,
        Ground::Paper => palette::CHOSEN,
    };
    (visuals.window_fill, visuals.window_stroke) = match ground {
        Ground::Metal => (palette::METAL_2, Stroke::new(1.0, palette::HAIR)),
        Ground::Paper => (palette::SLIP, Stroke::new(1.0, palette::INK_2)),
    };
    visuals.text_edit_bg_color = Some(visuals.extreme_bg_color);
    visuals.text_cursor = TextCursorStyle { stroke: Stroke::new(1.5, text), ..TextCursorStyle::default() };
    visuals.selection = match ground {
        Ground::Metal => Selection { bg_fill: palette::BRASS_2, stroke: Stroke::new(1.0, palette::BRASS) },
        Ground::Paper => Selection { bg_fill: palette::PAPER_3, stroke: Stroke::new(1.0, palette::INK) },
    };
    let (idle, bar, hover) = match ground {
        Ground::Metal => (palette::METAL_2, palette::HAIR, palette::METAL_3),
        Ground::Paper => (palette::PAPER_2, palette::BAR_QUIET, palette::PAPER_3),
    };
    let square = |fill: Color32, edge: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::ZERO,
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    visuals.widgets = Widgets {
        noninteractive: square(ground.fill(), ground.rule()),
        // Scroll bar handles take this fill; the widgets here draw their own.
        inactive: square(bar, ground.rule()),
        hovered: square(hover, quiet),
        active: square(palette::BRASS, text),
        open: square(idle, quiet),
    };
}

fn fill(style: &mut Style, scale: Scale) {
    let font = |role: Role| role.font(scale);
    style.text_styles = [
        (TextStyle::Small, font(Role::Small)),
        (TextStyle::Body, font(Role::Body)),
        (TextStyle::Button, font(Role::Strong)),
        (TextStyle::Heading, font(Role::Heading)),
        (TextStyle::Monospace, FontId::new(Role::Wire.size(scale), Face::Mono.family())),
    ]
    .into();
    style.animation_time = scale.seconds(80.0);
    style.scroll_animation = bevy_egui::egui::style::ScrollAnimation::duration(scale.seconds(120.0));
    style.interaction.tooltip_delay = 0.25;
    style.interaction.selectable_labels = false;

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(scale.gap(), scale.px(4.0, 6.0));
    spacing.window_margin = Margin::ZERO;
    spacing.menu_margin = Margin::ZERO;
    spacing.button_padding = vec2(scale.px(8.0, 12.0), scale.px(4.0, 6.0));
    spacing.interact_size = vec2(scale.px(24.0, 32.0), scale.row());
    spacing.tooltip_width = scale.px(284.0, 372.0);
    spacing.scroll = ScrollStyle {
        bar_width: scale.px(6.0, 8.0),
        bar_inner_margin: scale.px(4.0, 6.0),
        handle_min_length: 24.0,
        fade: ScrollFadeStyle { strength: 0.0, size: 0.0 },
        ..ScrollStyle::solid()
    };

    let visuals = &mut style.visuals;
    ground_visuals(visuals, Ground::Metal);
    visuals.text_options.color_transfer_function = bevy_egui::egui::epaint::FontColorTransferFunction::Gamma(0.7);
    visuals.window_corner_radius = CornerRadius::ZERO;
    visuals.menu_corner_radius = CornerRadius::ZERO;
    let flat = Shadow { offset: [3, 3], blur: 0, spread: 0, color: palette::SHADOW };
    visuals.window_shadow = flat;
    visuals.popup_shadow = flat;
    visuals.handle_shape = HandleShape::Rect { aspect_ratio: 0.5 };
    visuals.interact_cursor = Some(CursorIcon::PointingHand);
    visuals.collapsing_header_frame = false;
    visuals.indent_has_left_vline = false;
    visuals.striped = false;
    visuals.disabled_alpha = 1.0;
}
