import Gateways

/// The scripts of the verifier, as modules of one folder: they import each other by their names, so these stay as they
/// are and browsers ask whether a file has changed.
enum VerifierModules {
    static let page = "/assets/verify/page.js"

    static let routes = VerifierFiles.all.map { name, bytes in
        Route(.get, PathTemplate("/assets/verify/\(name)"), .open) { _ in
            WebAnswer(
                200, contentType: "text/javascript; charset=utf-8", headers: ["Cache-Control": "no-cache"], body: bytes)
        }
    }
}
