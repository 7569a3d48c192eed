package import Quantities

/// Checks a proof bundle with nothing but the bundle and, at best, a key from elsewhere (証明バンドルの検証).
///
/// The checks are numbered as in `docs/proof-bundle.md` and stop at the first that fails.
package struct VerifyBundle {
    package let bytes: [UInt8]
    /// The log's key as the doubter knows it; nil to take the bundle's own, which then proves only consistency.
    package let verifierKey: String?

    package init(bytes: [UInt8], verifierKey: String?) {
        self.bytes = bytes
        self.verifierKey = verifierKey
    }

    /// - Throws: ``Rejection`` `bundle.…` naming what does not hold.
    package func run() throws -> BundleVerdict {
        let bundle = try ProofBundle(bytes: bytes)
        let log = try BundleLog(bundle, pinned: verifierKey)
        let chain = try BundleChain(bundle, log)
        let claim = try BundleClaimProof(bundle, chain)
        let readings = try BundleReadings(bundle, log, chain, claim)
        return BundleVerdict(
            firstSerial: bundle.firstSerial, lastSerial: bundle.lastSerial, tonnes: chain.tonnes,
            project: chain.planned.project, monitoringPeriod: chain.closed.monitoringPeriod,
            retirement: chain.retirement, keyWasPinned: verifierKey != nil,
            proved: [log.proved] + chain.proved + [claim.proved] + readings.proved,
            notProved: (verifierKey == nil ? [Self.keyNotPinned] : []) + chain.notProved + readings.notProved
                + [Self.beyondProof])
    }

    private static let keyNotPinned = Bilingual(
        ja: "ログの鍵はバンドル自身のものです。別経路で入手した鍵を --vkey で指定してください",
        en: "The log's key is the bundle's own; give one you got elsewhere with --vkey")

    private static let beyondProof = Bilingual(
        ja: "計量器そのものの正しさ、異常判定の妥当性、開示されていない会員の内訳は証明の対象外です",
        en: "Whether the meters told the truth, whether flags were right, and how undisclosed sums divide among homes")
}

/// What was proved, and what was not.
package struct BundleVerdict: Codable, Sendable {
    package let firstSerial: String
    package let lastSerial: String
    package let tonnes: Tonnes
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    /// What became of the units, when they were retired.
    package let retirement: Bilingual?
    package let keyWasPinned: Bool
    package let proved: [Bilingual]
    package let notProved: [Bilingual]
}
