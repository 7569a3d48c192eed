import Gateways
import Quantities

/// Answers a submitted form: what it asks is done; what is refused and can be corrected is said on the page again, with
/// what was typed.
enum FormAnswer {
    static func of(
        _ visit: Visit, act: (FormValues) throws -> WebAnswer, again: (FormValues, Rejection) throws -> Page
    ) throws -> WebAnswer {
        let form = try visit.form()
        do {
            return try act(form)
        } catch let refusal as Rejection {
            guard mayBeCorrected(refusal) else { throw refusal }
            var page = try again(form, refusal)
            page.status = 422
            return try page.answer(to: visit)
        }
    }

    /// - Parameter act: gives the path to go to.
    static func leading(
        _ visit: Visit, act: (FormValues) throws -> String, again: (FormValues, Rejection) throws -> Page
    ) throws -> WebAnswer {
        try of(visit, act: { Redirect.to(try act($0)) }, again: again)
    }

    /// What is not there or not theirs has no form; what the form says, or the file that came with it, can be put right.
    private static func mayBeCorrected(_ refusal: Rejection) -> Bool {
        // A form names accounts, batches and records that may not be there.
        [400, 413, 422].contains(RefusalStatus.status(of: refusal)) || refusal.code.hasPrefix("registry.")
    }
}
