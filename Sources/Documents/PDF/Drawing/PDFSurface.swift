import CPango
import Quantities

/// A PDF that is being written: owns Cairo's surface and its context, and gathers the bytes.
///
/// Used by one thread, inside one call of ``PDFRenderer``: neither sendable nor kept.
final class PDFSurface {
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let output: Output
    let canvas: Canvas

    /// Bytes in the order Cairo gives them.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// - Parameter size: width and height of every page in points.
    init(size: Rectangle, metadata: PDFMetadata) {
        let output = Output()
        // The surface holds no reference: this object keeps the output alive for as long as the surface.
        let surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
                output.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(output).toOpaque(), size.width, size.height)
        // Cairo answers a surface in an error state, never null.
        guard let surface, let context = cairo_create(surface) else { preconditionFailure("Cairo gave no surface") }
        self.output = output
        self.surface = surface
        self.context = context
        canvas = Canvas(context)
        for (key, value) in metadata.fields { cairo_pdf_surface_set_metadata(surface, key, value) }
    }

    func endPage() { cairo_show_page(context) }

    /// A line of the outline that readers show beside the pages.
    func bookmark(_ text: String, to destination: String) {
        _ = cairo_pdf_surface_add_outline(
            surface, 0, text, "dest='\(destination)'", cairo_pdf_outline_flags_t(rawValue: 0))
    }

    /// Ends the document and gives its bytes.
    /// - Throws: ``Rejection`` `documents.pdf.notDrawn` with Cairo's own words.
    func finish() throws(Rejection) -> [UInt8] {
        let drawn = cairo_status(context)
        cairo_surface_finish(surface)
        let written = cairo_surface_status(surface)
        for status in [drawn, written] where status != CAIRO_STATUS_SUCCESS {
            throw .paperNotDrawn(cairo_status_to_string(status).map { String(cString: $0) } ?? "\(status.rawValue)")
        }
        return output.bytes
    }

    deinit {
        cairo_destroy(context)
        // Finishing writes, and the output is still there: properties go after this body.
        cairo_surface_destroy(surface)
    }
}
