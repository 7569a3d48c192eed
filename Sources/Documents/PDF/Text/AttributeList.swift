import CPango

/// Pango's list of styles over a text. Owns the list; what is inserted belongs to it.
struct AttributeList: ~Copyable {
    let list: OpaquePointer

    init(_ text: StyledText, _ fonts: Typesetter) {
        list = pango_attr_list_new()
        insert(pango_attr_insert_hyphens_new(0), over: 0..<text.text.utf8.count)
        for run in text.runs {
            let style = run.style
            insert(pango_attr_font_desc_new(fonts.description(of: style)), over: run.bytes)
            let colour = style.colour
            insert(
                pango_attr_foreground_new(
                    Self.channel(colour.red), Self.channel(colour.green), Self.channel(colour.blue)),
                over: run.bytes)
            if style.spacing != 0 { insert(pango_attr_letter_spacing_new(units(style.spacing)), over: run.bytes) }
            if style.rise != 0 { insert(pango_attr_rise_new(units(style.rise)), over: run.bytes) }
            if style.isUnbroken { insert(pango_attr_allow_breaks_new(0), over: run.bytes) }
            if let language = run.language {
                insert(pango_attr_language_new(pango_language_from_string(language.rawValue)), over: run.bytes)
            }
        }
    }

    private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, over bytes: Range<Int>) {
        guard let attribute else { return }
        attribute.pointee.start_index = guint(bytes.lowerBound)
        attribute.pointee.end_index = guint(bytes.upperBound)
        pango_attr_list_insert(list, attribute)
    }

    private static func channel(_ value: Double) -> guint16 { guint16((value * 65_535).rounded()) }

    deinit { pango_attr_list_unref(list) }
}

/// Points as Pango counts them.
func units(_ points: Double) -> gint { gint((points * Double(PANGO_SCALE)).rounded()) }

/// What Pango counts, as points.
func points(_ units: gint) -> Double { Double(units) / Double(PANGO_SCALE) }
