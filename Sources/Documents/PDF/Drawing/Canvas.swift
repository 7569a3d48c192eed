import CPango

/// What is drawn on the current page, in points. Borrows the context of its ``PDFSurface``.
final class Canvas {
    private let context: OpaquePointer

    init(_ context: OpaquePointer) { self.context = context }

    func fill(_ rectangle: Rectangle, _ colour: Colour) {
        set(colour)
        cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
        cairo_fill(context)
    }

    func stroke(_ rectangle: Rectangle, _ colour: Colour, width: Double) {
        set(colour)
        cairo_set_line_width(context, width)
        cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
        cairo_stroke(context)
    }

    /// A horizontal rule.
    func rule(from x: Double, to right: Double, at y: Double, _ colour: Colour, width: Double) {
        set(colour)
        cairo_set_line_width(context, width)
        cairo_move_to(context, x, y)
        cairo_line_to(context, right, y)
        cairo_stroke(context)
    }

    /// A row of dots that leads the eye.
    func leader(from x: Double, to right: Double, at y: Double, _ colour: Colour) {
        set(colour)
        var at = x
        while at < right {
            cairo_new_sub_path(context)
            cairo_arc(context, at, y, 0.42, 0, 2 * Double.pi)
            at += 4
        }
        cairo_fill(context)
    }

    /// A frame with rounded corners, filled and stroked.
    func frame(_ rectangle: Rectangle, radius: Double, fill: Colour, stroke: Colour, width: Double) {
        let (left, top) = (rectangle.x + radius, rectangle.y + radius)
        let (right, bottom) = (rectangle.right - radius, rectangle.bottom - radius)
        cairo_new_sub_path(context)
        cairo_arc(context, right, top, radius, -Double.pi / 2, 0)
        cairo_arc(context, right, bottom, radius, 0, Double.pi / 2)
        cairo_arc(context, left, bottom, radius, Double.pi / 2, Double.pi)
        cairo_arc(context, left, top, radius, Double.pi, Double.pi * 3 / 2)
        cairo_close_path(context)
        set(fill)
        cairo_fill_preserve(context)
        set(stroke)
        cairo_set_line_width(context, width)
        cairo_stroke(context)
    }

    /// Squares of one colour as a single path, so that no seam shows between them.
    func squares(_ places: [(x: Double, y: Double)], side: Double, _ colour: Colour) {
        set(colour)
        for place in places { cairo_rectangle(context, place.x, place.y, side, side) }
        cairo_fill(context)
    }

    /// Precondition: `line` belongs to a layout that is alive.
    func show(_ line: UnsafeMutablePointer<PangoLayoutLine>, x: Double, baseline: Double) {
        set(.ink)
        cairo_move_to(context, x, baseline)
        pango_cairo_show_layout_line(context, line)
    }

    /// Makes a place on this page one that links and bookmarks lead to. Precondition: `name` is letters and digits.
    func destination(_ name: String, y: Double) {
        cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(name)' x=0 y=\(y) internal")
        cairo_tag_end(context, CAIRO_TAG_DEST)
    }

    func link(_ rectangle: Rectangle, toDestination name: String) { link(rectangle, "dest='\(name)'") }

    /// The address has no quotation mark and no backslash, see ``Document/Link``.
    func link(_ rectangle: Rectangle, to link: Document.Link) { self.link(rectangle, "uri='\(link.address)'") }

    private func link(_ rectangle: Rectangle, _ target: String) {
        let place = "rect=[\(rectangle.x) \(rectangle.y) \(rectangle.width) \(rectangle.height)]"
        cairo_tag_begin(context, CAIRO_TAG_LINK, place + " " + target)
        cairo_tag_end(context, CAIRO_TAG_LINK)
    }

    private func set(_ colour: Colour) { cairo_set_source_rgb(context, colour.red, colour.green, colour.blue) }
}
