import Quantities

/// The HTTP status of a rejection, from its stable code.
enum RefusalStatus {
    static func status(of rejection: Rejection) -> Int {
        switch rejection.code {
        case "reader.notSignedIn": 401
        case "reader.notPermitted", "person.notPermitted", "portal.crossSite", "portal.form.tokenMissing": 403
        case "portal.notFound": 404
        case "portal.form.malformed", "gateway.multipart.malformed", "quantity.identifier.malformed": 400
        case "store.command.idReused", "work.over", "work.notConfirmable": 409
        case "gateway.multipart.tooLong", "gateway.spool.tooLong": 413
        case "work.tooMuch": 503
        case let code where code.hasSuffix(".unknown"): 404
        case let code where code.hasPrefix("store.") || code.hasPrefix("folder."): 503
        default: 422
        }
    }
}
