package import Quantities

/// Reads what ``Publication/json()`` wrote without knowing which kind it is.
package enum PublicationReader {
    private static let kinds: [any Publication.Type] = [
        MonitoringReport.self, VerificationReport.self, RetirementCertificate.self,
    ]

    /// - Throws: ``Rejection`` `documents.json.tooLarge`, `documents.json.format`, `documents.json.malformed`.
    package static func read(_ json: [UInt8]) throws(Rejection) -> any Publication {
        var refusal = Rejection.publicationFormat(expected: kinds.map { $0.format }.joined(separator: ", "), found: "")
        for kind in kinds {
            do {
                return try kind.init(json: json)
            } catch {
                guard error.code == refusal.code else { throw error }
                refusal = .publicationFormat(expected: refusal.expected, found: error.found)
            }
        }
        throw refusal
    }
}
