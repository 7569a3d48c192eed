import Quantities

/// The HTTP status of a rejection, from its stable code.
enum RefusalStatus {
    static func status(of rejection: Rejection) -> Int {
        switch rejection.code {
        case "reader.notSignedIn", "api.token.invalid": 401
        case "reader.notPermitted", "person.notPermitted", "portal.crossSite", "portal.form.tokenMissing",
            "api.token.outOfScope", "identity.token.outOfScope", "approval.notFresh":
            403
        case "portal.notFound", "account.notYetOpen": 404
        case "portal.form.malformed", "gateway.multipart.malformed", "quantity.identifier.malformed",
            "api.json.malformed", "api.path.malformed", InvalidInput.parameters:
            400
        case "api.method.notAllowed": 405
        case "api.notAcceptable": 406
        case "store.command.idReused", "work.over", "work.notConfirmable": 409
        case "api.body.tooLarge", "gateway.multipart.tooLong", "gateway.spool.tooLong": 413
        case "api.unsupportedType": 415
        case "api.idempotencyKey.missing": 428
        case "api.rate.exceeded": 429
        case "store.record.unknown": 404
        case "store.record.tooLong": 422
        case "work.tooMuch", "store.log.readOnly", "store.record.altered", "store.record.unreadable": 503
        case let code where code.hasSuffix(".unknown"): 404
        case let code where code.hasPrefix("store.") || code.hasPrefix("folder."): 503
        default: 422
        }
    }
}
