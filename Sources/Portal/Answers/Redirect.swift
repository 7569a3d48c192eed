package import Gateways

/// Sends the browser to another page of this site.
package enum Redirect {
    /// After a form: the page is asked for with GET.
    package static func to(_ path: String, headers: WebHeaders = [:]) -> WebAnswer {
        WebAnswer(
            303, contentType: WebAnswer.plainText,
            headers: headers.replacing(["Location": path, "Cache-Control": "no-store"]), body: [])
    }

    /// A path of this site, whatever a stranger wrote there: never another site's.
    package static func own(_ path: String?) -> String {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"),
            path.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return "/" }
        return path
    }
}
