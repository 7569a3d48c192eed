import Documents
import Gateways
import TransparencyLog

/// A file that pages need, under a name that changes with its content, so that browsers keep it for good.
struct Asset: Sendable {
    let path: String
    let contentType: String
    let bytes: [UInt8]

    init(_ name: String, _ ending: String, _ contentType: String, _ bytes: [UInt8]) {
        path = "/assets/\(name)-\(LogHash.sha256(bytes).hex.prefix(16)).\(ending)"
        self.contentType = contentType
        self.bytes = bytes
    }

    var route: Route {
        Route(.get, PathTemplate(path), .open) { _ in
            WebAnswer(
                200, contentType: contentType, headers: ["Cache-Control": "public, max-age=31536000, immutable"],
                body: bytes)
        }
    }
}

enum Assets {
    static let style = Asset(
        "portal", "css", "text/css; charset=utf-8", Array(Stylesheet.properties.utf8) + PackageResources.portal_css)
    static let script = Asset("portal", "js", "text/javascript; charset=utf-8", PackageResources.portal_js)
    static let icon = Asset("icon", "svg", "image/svg+xml", Array(drawing.utf8))

    /// A ledger's page with one line ticked.
    private static let drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5a4c"/>\
        <path d="M8 9h16M8 15h16M8 21h6" stroke="#a9cfc4" stroke-width="2" stroke-linecap="round"/>\
        <path d="M17 21l3 3 5-6" stroke="#fff" stroke-width="2.5" fill="none" stroke-linecap="round" \
        stroke-linejoin="round"/></svg>
        """

    static let routes = [style, script, icon].map(\.route)
}
