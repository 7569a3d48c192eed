import CPango
import Quantities

/// Makes lines of text: owns a font map and a context of Pango for one document.
///
/// Pango's objects belong to one thread at a time, and its default map lives as long as its thread. Each rendering
/// therefore has a map of its own and shares nothing with another: documents are rendered on as many threads as
/// wanted, without a lock. What lies below is shared and locks for itself: fontconfig since 2.10.91, Cairo's font cache.
final class Typesetter {
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var descriptions: [TextStyle: OpaquePointer] = [:]
    let language: Language

    /// - Throws: ``Rejection`` `documents.pdf.fontMissing`: a page in another typeface would be another page.
    init(_ language: Language) throws(Rejection) {
        guard let map = pango_cairo_font_map_new(), let context = pango_font_map_create_context(map) else {
            throw .paperNotDrawn("no font map")
        }
        self.map = map
        self.context = context
        self.language = language
        // One unit is one point, and nothing is moved to the pixels of a screen.
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_language(context, pango_language_from_string(language.rawValue))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        for family in FontFamily.allCases { try require(family) }
    }

    /// A layout of the text, unwrapped. It is released by its ``TextLayout``.
    func layout() -> OpaquePointer { pango_layout_new(context) }

    /// Lives as long as this object.
    func description(of style: TextStyle) -> OpaquePointer {
        var key = style
        (key.colour, key.spacing, key.rise, key.isUnbroken) = (.ink, 0, 0, false)
        if let known = descriptions[key] { return known }
        guard let description = pango_font_description_new() else { preconditionFailure("out of memory") }
        pango_font_description_set_family(description, FontFamily.list(key.face, language))
        pango_font_description_set_absolute_size(description, key.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, key.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(description, key.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        descriptions[key] = description
        return description
    }

    private func require(_ family: FontFamily) throws(Rejection) {
        guard let wanted = pango_font_description_new() else { preconditionFailure("out of memory") }
        defer { pango_font_description_free(wanted) }
        pango_font_description_set_family(wanted, family.rawValue)
        pango_font_description_set_absolute_size(wanted, 10 * Double(PANGO_SCALE))
        var found = "none"
        if let font = pango_font_map_load_font(map, context, wanted) {
            defer { g_object_unref(font) }
            if let description = pango_font_describe(font) {
                defer { pango_font_description_free(description) }
                found = pango_font_description_get_family(description).map { String(cString: $0) } ?? found
            }
        }
        guard found == family.rawValue else { throw .paperFontMissing(family.rawValue, found: found) }
    }

    deinit {
        for description in descriptions.values { pango_font_description_free(description) }
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
    }
}
