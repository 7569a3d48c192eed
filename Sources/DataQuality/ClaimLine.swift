package import Quantities

/// The claim of one site-day as one leaf of the monitoring period's tree (請求明細行).
///
/// ```
/// site,day,version,generationWh,soldWh,excluded,commitment
/// M0001,2024-04-01,1,15230,4010,000000000000,9f86d0…
/// ```
///
/// ASCII, no spaces, no line end; numbers without sign or leading zeros; `excluded` as ``SlotMask/text``; `commitment` is
/// the salted commitment to the readings, 64 lower-case hexadecimal digits. A line has exactly one text.
package struct ClaimLine: Sendable, Hashable {
    package let site: SiteID
    package let day: Day
    /// Version of the site-day that was claimed, from 1.
    package let version: Int
    package let generation: Energy
    package let sold: Energy
    package let excluded: SlotMask
    package let commitment: String

    /// EL_PJ: generation − sold, never negative.
    package var selfConsumption: Energy { generation - sold }

    /// - Throws: ``Rejection`` `dataQuality.claimLine.malformed` for a version below 1, a commitment that is not 64
    ///   lower-case hexadecimal digits, or energy with `0 ≤ sold ≤ generation` not holding.
    package init(
        site: SiteID, day: Day, version: Int, generation: Energy, sold: Energy, excluded: SlotMask, commitment: String
    ) throws(Rejection) {
        guard version >= 1 else { throw .malformedClaimLine("a version from 1", "\(version)") }
        guard .zero <= sold, sold <= generation else {
            throw .malformedClaimLine("0 ≤ sold ≤ generation", "\(sold) of \(generation)")
        }
        guard commitment.utf8.count == 64, commitment.utf8.allSatisfy(Self.isHexDigit) else {
            throw .malformedClaimLine("a commitment of 64 lower-case hexadecimal digits", commitment)
        }
        self.site = site
        self.day = day
        self.version = version
        self.generation = generation
        self.sold = sold
        self.excluded = excluded
        self.commitment = commitment
    }

    /// - Throws: as ``init(site:day:version:generation:sold:excluded:commitment:)``.
    package init(site: SiteID, day: Day, version: Int, claim: Claim, commitment: String) throws(Rejection) {
        try self.init(
            site: site, day: day, version: version, generation: claim.generation, sold: claim.sold,
            excluded: claim.excluded, commitment: commitment)
    }

    package var text: String {
        "\(site.text),\(day),\(version),\(generation.wattHours),\(sold.wattHours),\(excluded.text),\(commitment)"
    }

    /// Reads exactly what ``text`` writes.
    /// - Throws: ``Rejection`` `dataQuality.claimLine.malformed`.
    package init(text: String) throws(Rejection) {
        let fields = text.utf8.split(separator: UInt8(ascii: ","), maxSplits: 7, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard fields.count == 7, let site = try? SiteID(fields[0]), let day = try? Day(fields[1]),
            let version = Int(fields[2]), let generation = Int64(fields[3]), let sold = Int64(fields[4]),
            let excluded = SlotMask(text: fields[5])
        else { throw .malformedClaimLine("site,day,version,generationWh,soldWh,excluded,commitment", text) }
        try self.init(
            site: site, day: day, version: version, generation: Energy(wattHours: generation),
            sold: Energy(wattHours: sold), excluded: excluded, commitment: fields[6])
        guard Array(self.text.utf8) == Array(text.utf8) else {
            throw .malformedClaimLine(self.text, text)
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
