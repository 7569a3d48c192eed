import CXLSXWriter

/// How a cell of a workbook is shown.
struct XLSXFormat: Hashable {
    var number: String?
    var isHead = false
    var isTotal = false
    var isBanner = false
    var isRight = false

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let number { format_set_num_format(format, number) }
        if isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if number == nil { format_set_text_wrap(format) }
        if isHead || isTotal || isBanner { format_set_bold(format) }
        if isHead {
            format_set_bg_color(format, Self.colour(Palette.light.soft))
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        if isTotal { format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if isBanner { format_set_font_color(format, Self.colour(Palette.light.caution.text)) }
    }

    /// Precondition: `hex` is `#rrggbb`.
    private static func colour(_ hex: String) -> lxw_color_t { lxw_color_t(hex.dropFirst(), radix: 16) ?? 0 }

    /// Digits in groups of three, decimals as many as given, and a mark that belongs to the number.
    static func number(places: Int, mark: String) -> String {
        let decimals = places == 0 ? "" : "." + String(repeating: "0", count: places)
        // A quotation mark would end the literal.
        let words = VisibleText.of(mark).filter { $0 != "\"" && $0 != "\\" }
        return "#,##0" + decimals + (words.isEmpty ? "" : "\" \(words)\"")
    }
}
