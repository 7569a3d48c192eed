package import Foundation

extension BrowserVerification {
    /// A file for the page's verifier, and how it is altered before.
    package struct Case: Encodable {
        package let file: String
        package let vkey: String?
        /// Pairs of a position and the bits to turn there; each pair is tried by itself.
        package var flips: [Int]?
        /// Lengths to which the file is cut.
        package var lengths: [Int]?
        /// Whether positions are in the bundle, which then gets the digest that belongs to it.
        package var sealed = false
        /// As in a browser that has none, or on a page without TLS.
        package var withoutWebCrypto = false

        package init(_ file: URL, vkey: String?) {
            self.file = file.path
            self.vkey = vkey
        }
    }

    /// A sentence in both languages, as the page shows it.
    package struct Sentence: Decodable, Hashable, Sendable {
        package let ja: String
        package let en: String

        package init(ja: String, en: String) {
            self.ja = ja
            self.en = en
        }
    }

    package struct Answer: Decodable {
        package struct Refusal: Decodable {
            package let code: String
            package let expected: String
            package let found: String
            package let message: Sentence
        }

        package struct Facts: Decodable {
            package let firstSerial: String
            package let lastSerial: String
            package let tonnes: String
            package let project: String
            package let monitoringPeriod: String
            package let retirement: Sentence?
            package let keyWasPinned: Bool
            package let verifierKey: String
        }

        /// For each alteration the code that refuses it, nil where it was accepted.
        package let codes: [String?]?
        package let proved: [Sentence]?
        package let notProved: [Sentence]?
        package let stages: [String]?
        package let refusal: Refusal?
        package let facts: Facts?
    }
}
